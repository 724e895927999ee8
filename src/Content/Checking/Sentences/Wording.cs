using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Sentences;

/// <summary>Blame, promises nobody can keep, words that hurt: <c>lint.yaml</c> lists them.</summary>
internal sealed class Wording : ICheck
{
    private const string You = "{you}";

    public void Run(Draft draft)
    {
        // A wrong choice of a quiz may well be the thing never to say.
        foreach (var sentence in draft.Sentences.Where(sentence => sentence.Kind != SentenceKind.WrongChoice))
        {
            var parts = Words.Sentences(sentence.Text).Select(Words.Split).ToList();
            foreach (var banned in draft.Wording.Banned)
            {
                if (!parts.Any(part => Says(part, banned, draft.Wording)))
                {
                    continue;
                }

                var said = string.Join(' ', banned.Say);
                draft.Problems.Add(ProblemCode.BannedWording, sentence.Location, $"'{said}'; {banned.Instead}");
            }
        }
    }

    private static bool Says(IReadOnlyList<string> words, BannedWording banned, WordingRules rules)
    {
        var said = Places(words, banned.Say, rules).ToList();
        if (said.Count == 0)
        {
            return false;
        }

        var harmless = banned.Except.SelectMany(except => Places(words, except, rules)
            .Select(start => (start, end: start + except.Count))).ToList();
        var disapproved = rules.Disapproving
            .SelectMany(row => Places(words, row, rules)).DefaultIfEmpty(int.MaxValue).Min();
        return said.Any(start =>
            start < disapproved && !harmless.Any(span => span.start <= start && start + banned.Say.Count <= span.end));
    }

    private static IEnumerable<int> Places(IReadOnlyList<string> words, IReadOnlyList<string> row, WordingRules rules)
    {
        for (var start = 0; row.Count > 0 && start + row.Count <= words.Count; start++)
        {
            if (StandsAt(start, words, row, rules))
            {
                yield return start;
            }
        }
    }

    private static bool StandsAt(int start, IReadOnlyList<string> words, IReadOnlyList<string> row, WordingRules rules)
    {
        for (var index = 0; index < row.Count; index++)
        {
            if (!Matches(words[start + index], row[index], rules))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Matches(string word, string wanted, WordingRules rules) =>
        word == wanted || (wanted == You && rules.Addressed.Contains(word));
}
