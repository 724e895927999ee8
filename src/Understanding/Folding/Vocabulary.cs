namespace AwarenessBot.Understanding.Folding;

/// <summary>
/// The folded syllables that rules, topics and word lists know, numbered, so that matching compares integers. Filled while the
/// reader is built, only read afterwards.
/// </summary>
internal sealed class Vocabulary
{
    public const int Unknown = -1;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<string> words = [];
    private readonly List<int> counts = [];
    private readonly Dictionary<char, List<int>> byFirstLetter = [];
    private readonly HashSet<(string Shape, int Tone)> written = [];
    private readonly Dictionary<string, List<int>> withoutOne = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> spans;

    public Vocabulary() => spans = ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => words.Count;

    public string this[int id] => words[id];

    /// <summary>How often the word was added: a rough measure of how common it is.</summary>
    public int Frequency(int id) => counts[id];

    public int Add(string folded)
    {
        if (ids.TryGetValue(folded, out var id))
        {
            counts[id]++;
            return id;
        }

        id = words.Count;
        ids.Add(folded, id);
        words.Add(folded);
        counts.Add(1);
        if (folded.Length > 0)
        {
            if (!byFirstLetter.TryGetValue(folded[0], out var list))
            {
                byFirstLetter.Add(folded[0], list = []);
            }

            list.Add(id);
        }

        return id;
    }

    /// <summary>Adds a word from a text whose diacritics can be trusted: a pattern.</summary>
    public int AddWritten(in Form form)
    {
        written.Add((form.Shape, form.Tone));
        return Add(form.Folded);
    }

    /// <summary>Whether some pattern has exactly this word, marks and all.</summary>
    public bool IsWritten(in Form form) => written.Contains((form.Shape, form.Tone));

    public int Find(ReadOnlySpan<char> folded) => spans.TryGetValue(folded, out var id) ? id : Unknown;

    /// <summary>Words of four letters or more are found again when one letter is wrong, missing, doubled or swapped.</summary>
    public void IndexTypos()
    {
        for (var id = 0; id < words.Count; id++)
        {
            var word = words[id];
            if (word.Length < 4 || !Syllables.IsFolded(word))
            {
                continue;
            }

            for (var i = 0; i < word.Length; i++)
            {
                var shorter = word.Remove(i, 1);
                if (!withoutOne.TryGetValue(shorter, out var list))
                {
                    withoutOne.Add(shorter, list = []);
                }

                list.Add(id);
            }
        }
    }

    /// <summary>Words one slip away from a token that is no syllable at all; the likelier slips first, at most two.</summary>
    public IReadOnlyList<int> Near(string token)
    {
        var found = new List<int>(2);
        for (var i = 0; i + 1 < token.Length; i++)
        {
            Take(found, token[..i] + token[i + 1] + token[i] + token[(i + 2)..]);
        }

        for (var i = 0; i < token.Length; i++)
        {
            Take(found, token.Remove(i, 1));
        }

        if (found.Count == 0 && withoutOne.TryGetValue(token, out var missing))
        {
            found.AddRange(missing.Take(2));
        }

        return found;
    }

    /// <summary>Words behind a mask such as "h*ep": a star stands for one or more letters.</summary>
    public IEnumerable<int> Masked(string mask)
    {
        var star = mask.IndexOf('*', StringComparison.Ordinal);
        var head = mask[..star];
        var tail = mask[(mask.LastIndexOf('*') + 1)..];
        IEnumerable<int> candidates = head.Length > 0 ? byFirstLetter.GetValueOrDefault(head[0]) ?? [] : Enumerable.Range(0, words.Count);
        return candidates.Where(id =>
            words[id].Length > head.Length + tail.Length
            && words[id].StartsWith(head, StringComparison.Ordinal)
            && words[id].EndsWith(tail, StringComparison.Ordinal));
    }

    private void Take(List<int> found, string candidate)
    {
        if (found.Count < 2 && ids.TryGetValue(candidate, out var id) && candidate.Length > 2
            && Syllables.IsFolded(candidate) && !found.Contains(id))
        {
            found.Add(id);
        }
    }
}
