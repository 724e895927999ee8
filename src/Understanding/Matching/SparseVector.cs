namespace AwarenessBot.Understanding.Matching;

/// <summary>Features that a text has, each once, with their weights; length one unless empty.</summary>
/// <param name="Known">The share of its weight that some sentence has; of noise and other languages, next to none.</param>
/// <param name="Length">How long it was before it was brought to one.</param>
internal readonly record struct SparseVector(int[] Features, float[] Weights, float Known, float Length);

/// <summary>Numbers the features seen in the examples and weighs them: the rarer among examples, the more they say.</summary>
internal sealed class FeatureSpace
{
    // What a single example has tells nothing about the next person's words.
    private const int FewestExamples = 2;

    // A table this wide is several times larger than what a hundred thousand sentences have of features.
    private const int Places = 1 << 21;

    private const int Unknown = -1;

    private readonly int[] numbers = new int[Places];
    private readonly float[] rarity;
    private readonly float unseen;

    public FeatureSpace(IReadOnlyList<List<uint>> examples)
    {
        var seen = new int[Places];
        var last = new int[Places];
        for (var example = 0; example < examples.Count; example++)
        {
            foreach (var feature in examples[example])
            {
                // A feature counts once for each example; examples are told apart from 1, so that 0 means none yet.
                var place = feature % Places;
                seen[place] += last[place] == example + 1 ? 0 : 1;
                last[place] = example + 1;
            }
        }

        var weights = new List<float>();
        for (var place = 0; place < Places; place++)
        {
            var isKnown = seen[place] >= FewestExamples;
            numbers[place] = isKnown ? weights.Count : Unknown;
            if (isKnown)
            {
                weights.Add(MathF.Log(1 + (examples.Count / (float)seen[place])));
            }
        }

        rarity = [.. weights];
        unseen = MathF.Log(1 + examples.Count);
    }

    public int Count => rarity.Length;

    /// <summary>Of each feature, how rare it is among the examples.</summary>
    public ReadOnlySpan<float> Rarity => rarity;

    /// <summary>The vector of a text.</summary>
    public SparseVector Vector(List<uint> features)
    {
        var found = new int[features.Count];
        var count = 0;
        float missing = 0;
        foreach (var feature in features)
        {
            var number = numbers[feature % Places];
            if (number != Unknown)
            {
                found[count++] = number;
            }
            else
            {
                missing += unseen * unseen;
            }
        }

        Array.Sort(found, 0, count);
        var distinct = new int[count];
        var weights = new float[count];
        var length = 0;
        float square = 0;
        for (var i = 0; i < count; length++)
        {
            var times = 1;
            while (i + times < count && found[i + times] == found[i])
            {
                times++;
            }

            distinct[length] = found[i];
            weights[length] = rarity[found[i]] * (1 + MathF.Log(times));
            square += weights[length] * weights[length];
            i += times;
        }

        // What no example has makes a text less like any of them, at half its weight: names and places say little.
        var whole = MathF.Sqrt(square + (0.5f * missing));
        var known = square + missing > 0 ? square / (square + missing) : 0;
        for (var i = 0; i < length; i++)
        {
            weights[i] /= whole;
        }

        return new SparseVector(distinct[..length], weights[..length], known, whole);
    }
}
