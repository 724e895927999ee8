using System.Globalization;
using System.Text;

namespace AwarenessBot.Content.Text;

/// <summary>
/// What an editor means by a letter. The program runs without culture data, so marks are taken off by a table of the
/// Vietnamese alphabet rather than by Unicode normalisation.
/// </summary>
public static class Letters
{
    // A plain letter, then with each tone; then its other forms likewise.
    private static readonly string[] Rows =
        ["aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ", "d_____đ"];

    private static readonly Dictionary<char, LetterParts> Vietnamese = Rows
        .SelectMany(row => row.Select((letter, place) => (letter, parts: new LetterParts(row[0], place / 6, place % 6))))
        .Where(entry => entry.letter != '_')
        .ToDictionary(entry => entry.letter, entry => entry.parts);

    // The same as marks that stand apart. Which form a mark makes depends on the letter below it.
    private static readonly Dictionary<char, string> Shapes =
        new() { ['\u0306'] = "aă", ['\u0302'] = "aâeêoô", ['\u031B'] = "oơuư" };

    private const string Tones = "\u0300\u0301\u0309\u0303\u0323";

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
                folded.Append(Parts(lower).Plain);
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

    /// <summary>What a lower-case letter is made of. A letter that is not Vietnamese is itself.</summary>
    public static LetterParts Parts(char lower) => Vietnamese.TryGetValue(lower, out var parts) ? parts : new LetterParts(lower, 0, 0);

    /// <summary>The letter with one more mark, where the two go together in Vietnamese; else as it was.</summary>
    public static LetterParts With(LetterParts letter, char mark)
    {
        if (Tones.IndexOf(mark) is >= 0 and var tone)
        {
            return letter with { Tone = tone + 1 };
        }

        var at = Shapes.GetValueOrDefault(mark, "").IndexOf(letter.Plain);
        return at < 0 ? letter : letter with { Form = Parts(Shapes[mark][at + 1]).Form };
    }
}

/// <summary>A letter taken apart.</summary>
/// <param name="Plain">Without any mark.</param>
/// <param name="Form">Which of its forms: 0 plain; "ă" and "â" are 1 and 2 of "a", "đ" is 1 of "d".</param>
/// <param name="Tone">0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng.</param>
public readonly record struct LetterParts(char Plain, int Form, int Tone);
