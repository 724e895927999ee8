using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Language;

/// <summary>No sentence is longer than its youngest reader can take in at one breath.</summary>
internal sealed class SentenceLengths : ICheck
{
    public void Run(Draft draft)
    {
        foreach (var sentence in draft.Sentences.Where(sentence => sentence.Kind == SentenceKind.Bubble))
        {
            if (!draft.Wording.Reading.Longest.TryGetValue(sentence.Reader, out var most))
            {
                continue;
            }

            foreach (var words in Words.Breaths(sentence.Text).Select(Words.Split).Where(words => words.Count > most))
            {
                var opening = string.Join(' ', words.Take(5));
                draft.Problems.Add(ProblemCode.TooLongToRead, sentence.Location, $"{words.Count} words, at most {most}: '{opening} …'");
            }
        }
    }
}
