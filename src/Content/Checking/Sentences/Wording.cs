using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Sentences;

/// <summary>Blame, promises nobody can keep, words that hurt: <c>lint.yaml</c> lists them.</summary>
internal sealed class Wording : ICheck
{
    public void Run(Draft draft)
    {
        // A wrong choice of a quiz may well be the thing never to say.
        foreach (var sentence in draft.Sentences.Where(sentence => sentence.Kind != SentenceKind.WrongChoice))
        {
            var parts = Words.Sentences(sentence.Text).Select(Words.Split).ToList();
            foreach (var banned in draft.Wording.Banned)
            {
                if (!parts.Any(part => WordRows.Says(part, banned, draft.Wording)))
                {
                    continue;
                }

                var said = string.Join(' ', banned.Say);
                draft.Problems.Add(ProblemCode.BannedWording, sentence.Location, $"'{said}'; {banned.Instead}");
            }
        }
    }
}
