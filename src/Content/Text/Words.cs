using System.Text;

namespace AwarenessBot.Content.Text;

/// <summary>
/// A sentence as a row of lower-case words; a placeholder such as <c>{you}</c> is one word, braces included.
/// </summary>
internal static class Words
{
    /// <summary>
    /// Cut at full stops and line ends, but not inside a quotation: “No. Never.” is part of what stands around it.
    /// </summary>
    public static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        var isQuoted = false;
        for (var index = 0; index < text.Length; index++)
        {
            isQuoted = text[index] switch
            {
                '“' => true,
                '”' or '\n' => false,
                '"' => !isQuoted,
                _ => isQuoted,
            };
            if (!isQuoted && text[index] is '.' or '!' or '?' or '\n')
            {
                yield return text[start..index];
                start = index + 1;
            }
        }

        yield return text[start..];
    }

    /// <summary>
    /// Cut wherever a reader draws breath: also at colons, semicolons, dashes and around what is quoted.
    /// </summary>
    public static IEnumerable<string> Breaths(string text) =>
        text.Split(['.', '!', '?', '…', ':', ';', '–', '—', '“', '”', '"', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries);

    public static IReadOnlyList<string> Split(string sentence)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in sentence)
        {
            if (char.IsLetterOrDigit(letter) || Letters.IsMark(letter) || letter is '{' or '}' or '_')
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
