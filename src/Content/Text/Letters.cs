using System.Globalization;
using System.Text;

namespace AwarenessBot.Content.Text;

/// <summary>
/// What an editor means by a letter. The program runs without culture data, so marks are taken off by a table of the
/// Vietnamese alphabet rather than by Unicode normalisation.
/// </summary>
internal static class Letters
{
    private static readonly Dictionary<char, char> Plain = Table(
        "aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ", "dđ");

    /// <summary>
    /// Length as a person counts it: a letter and its marks, or an emoji and its skin colour, are one.
    /// </summary>
    public static int Count(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>
    /// Lower case, no marks, no punctuation, single spaces: equal results look alike on a small screen.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (IsMark(letter))
            {
                continue;
            }

            var lower = char.ToLowerInvariant(letter);
            var isGap = char.IsWhiteSpace(lower) || char.IsPunctuation(lower);
            if (!isGap)
            {
                folded.Append(Plain.GetValueOrDefault(lower, lower));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>A combining mark: in text that was typed or stored in decomposed form.</summary>
    public static bool IsMark(char letter) => letter is >= '\u0300' and <= '\u036F';

    private static Dictionary<char, char> Table(params string[] rows) =>
        rows.SelectMany(row => row.Select(letter => (letter, plain: row[0])))
            .ToDictionary(pair => pair.letter, pair => pair.plain);
}
