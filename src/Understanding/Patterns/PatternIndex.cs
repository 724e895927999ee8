using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Patterns;

/// <summary>Where a pattern matched, in tokens; <c>Owner</c> is whatever number its owner gave.</summary>
internal readonly record struct PatternHit(int Pattern, int Owner, int Start, int End, Reach Reach)
{
    public bool Overlaps(in PatternHit other) => Start < other.End && other.Start < End;

    /// <summary>How many words lie between the two.</summary>
    public int WordsTo(in PatternHit other) => Math.Max(0, Math.Max(Start - other.End, other.Start - End));
}

/// <summary>Many patterns looked for in one go: only those whose rarest word occurs are tried.</summary>
internal sealed class PatternIndex
{
    private readonly List<(Program Program, int Owner)> patterns = [];
    private readonly Dictionary<int, List<int>> byKey = [];
    private readonly List<int> always = [];

    public void Add(Program program, int owner)
    {
        var number = patterns.Count;
        patterns.Add((program, owner));
        if (program.Keys.Count == 0)
        {
            always.Add(number);
        }

        foreach (var key in program.Keys)
        {
            if (!byKey.TryGetValue(key, out var list))
            {
                byKey.Add(key, list = []);
            }

            list.Add(number);
        }
    }

    public List<PatternHit> Find(Utterance utterance)
    {
        var hits = new List<PatternHit>();
        if (utterance.Tokens.Length == 0)
        {
            return hits;
        }

        var tried = new System.Collections.BitArray(patterns.Count);
        foreach (var number in always)
        {
            Try(utterance.Tokens, number, tried, hits);
        }

        foreach (var token in utterance.Tokens)
        {
            TryAll(utterance.Tokens, token.Typed.Word, tried, hits);
            foreach (var reading in token.Also)
            {
                TryAll(utterance.Tokens, reading.Word, tried, hits);
            }
        }

        return hits;
    }

    private void TryAll(Token[] tokens, int word, System.Collections.BitArray tried, List<PatternHit> hits)
    {
        if (word != Vocabulary.Unknown && byKey.TryGetValue(word, out var numbers))
        {
            foreach (var number in numbers)
            {
                Try(tokens, number, tried, hits);
            }
        }
    }

    private void Try(Token[] tokens, int number, System.Collections.BitArray tried, List<PatternHit> hits)
    {
        if (tried[number])
        {
            return;
        }

        tried[number] = true;
        var (program, owner) = patterns[number];
        if (!program.MayMatch(tokens))
        {
            return;
        }

        for (var start = 0; start < tokens.Length;)
        {
            var end = program.MayStart(tokens[start]) ? program.Match(tokens, start) : -1;
            if (end < 0)
            {
                start++;
                continue;
            }

            hits.Add(new PatternHit(number, owner, start, end, program.Reach));
            start = Math.Max(end, start + 1);
        }
    }
}
