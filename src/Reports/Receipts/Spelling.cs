using System.Text.RegularExpressions;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Reports.Receipts;

/// <summary>How a word of the list is written: the form of each letter, and the tone of the word, wherever its mark stands.</summary>
internal sealed partial class Spelling
{
    private const int Hoi = 3;
    private const int Nga = 4;

    private readonly int[] _forms;
    private readonly int _tone;

    private Spelling(IEnumerable<LetterParts> letters)
    {
        _forms = [.. letters.Select(letter => letter.Form)];
        _tone = letters.Max(letter => letter.Tone);
    }

    public static Spelling Of(string word) => new([.. word.Select(Letters.Parts)]);

    /// <summary>
    /// Marks may be missing, but none may be another: "meo" and "mèo" agree with "mèo", "mẹo" and "méo" do not. "Hỏi" and
    /// "ngã" are spoken alike by half the country.
    /// </summary>
    public bool Agrees(ReadOnlySpan<LetterParts> typed)
    {
        for (var place = 0; place < typed.Length; place++)
        {
            var (_, form, tone) = typed[place];
            if ((form != 0 && form != _forms[place]) || (tone != 0 && Spoken(tone) != Spoken(_tone)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Plain letters that may be one syllable: an opening, vowels, an ending.</summary>
    public static bool IsSyllable(string plain) => Syllable().IsMatch(plain);

    private static int Spoken(int tone) => tone == Nga ? Hoi : tone;

    [GeneratedRegex("^(b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(ch?|m|n|ng|nh|p|t)?$")]
    private static partial Regex Syllable();
}
