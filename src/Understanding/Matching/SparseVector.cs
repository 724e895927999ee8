namespace AwarenessBot.Understanding.Matching;

/// <summary>Features that a text has, each once, with their weights; length one unless empty.</summary>
internal readonly record struct SparseVector(int[] Features, float[] Weights);

/// <summary>Numbers the features seen in the examples and weighs them: the rarer among examples, the more they say.</summary>
internal sealed class FeatureSpace
{
    private readonly Dictionary<uint, int> numbers = [];
    private readonly List<int> documents = [];
    private float[] rarity = [];
    private float unseen;

    public int Count => documents.Count;

    public void Learn(IReadOnlyList<uint> features)
    {
        foreach (var feature in features.Distinct())
        {
            if (numbers.TryGetValue(feature, out var number))
            {
                documents[number]++;
            }
            else
            {
                numbers.Add(feature, documents.Count);
                documents.Add(1);
            }
        }
    }

    public void Close(int examples)
    {
        rarity = [.. documents.Select(count => MathF.Log(1 + (examples / (float)count)))];
        unseen = MathF.Log(1 + examples);
    }

    /// <summary>The vector of a text; <paramref name="known"/> is the share of its weight that any example has.</summary>
    public SparseVector Vector(List<uint> features, out float known)
    {
        var found = new int[features.Count];
        var count = 0;
        float missing = 0;
        foreach (var feature in features)
        {
            if (numbers.TryGetValue(feature, out var number))
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
        known = square + missing > 0 ? square / (square + missing) : 0;
        for (var i = 0; i < length; i++)
        {
            weights[i] /= whole;
        }

        return new SparseVector(distinct[..length], weights[..length]);
    }
}
