using System.Text.RegularExpressions;

namespace AwarenessBot.Host.Tests.HouseRules;

/// <summary>A type as it is declared in a file.</summary>
internal sealed partial record TypeDeclaration(string Place, string Folder, string Kind, string Modifiers, string Name)
{
    public bool IsClass => Kind is "class" or "record" or "record class";

    public static IEnumerable<TypeDeclaration> In(SourceFile file) =>
        from Match match in Pattern().Matches(file.Code)
        select new TypeDeclaration(
            file.Place(match.Groups["name"].Index),
            file.Path[..file.Path.LastIndexOf('/')],
            Regex.Replace(match.Groups["kind"].Value, @"\s+", " "),
            match.Groups["modifiers"].Value,
            match.Groups["name"].Value);

    public bool Says(string modifier) => Modifiers.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(modifier);

    // At the start of a line, so that "where T : class" is none.
    [GeneratedRegex(
        @"^[ \t]*(?<modifiers>(?:(?:public|internal|private|protected|file|sealed|static|abstract|partial|readonly|ref|new|unsafe)\s+)*)" +
        @"(?<kind>class|record\s+struct|record\s+class|record|struct|interface|enum)\s+(?<name>[A-Za-z_]\w*)",
        RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
