using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Checking;

/// <summary>Whether a sentence, as a row of words, holds another row; <c>{you}</c> stands for every form of address.</summary>
internal static class WordRows
{
    private const string You = "{you}";

    public static bool Holds(IReadOnlyList<string> words, IReadOnlyList<string> row, WordingRules rules) =>
        Places(words, row, rules).Any();

    /// <summary>Whether it is said, not only advised against and not inside a longer, harmless row.</summary>
    public static bool Says(IReadOnlyList<string> words, BannedWording banned, WordingRules rules)
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

    /// <summary>Where the row begins.</summary>
    public static IEnumerable<int> Places(IReadOnlyList<string> words, IReadOnlyList<string> row, WordingRules rules)
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
