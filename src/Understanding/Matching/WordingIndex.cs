using System.Buffers;

namespace AwarenessBot.Understanding.Matching;

/// <summary>
/// How near a text is to groups of wordings, by the angle between their vectors. Half a dozen wordings are too few to train a
/// model on.
/// </summary>
internal sealed class WordingIndex
{
    /// <summary>As many of the nearest wordings of each group count.</summary>
    private const int Nearest = 3;

    private readonly int groups;
    private readonly int[] groupOf;
    private readonly (int Wording, float Weight)[][] wordingsWith;

    /// <param name="wordings">Of each group, in order.</param>
    public WordingIndex(IReadOnlyList<IReadOnlyList<SparseVector>> wordings, int features)
    {
        groups = wordings.Count;
        var all = wordings.SelectMany((group, number) => group.Select(vector => (Group: number, Vector: vector))).ToList();
        groupOf = [.. all.Select(wording => wording.Group)];
        var lists = new List<(int, float)>?[features];
        for (var wording = 0; wording < all.Count; wording++)
        {
            var vector = all[wording].Vector;
            for (var i = 0; i < vector.Features.Length; i++)
            {
                (lists[vector.Features[i]] ??= []).Add((wording, vector.Weights[i]));
            }
        }

        wordingsWith = [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    /// <summary>For each group how near the text is to its wordings.</summary>
    public Likeness[] Likenesses(in SparseVector text)
    {
        // Thousands of them, and most questions look.
        var rented = ArrayPool<float>.Shared.Rent(groupOf.Length);
        var perWording = rented.AsSpan(0, groupOf.Length);
        perWording.Clear();
        for (var i = 0; i < text.Features.Length; i++)
        {
            foreach (var (wording, weight) in wordingsWith[text.Features[i]])
            {
                perWording[wording] += weight * text.Weights[i];
            }
        }

        var perGroup = new Likeness[groups];
        Span<float> nearest = stackalloc float[Nearest];
        for (var first = 0; first < perWording.Length;)
        {
            var group = groupOf[first];
            nearest.Clear();
            for (; first < perWording.Length && groupOf[first] == group; first++)
            {
                Keep(nearest, perWording[first]);
            }

            perGroup[group] = new Likeness(nearest[^1], nearest[0] + nearest[1] + nearest[2]);
        }

        ArrayPool<float>.Shared.Return(rented);
        return perGroup;
    }

    // The smallest stands first and gives way; the new one goes up to its place.
    private static void Keep(Span<float> nearest, float likeness)
    {
        if (likeness <= nearest[0])
        {
            return;
        }

        var place = 0;
        for (; place < nearest.Length - 1 && nearest[place + 1] < likeness; place++)
        {
            nearest[place] = nearest[place + 1];
        }

        nearest[place] = likeness;
    }
}

/// <summary>How near a text is to the wordings of one thing.</summary>
/// <param name="Nearest">To the one it is most like, from 0 to 1.</param>
/// <param name="Three">The sum over the three it is most like, from 0 to 3.</param>
internal readonly record struct Likeness(float Nearest, float Three);
