using AwarenessBot.Content;

namespace AwarenessBot.Understanding.Matching;

/// <summary>
/// Which frequently asked question a message repeats in other words: the one whose nearest wordings are near, and clearly nearer
/// than those of any other and than what people ask about the topic at large.
/// </summary>
internal sealed class FaqMatcher
{
    /// <summary>Less far ahead of the next, it is another question about the same topic, which the topic itself answers.</summary>
    private const double Lead = 0.1;

    private readonly Answer[] answers;
    private readonly ILookup<string, int> about;
    private readonly WordingIndex wordings;

    /// <param name="look">The vector of a text.</param>
    public FaqMatcher(Library library, int features, Func<string, SparseVector> look)
    {
        answers = library.Faqs.Count == 0 ? [] : [.. Answers(library)];
        about = answers.Index().ToLookup(answer => answer.Item.Topic, answer => answer.Index);
        wordings = new WordingIndex([.. answers.Select(answer => answer.Wordings.Select(look).ToList())], features);
    }

    /// <summary>The question asked, if it is clearly one of those on the topics that come into question.</summary>
    public FaqMatch? Find(in SparseVector text, IReadOnlyList<TopicMatch> topics)
    {
        var asked = topics.Where(topic => topic.Score >= Confidence.DidYouMean).SelectMany(topic => about[topic.Id]).ToList();
        if (asked.Count == 0)
        {
            return null;
        }

        var likeness = wordings.Likenesses(text);
        var best = -1;
        var second = 0f;
        foreach (var number in asked)
        {
            if (best < 0 || likeness[number].Three > likeness[best].Three)
            {
                second = best < 0 ? 0 : likeness[best].Three;
                best = number;
            }
            else
            {
                second = MathF.Max(second, likeness[number].Three);
            }
        }

        return best >= 0 && answers[best].Faq is { } faq && likeness[best].Three - second >= Lead
            ? new FaqMatch(faq, answers[best].Topic, likeness[best].Three)
            : null;
    }

    private static IEnumerable<Answer> Answers(Library library) =>
        library.Faqs.Values.OrderBy(faq => faq.Id, StringComparer.Ordinal)
            .Select(faq => new Answer(faq.Id, faq.Topic, [.. faq.Wordings, faq.Question]))
            .Concat(library.Topics.Values.OrderBy(topic => topic.Id, StringComparer.Ordinal)
                .Select(topic => new Answer(null, topic.Id, [.. topic.Examples, topic.Title])));

    /// <summary>A question, or, without <see cref="Faq"/>, what is asked about a topic at large.</summary>
    private sealed record Answer(string? Faq, string Topic, string[] Wordings);
}
