using AwarenessBot.Content;

namespace AwarenessBot.Understanding.Matching;

/// <summary>
/// Which frequently asked question a message repeats in other words: the one whose nearest wordings are near, by the angle
/// between their vectors, and clearly nearer than those of any other and than what people ask about the topic at large. Half a
/// dozen wordings are too few to train a model on.
/// </summary>
internal sealed class FaqMatcher
{
    /// <summary>As many of the nearest wordings of each question count.</summary>
    private const int Nearest = 3;

    /// <summary>Less far ahead of the next, it is another question about the same topic, which the topic itself answers.</summary>
    private const double Lead = 0.1;

    private readonly Answer[] answers;
    private readonly int[] answerOf;
    private readonly (int Wording, float Weight)[][] wordingsWith;

    /// <param name="look">The vector of a text.</param>
    public FaqMatcher(Library library, int features, Func<string, SparseVector> look)
    {
        answers = library.Faqs.Count == 0 ? [] : [.. Answers(library)];
        var wordings = answers.SelectMany((answer, number) => answer.Wordings.Select(text => (Answer: number, Vector: look(text)))).ToList();
        answerOf = [.. wordings.Select(wording => wording.Answer)];
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
        if (answers.Length == 0)
        {
            return null;
        }

        var likeness = Likenesses(text);
        var best = -1;
        var second = 0f;
        for (var number = 0; number < answers.Length; number++)
        {
            if (!topics.Any(topic => topic.Id == answers[number].Topic && topic.Score >= Confidence.DidYouMean))
            {
                continue;
            }

            if (best < 0 || likeness[number] > likeness[best])
            {
                second = best < 0 ? 0 : likeness[best];
                best = number;
            }
            else
            {
                second = MathF.Max(second, likeness[number]);
            }
        }

        return best >= 0 && answers[best].Faq is { } faq && likeness[best] - second >= Lead
            ? new FaqMatch(faq, answers[best].Topic, likeness[best])
            : null;
    }

    private static IEnumerable<Answer> Answers(Library library) =>
        library.Faqs.Values.OrderBy(faq => faq.Id, StringComparer.Ordinal)
            .Select(faq => new Answer(faq.Id, faq.Topic, [.. faq.Wordings, faq.Question]))
            .Concat(library.Topics.Values.OrderBy(topic => topic.Id, StringComparer.Ordinal)
                .Select(topic => new Answer(null, topic.Id, [.. topic.Examples, topic.Title])));

    private float[] Likenesses(in SparseVector text)
    {
        var perWording = new float[answerOf.Length];
        for (var i = 0; i < text.Features.Length; i++)
        {
            foreach (var (wording, weight) in wordingsWith[text.Features[i]])
            {
                perWording[wording] += weight * text.Weights[i];
            }
        }

        var perAnswer = new float[answers.Length];
        Span<float> nearest = stackalloc float[Nearest];
        for (var first = 0; first < perWording.Length;)
        {
            var answer = answerOf[first];
            nearest.Clear();
            for (; first < perWording.Length && answerOf[first] == answer; first++)
            {
                Keep(nearest, perWording[first]);
            }

            perAnswer[answer] = nearest[0] + nearest[1] + nearest[2];
        }

        return perAnswer;
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

    /// <summary>A question, or, without <see cref="Faq"/>, what is asked about a topic at large.</summary>
    private sealed record Answer(string? Faq, string Topic, string[] Wordings);
}
