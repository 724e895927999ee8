using System.Text.RegularExpressions;

namespace AwarenessBot.Host.Tests.HouseRules;

public sealed partial class Code
{
    [Fact]
    public void Every_class_is_sealed_static_or_abstract()
    {
        // A partial class may say it in one of its parts.
        var classes = Repository.CSharpIn("src").SelectMany(TypeDeclaration.In).Where(type => type.IsClass)
            .GroupBy(type => (type.Folder, type.Name));

        Offences.None(
            "Sealed unless there is a reason, and then abstract.",
            classes.Where(parts => !parts.Any(part => part.Says("sealed") || part.Says("static") || part.Says("abstract")))
                .Select(parts => $"{parts.First().Place}: {parts.Key.Name}"));
    }

    [Fact]
    public void There_are_no_regions() => Offences.None(
        "What needs folding needs a file of its own.", Find(RegionPattern(), "src", "tests"));

    [Fact]
    public void Every_warning_switched_off_says_why_and_is_switched_on_again() => Offences.None(
        "#pragma warning disable X // why … #pragma warning restore X",
        Repository.CSharpIn("src").Concat(Repository.CSharpIn("tests")).SelectMany(UnpairedPragmas));

    [Fact]
    public void Nobody_tells_the_compiler_that_something_is_not_null() => Offences.None(
        "No ! after a value: say it with a type, a pattern or an exception.", Find(SuppressionPattern(), "src"));

    [Fact]
    public void Nothing_is_left_half_done()
    {
        var marks = from file in Repository.WrittenSource.Concat(Repository.FilesIn("tests", "*.cs"))
                    where !file.Contains("/HouseRules/", StringComparison.Ordinal)
                    from line in Repository.Lines(file).Index()
                    where UnfinishedPattern().IsMatch(line.Item)
                    select $"{file}:{line.Index + 1}: {line.Item.Trim()}";

        Offences.None("What is left to do is an issue, not a mark in the code.", marks);
    }

    [Fact]
    public void No_test_is_skipped() => Offences.None(
        "A test that does not run says nothing.", Find(SkipPattern(), "tests"));

    private static IEnumerable<string> Find(Regex pattern, params string[] folders) =>
        from folder in folders
        from file in Repository.CSharpIn(folder)
        from Match match in pattern.Matches(file.Code)
        select $"{file.Place(match.Index)}: {match.Value.Trim()}";

    private static IEnumerable<string> UnpairedPragmas(SourceFile file)
    {
        var open = new Dictionary<string, int>();
        foreach (Match pragma in PragmaPattern().Matches(file.Code))
        {
            foreach (var code in pragma.Groups["codes"].Value.Split(',', StringSplitOptions.TrimEntries))
            {
                var isRestore = pragma.Groups["what"].Value == "restore";
                if (isRestore ? !open.Remove(code) : !open.TryAdd(code, pragma.Index))
                {
                    yield return $"{file.Place(pragma.Index)}: {code} has no other half";
                }
            }

            var place = file.Place(pragma.Index);
            if (pragma.Groups["what"].Value == "disable" &&
                !file.Passages.Any(passage => passage.Kind == PassageKind.Comment && file.Place(passage.Start) == place))
            {
                yield return $"{place}: no reason is given";
            }
        }

        foreach (var (code, at) in open)
        {
            yield return $"{file.Place(at)}: {code} is never restored";
        }
    }

    [GeneratedRegex(@"^[ \t]*#\s*(end)?region\b.*$", RegexOptions.Multiline)]
    private static partial Regex RegionPattern();

    [GeneratedRegex(@"^[ \t]*#\s*pragma\s+warning\s+(?<what>disable|restore)\s+(?<codes>[\w, \t]+?)[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex PragmaPattern();

    // A name, a closing bracket or a string, and then an exclamation mark that is not the beginning of !=.
    [GeneratedRegex(@"[\w?]*[\w)\]}>""]!(?!=[^=])")]
    private static partial Regex SuppressionPattern();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex UnfinishedPattern();

    [GeneratedRegex(@"\bSkip(When|Unless|Type)?\s*=\s*[""n]")]
    private static partial Regex SkipPattern();
}
