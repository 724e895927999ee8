using AwarenessBot.Content.Topics;

namespace AwarenessBot.Understanding.Matching;

/// <summary>
/// Which frequently asked question a message repeats in other words: the one whose nearest wordings are near, by the angle
/// between their vectors, and clearly nearer than those of any other. Half a dozen wordings are too few to train a model on.
/// </summary>
internal sealed class FaqMatcher
{
    /// <summary>As many of the nearest wordings of each question count.</summary>
    private const int Nearest = 3;

    /// <summary>Less far ahead of the next, it is another question about the same topic, which the topic itself answers.</summary>
    private const double Lead = 0.1;

    private readonly Faq[] faqs;
    private readonly int[] faqOf;
    private readonly (int Wording, float Weight)[][] wordingsWith;

    /// <param name="look">The vector of a text.</param>
    public FaqMatcher(IEnumerable<Faq> all, int features, Func<string, SparseVector> look)
    {
        faqs = [.. all.OrderBy(faq => faq.Id, StringComparer.Ordinal)];
        var wordings = faqs
            .SelectMany((faq, number) => faq.Wordings.Append(faq.Question).Select(text => (Faq: number, Vector: look(text))))
            .ToList();
        faqOf = [.. wordings.Select(wording => wording.Faq)];
        var lists = new List<(int, float)>?[features];
        for (var wording = 0; wording < wordings.Count; wording++)
        {
            var vector = wordings[wording].Vector;
            for (var i = 0; i < vector.Features.Length; i++)
            {
                (lists[vector.Features[i]] ??= []).Add((wording, vector.Weights[i]));
            }
        }

        wordingsWith = [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    /// <summary>The question asked, if it is clearly one of those on the topics that come into question.</summary>
    public FaqMatch? Find(in SparseVector text, IReadOnlyList<TopicMatch> topics)
    {
        if (faqs.Length == 0)
        {
            return null;
        }

        var likeness = Likenesses(text);
        FaqMatch? best = null;
        var second = 0.0;
        for (var number = 0; number < faqs.Length; number++)
        {
            var faq = faqs[number];
            if (!topics.Any(topic => topic.Id == faq.Topic && topic.Score >= Confidence.DidYouMean))
            {
                continue;
            }

            if (best is not { } leader || likeness[number] > leader.Likeness)
            {
                second = best?.Likeness ?? 0;
                best = new FaqMatch(faq.Id, faq.Topic, likeness[number]);
            }
            else
            {
                second = Math.Max(second, likeness[number]);
            }
        }

        return best is { } found && found.Likeness - second >= Lead ? best : null;
    }

    private float[] Likenesses(in SparseVector text)
    {
        var perWording = new float[faqOf.Length];
        for (var i = 0; i < text.Features.Length; i++)
        {
            foreach (var (wording, weight) in wordingsWith[text.Features[i]])
            {
                perWording[wording] += weight * text.Weights[i];
            }
        }

        var perFaq = new float[faqs.Length];
        Span<float> nearest = stackalloc float[Nearest];
        for (var first = 0; first < perWording.Length;)
        {
            var faq = faqOf[first];
            nearest.Clear();
            for (; first < perWording.Length && faqOf[first] == faq; first++)
            {
                Keep(nearest, perWording[first]);
            }

            perFaq[faq] = nearest[0] + nearest[1] + nearest[2];
        }

        return perFaq;
    }

    // The smallest stands first and gives way.
    private static void Keep(Span<float> nearest, float likeness)
    {
        if (likeness > nearest[0])
        {
            nearest[0] = likeness;
            nearest.Sort();
        }
    }
}
