using System.Text.RegularExpressions;

namespace AwarenessBot.Host.Tests.HouseRules;

/// <summary>
/// Every sentence a person sees is content, written and reviewed in <c>content/</c>. Vietnamese in <c>src</c> is therefore an
/// example in a comment, the name of a word class in the language of patterns, or a table of letters; never a sentence.
/// </summary>
public sealed partial class Language
{
    private const string Letters =
        "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ" +
        "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ";

    // An example longer than this is a sentence. It takes five to show how people choose ("em chọn câu số 1").
    private const int LongestExample = 5;

    // The name of a word class in the language of patterns has at most three words: <dấu người làm>.
    private const int LongestClassName = 3;

    /// <summary>Tables of letters, tones and rimes: their comments name what is in them. Their strings are no exception.</summary>
    private static readonly string[] Tables = ["src/Understanding/Folding/", "src/Content/Text/Letters.cs"];

    [Fact]
    public void No_string_holds_a_vietnamese_sentence() => Offences.None(
        "A sentence a person may see belongs to content/.",
        from file in Repository.CSharpIn("src")
        from passage in file.Passages
        where passage.Kind == PassageKind.Text
        let text = ClassNamePattern().Replace(passage.Text, name => WordsIn(name.Value) <= LongestClassName ? "" : name.Value)
        where SentencePattern().IsMatch(text)
        select $"{file.Place(passage.Start)}: {passage.Text.Trim()}");

    [Fact]
    public void Comments_quote_vietnamese_examples_and_are_written_in_english() => Offences.None(
        $"Vietnamese in a comment is an example in quotes or <c>, of at most {LongestExample} words.",
        from file in Repository.CSharpIn("src")
        where !Tables.Any(file.Path.StartsWith)
        from passage in file.Passages
        where passage.Kind == PassageKind.Comment
        from sentence in LongExamples(passage.Text).Concat(Unquoted(passage.Text))
        select $"{file.Place(passage.Start)}: {sentence}");

    [Fact]
    public void Pages_styles_and_scripts_hold_no_vietnamese_at_all() => Offences.None(
        "The page gets its words from content/vi/phrases/web.yaml.",
        from file in Repository.WrittenSource
        where Path.GetExtension(file) is not (".cs" or ".md")
        from line in Repository.Lines(file).Index()
        where line.Item.Any(Letters.Contains)
        select $"{file}:{line.Index + 1}: {line.Item.Trim()}");

    [Theory]
    [InlineData("Gọi ngay 111", true)]
    [InlineData("chào em", true)]
    [InlineData("ngã", false)]
    [InlineData("hello", false)]
    [InlineData("Em khỏe không?", true)]
    [InlineData("em oi, nghe này", true)]
    [InlineData("[A-ZĐ]|(?:19|20)", false)]
    [InlineData("<br>đ", false)]
    public void The_rule_knows_a_sentence(string text, bool isSentence) =>
        Assert.Equal(isSentence, SentencePattern().IsMatch(text));

    [Fact]
    public void The_rule_reads_strings_of_every_kind()
    {
        const string Source = """"
            var a = "một hai"; var b = @"ba ""bốn"" \"; var c = $"năm {Of("sáu", $"{x:0}")} bảy"; var d = '"'; // "tám"
            var e = """ chín "mười" """; /* "trăm */ var f = $@"{{nghìn}} {y}"; var g = $$"""{ {{z}} triệu""";
            """";

        var file = new SourceFile("src/X.cs", Source);

        Assert.Equal(
            [
                "một hai", """ba ""bốn"" \""", "sáu", "{}", "năm {} bảy", "'\"'", "// \"tám\"", " chín \"mười\" ", "/* \"trăm */",
                "{{nghìn}} {}", "{ {} triệu",
            ],
            file.Passages.Select(passage => passage.Text.Trim('\r', '\n')));
        Assert.DoesNotMatch($"[{Letters}]", file.Code);
        Assert.Contains("var g =", file.Code, StringComparison.Ordinal);
    }

    private static IEnumerable<string> LongExamples(string comment) =>
        ExamplePattern().Matches(comment).Select(example => example.Value)
            .Where(example => example.Any(Letters.Contains) && WordsIn(example) > LongestExample);

    private static IEnumerable<string> Unquoted(string comment) =>
        RunPattern().Matches(ExamplePattern().Replace(comment, "")).Select(run => run.Value);

    private static int WordsIn(string text) => WordPattern().Count(text);

    [GeneratedRegex(@"[\p{L}\p{Mn}\p{Nd}]+")]
    private static partial Regex WordPattern();

    // A word with a Vietnamese letter next to another word: a sentence, or on its way to one.
    [GeneratedRegex(
        $@"[\p{{L}}\p{{Nd}}][,.:;!?…]*\s+\p{{L}}*[{Letters}]|[{Letters}]\p{{L}}*[,.:;!?…]*\s+[\p{{L}}\p{{Nd}}]")]
    private static partial Regex SentencePattern();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex ClassNamePattern();

    [GeneratedRegex("\"[^\"\n]*\"|<c>[^<\n]*</c>|“[^”\n]*”")]
    private static partial Regex ExamplePattern();

    // Two words with Vietnamese letters side by side, or with one other between them, outside any example.
    [GeneratedRegex($@"\p{{L}}*[{Letters}]\p{{L}}*[ ,]+(?:\p{{L}}+[ ,]+)?\p{{L}}*[{Letters}]\p{{L}}*")]
    private static partial Regex RunPattern();
}
