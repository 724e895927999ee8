using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Language;

/// <summary>What a law says, or how many there are, rests on a document, not on the word of whoever wrote the sentence.</summary>
internal sealed class StatedFacts : ICheck
{
    public void Run(Draft draft)
    {
        var ownWordOnly = draft.Reviews
            .Where(item => item.Review.Sources is { Count: > 0 } sources && sources.All(id => id == Source.OwnWords))
            .Select(item => item.Location.File)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var sentence in draft.Sentences.Where(sentence => ownWordOnly.Contains(sentence.Location.File)))
        {
            var words = Words.Split(sentence.Text);
            foreach (var fact in draft.Wording.Reading.Facts.Where(fact => WordRows.Holds(words, fact, draft.Wording)))
            {
                draft.Problems.Add(ProblemCode.FactWithoutSource, sentence.Location, $"'{string.Join(' ', fact)}'");
            }
        }
    }
}
