using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Sentences;

/// <summary>Letters that look right to the writer and wrong, or like nothing, to everybody else.</summary>
internal sealed class CleanLetters : ICheck
{
    public void Run(Draft draft)
    {
        foreach (var sentence in draft.Sentences)
        {
            if (sentence.Text.Any(Letters.IsMark))
            {
                draft.Problems.Add(
                    ProblemCode.NotComposed, sentence.Location, "type it again with Unicode composed letters");
            }

            if (sentence.Text.Index().Any(item => IsGarbled(sentence.Text, item.Index)))
            {
                draft.Problems.Add(ProblemCode.Garbled, sentence.Location, "open the original and save it as UTF-8");
            }
        }
    }

    /// <summary>
    /// UTF-8 read as Windows-1252 or 1258 and saved again shows as these; invisible controls come with it.
    /// </summary>
    private static bool IsGarbled(string text, int index)
    {
        var letter = text[index];
        var next = index + 1 < text.Length ? text[index + 1] : ' ';
        return letter switch
        {
            '\n' => false,
            '\uFFFD' or '\u200B' or '\u200E' or '\u200F' or '\u00AD' => true,
            >= '\u202A' and <= '\u202E' => true,
            'Æ' or 'Ä' => true,
            'á' => next is 'º' or '»' && index + 2 < text.Length && !char.IsWhiteSpace(text[index + 2]),
            _ => char.IsControl(letter),
        };
    }
}
