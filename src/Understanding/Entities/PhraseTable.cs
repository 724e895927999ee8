using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Short phrases with a value each, found at a place in a message by their first word; the longest wins.</summary>
internal sealed class PhraseTable<T>
    where T : struct
{
    private readonly Dictionary<string, List<(Token[] Words, T Value)>> byFirst = new(StringComparer.Ordinal);

    public void Add(Token[] words, T value)
    {
        if (words.Length == 0)
        {
            return;
        }

        var first = words[0].Meant.Form.Folded;
        if (!byFirst.TryGetValue(first, out var list))
        {
            byFirst.Add(first, list = []);
        }

        list.Add((words, value));
        list.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
    }

    /// <summary>How many tokens the longest phrase here takes; 0 when there is none.</summary>
    public int LongestAt(Token[] tokens, int at, out T value)
    {
        if (byFirst.TryGetValue(tokens[at].Meant.Form.Folded, out var list))
        {
            foreach (var (words, found) in list)
            {
                if (Wording.Agree(tokens, at, words))
                {
                    value = found;
                    return words.Length;
                }
            }
        }

        value = default;
        return 0;
    }
}
