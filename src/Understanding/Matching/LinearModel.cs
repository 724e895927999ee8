using System.Numerics;

namespace AwarenessBot.Understanding.Matching;

/// <summary>
/// Softmax regression over topics, trained on the examples in a fixed order and without chance: the same content gives the same
/// answers. Weights lie feature by feature, so that scoring a text walks memory in stripes.
/// </summary>
internal sealed class LinearModel
{
    private const int Epochs = 14;
    private const float Rate = 1.2f;
    private const float Decay = 0.85f;

    private readonly float[] importance;
    private readonly int width;
    private readonly int topics;
    private readonly float[] weights;

    /// <param name="examples">What to learn from, in a fixed order.</param>
    /// <param name="answers">The topic of each example.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="topics">How many topics there are.</param>
    /// <param name="fullWeight">From this many examples on, those of one topic share its weight, or it would win whatever nobody knows.</param>
    public LinearModel(IReadOnlyList<SparseVector> examples, IReadOnlyList<int> answers, int features, int topics, float fullWeight = float.MaxValue)
    {
        importance = [.. Enumerable.Range(0, topics)
            .Select(topic => MathF.Min(1, fullWeight / Math.Max(1, answers.Count(answer => answer == topic))))];

        this.topics = topics;

        // Rows are padded to whole vectors.
        width = (topics + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        weights = new float[features * width];
        Train(examples, answers);
    }

    /// <summary>The probability of each topic.</summary>
    public void Score(in SparseVector text, Span<float> scores)
    {
        scores.Clear();
        for (var i = 0; i < text.Features.Length; i++)
        {
            AddTo(scores, weights.AsSpan(text.Features[i] * width, width), text.Weights[i]);
        }

        Softmax(scores[..topics]);
    }

    public int Width => width;

    private void Train(IReadOnlyList<SparseVector> examples, IReadOnlyList<int> answers)
    {
        var scores = new float[width];
        var rate = Rate;
        for (var epoch = 0; epoch < Epochs; epoch++, rate *= Decay)
        {
            for (var step = 0; step < examples.Count; step++)
            {
                // A stride that shares no factor with most counts mixes topics, which come in order.
                var i = (int)((step * 7919L) % examples.Count);
                var factor = rate * importance[answers[i]];
                Score(examples[i], scores);
                scores[answers[i]] -= 1;
                scores.AsSpan(topics).Clear();
                for (var f = 0; f < examples[i].Features.Length; f++)
                {
                    var row = weights.AsSpan(examples[i].Features[f] * width, width);
                    AddTo(row, scores, -factor * examples[i].Weights[f]);
                }
            }
        }
    }

    private static void AddTo(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var scale = new Vector<float>(factor);
        for (var i = 0; i < target.Length; i += Vector<float>.Count)
        {
            var sum = new Vector<float>(target[i..]) + (new Vector<float>(source[i..]) * scale);
            sum.CopyTo(target[i..]);
        }
    }

    private static void Softmax(Span<float> scores)
    {
        var most = float.MinValue;
        foreach (var score in scores)
        {
            most = MathF.Max(most, score);
        }

        float sum = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - most);
            sum += scores[i];
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }
}
