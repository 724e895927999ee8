using System.Text.Json;
using System.Text.RegularExpressions;
using AwarenessBot.Content;

namespace AwarenessBot.Host.Tests.Safeguarding;

/// <summary>Every sentence that stands in the content, in every form of address.</summary>
internal sealed partial class SignedWords
{
    private readonly HashSet<string> sentences = new(StringComparer.Ordinal);
    private readonly List<Regex> withBlanks = [];

    public SignedWords(Library library)
    {
        string[] forms = [.. library.Audiences.Values.Select(form => form.You), library.YouOtherwise, "em", "con", "cháu"];
        using var everything = JsonSerializer.SerializeToDocument(library);
        foreach (var text in Texts(everything.RootElement))
        {
            foreach (var (you, me) in forms.Distinct().SelectMany(you => SelfTerms(text).Select(me => (you, me))))
            {
                var said = Form(Form(text, "you", you), "me", me);
                sentences.Add(said);
                if (Blank().IsMatch(said))
                {
                    withBlanks.Add(new Regex("^" + Blank().Replace(Regex.Escape(said).Replace("}", "\\}"), ".+") + "$", RegexOptions.Singleline));
                }
            }
        }
    }

    private static string[] SelfTerms(string text) =>
        text.Contains("{me}", StringComparison.OrdinalIgnoreCase) ? ["em", "con", "cháu", "tôi"] : ["em"];

    private static string Form(string text, string name, string word) => text
        .Replace("{" + name + "}", word)
        .Replace("{" + char.ToUpperInvariant(name[0]) + name[1..] + "}", char.ToUpperInvariant(word[0]) + word[1..]);

    /// <summary>Whether a person wrote it: as a whole, or line by line where lines are put together.</summary>
    public bool Hold(string said) =>
        sentences.Contains(said) || withBlanks.Any(pattern => pattern.IsMatch(said))
        || said.Split('\n').All(line => sentences.Contains(line.TrimStart('•', ' ')) || IsSource(line) || IsSummary(line));

    // "• Title, number, issuer, date, status. Note": each part stands in sources.yaml.
    private bool IsSource(string line) =>
        line.StartsWith("• ", StringComparison.Ordinal) && sentences.Any(text => text.Length > 3 && line[2..].StartsWith(text + ", ", StringComparison.Ordinal));

    // "• Chuyện gì: Bị lừa": both sides stand in the phrases of reports; a place is its kind and its name.
    private bool IsSummary(string line) =>
        line.StartsWith("• ", StringComparison.Ordinal) && line[2..].Split(": ", 2) is [var label, var value] && sentences.Contains(label)
        && (sentences.Contains(value) || value.Split(' ', 2) is [_, var name] && sentences.Contains(name));

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString() ?? string.Empty],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        _ => [],
    };

    [GeneratedRegex(@"\\?\{(place|date|number|name|count|desk|deadline|code|minutes)\\?\}")]
    private static partial Regex Blank();
}
