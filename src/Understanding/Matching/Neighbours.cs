using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace AwarenessBot.Understanding.Matching;

/// <summary>
/// The sentences most like a text, and how many of them tell of danger. A model that weighs words adds up what each says by itself; what
/// they say together, some sentence remembers.
/// </summary>
internal sealed class Neighbours
{
    /// <summary>So many of the nearest vote.</summary>
    private const int Nearest = 15;

    /// <summary>What one sentence in so many has says nothing of any, and looking through those would take the most time.</summary>
    private const int TooCommon = 40;

    /// <summary>The vote is this far from certain where all the nearest agree.</summary>
    private const float Doubt = 0.02f;

    private readonly bool[] isDanger;
    private readonly float[] values;
    private readonly float[] shortness;
    private readonly int[] starts;
    private readonly int[] sentences;

    /// <param name="vectors">The sentences.</param>
    /// <param name="isDanger">Which of them tell of danger.</param>
    /// <param name="rarity">How rare each feature is among them.</param>
    public Neighbours(SparseVector[] vectors, bool[] isDanger, ReadOnlySpan<float> rarity)
    {
        this.isDanger = isDanger;

        // Whole stripes: what stands behind the last sentence is like nothing.
        shortness = new float[(vectors.Length + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count];
        for (var i = 0; i < vectors.Length; i++)
        {
            shortness[i] = 1 / MathF.Max(1, vectors[i].Length);
        }

        // The rarer the more it says, in the text and in the sentence.
        values = new float[rarity.Length];
        for (var feature = 0; feature < values.Length; feature++)
        {
            values[feature] = rarity[feature] * rarity[feature];
        }

        starts = Starts(Count(vectors, rarity.Length), vectors.Length / TooCommon);
        sentences = Fill(vectors, starts);
    }

    /// <summary>How many of the nearest tell of danger, the nearer counting more: 0 to 1, and never quite either.</summary>
    public float Danger(in SparseVector text)
    {
        var rented = ArrayPool<float>.Shared.Rent(shortness.Length);
        var near = rented.AsSpan(0, shortness.Length);
        near.Clear();
        foreach (var feature in text.Features)
        {
            var value = values[feature];
            foreach (var sentence in sentences.AsSpan(starts[feature]..starts[feature + 1]))
            {
                near[sentence] += value;
            }
        }

        var vote = Vote(near);
        ArrayPool<float>.Shared.Return(rented);
        return vote;
    }

    private float Vote(Span<float> near)
    {
        var (danger, all) = (0f, 0f);
        foreach (var (sentence, likeness) in Best(near).UnorderedItems)
        {
            all += likeness * likeness;
            danger += isDanger[sentence] ? likeness * likeness : 0;
        }

        return all > 0 ? Doubt + ((1 - (2 * Doubt)) * danger / all) : 0.5f;
    }

    // The least of the best stands in front. Nearly all sentences are further away, and are passed over a stripe at a time.
    private PriorityQueue<int, float> Best(Span<float> near)
    {
        var best = new PriorityQueue<int, float>(Nearest);
        var least = 0f;
        var stripes = MemoryMarshal.Cast<float, Vector<float>>(near);
        var factors = MemoryMarshal.Cast<float, Vector<float>>(shortness);
        for (var stripe = 0; stripe < stripes.Length && stripe < factors.Length; stripe++)
        {
            stripes[stripe] *= factors[stripe];
            if (Vector.GreaterThanAny(stripes[stripe], new Vector<float>(least)))
            {
                least = Take(best, near, stripe * Vector<float>.Count, least);
            }
        }

        return best;
    }

    private static float Take(PriorityQueue<int, float> best, ReadOnlySpan<float> near, int from, float least)
    {
        for (var sentence = from; sentence < from + Vector<float>.Count; sentence++)
        {
            if (near[sentence] > least)
            {
                if (best.Count < Nearest)
                {
                    best.Enqueue(sentence, near[sentence]);
                }
                else
                {
                    best.EnqueueDequeue(sentence, near[sentence]);
                }

                least = best.Count == Nearest && best.TryPeek(out _, out var last) ? last : 0;
            }
        }

        return least;
    }

    private static int[] Count(SparseVector[] vectors, int features)
    {
        var counts = new int[features];
        foreach (var vector in vectors)
        {
            foreach (var feature in vector.Features)
            {
                counts[feature]++;
            }
        }

        return counts;
    }

    private static int[] Starts(int[] counts, int most)
    {
        var starts = new int[counts.Length + 1];
        for (var feature = 0; feature < counts.Length; feature++)
        {
            starts[feature + 1] = starts[feature] + (counts[feature] <= most ? counts[feature] : 0);
        }

        return starts;
    }

    private static int[] Fill(SparseVector[] vectors, int[] starts)
    {
        var sentences = new int[starts[^1]];
        var next = starts[..^1];
        for (var i = 0; i < vectors.Length; i++)
        {
            foreach (var feature in vectors[i].Features)
            {
                if (starts[feature + 1] > starts[feature])
                {
                    sentences[next[feature]++] = i;
                }
            }
        }

        return sentences;
    }
}
