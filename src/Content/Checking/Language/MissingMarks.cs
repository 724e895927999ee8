using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Language;

/// <summary>
/// A syllable that everywhere else in the content carries marks and here has none was probably typed in a hurry. The content
/// itself is the dictionary: no list to keep.
/// </summary>
internal sealed class MissingMarks : ICheck
{
    private const int OftenMarked = 20;

    // As rare as this without marks, among as many with them, it is a slip.
    private const int ShareOfSlips = 50;

    public void Run(Draft draft)
    {
        var said = draft.Sentences.Select(sentence => (Sentence: sentence, Words: Words.Split(sentence.Text))).ToList();
        var counted = said.SelectMany(item => item.Words)
            .GroupBy(Letters.Fold, (plain, words) => (plain, Bare: words.Count(word => word == plain), All: words.Count()))
            .Where(word => word.All - word.Bare >= OftenMarked && word.Bare * ShareOfSlips <= word.All)
            .Select(word => word.plain)
            .ToHashSet(StringComparer.Ordinal);

        foreach (var (sentence, words) in said)
        {
            var slips = words.Where((word, place) => counted.Contains(word) && !IsRight(words, place, draft.Wording)).Distinct().ToList();
            if (slips.Count > 0)
            {
                draft.Problems.Add(ProblemCode.LostMarks, sentence.Location, string.Join(", ", slips));
            }
        }
    }

    private static bool IsRight(IReadOnlyList<string> words, int place, WordingRules rules) =>
        rules.Reading.Unmarked.Any(row => WordRows.Places(words, row, rules).Any(start => start <= place && place < start + row.Count));
}
