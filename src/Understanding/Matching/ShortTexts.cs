using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Matching;

/// <summary>
/// Vectors of a few words: the words without their marks and each with the one before it, the rarer the heavier. The many features the
/// models learn from would drown the two words that two wordings share.
/// </summary>
internal sealed class ShortTexts
{
    /// <summary>What a pair counts beside a word.</summary>
    private const float PairWeight = 0.7f;

    private const uint Beginning = 1;

    private readonly Dictionary<uint, int> numbers = [];
    private readonly List<float> weights = [];
    private readonly float unseen;

    /// <param name="examples">The texts there are; what none of them has is unknown.</param>
    public ShortTexts(IEnumerable<Token[]> examples)
    {
        var all = examples.Select(tokens => Collect(tokens)).ToList();
        unseen = MathF.Log(1 + all.Count);
        foreach (var (feature, count) in all.SelectMany(features => features).CountBy(feature => feature))
        {
            numbers[feature.Hash] = weights.Count;
            weights.Add(feature.Weight * MathF.Log(1 + (all.Count / (float)count)));
        }
    }

    public int FeatureCount => weights.Count;

    public SparseVector Look(ReadOnlySpan<Token> tokens)
    {
        var found = new SortedSet<int>();
        float missing = 0;
        foreach (var feature in Collect(tokens))
        {
            if (numbers.TryGetValue(feature.Hash, out var number))
            {
                found.Add(number);
            }
            else
            {
                missing += feature.Weight * feature.Weight * unseen * unseen;
            }
        }

        // What no example has makes a text less like any of them, at half its weight.
        var known = found.Sum(number => weights[number] * weights[number]);
        var length = MathF.Sqrt(known + (0.5f * missing));
        return new SparseVector([.. found], [.. found.Select(number => weights[number] / length)], known / MathF.Max(known + missing, float.Epsilon), length);
    }

    private static HashSet<(uint Hash, float Weight)> Collect(ReadOnlySpan<Token> tokens)
    {
        var features = new HashSet<(uint, float)>();
        var before = Beginning;
        foreach (var token in tokens)
        {
            var word = FeatureHash.Of(Trait.Word, token.Meant.Form.Folded);
            features.Add((word, 1));
            features.Add((FeatureHash.Of(Trait.Pair, before, word), PairWeight));
            before = word;
        }

        return features;
    }
}
