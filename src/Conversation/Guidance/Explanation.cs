using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Topics;

namespace AwarenessBot.Conversation.Guidance;

/// <summary>What can be explained: a whole topic, or the answer to one frequently asked question about it.</summary>
internal sealed record Explanation(
    string DialogId,
    string Topic,
    string Counted,
    Variants<IReadOnlyList<string>> Answer,
    Audience? Otherwise,
    IReadOnlyList<string> Next,
    Review Review)
{
    private const string FaqPrefix = "faq:";

    // After a short answer: the whole topic, and where that leads first.
    private const int DoorsOfTopic = 2;

    /// <summary>Whether it only leads to all there is of a kind ("comic:*"): then the choice is the answer.</summary>
    public bool IsAChoice => Next.Any(door => door.EndsWith(":*", StringComparison.Ordinal));

    /// <summary>Whether it answered one question: what was interrupted has not been forgotten over it.</summary>
    public bool IsAside => DialogId.StartsWith(FaqPrefix, StringComparison.Ordinal);

    public static Explanation Of(Topic topic) =>
        new(IdOf(topic.Id), topic.Id, "topic." + topic.Id, topic.Answer, topic.Otherwise, topic.Next, topic.Review);

    public static Explanation Of(Faq faq, Topic topic) => new(
        IdOfFaq(faq.Id),
        faq.Topic,
        "faq." + faq.Id,
        faq.Answer,
        topic.Otherwise,
        ["topic:" + faq.Topic, .. topic.Next.Take(DoorsOfTopic)],
        faq.Review);

    public static string IdOf(string topic) => "topic:" + topic;

    public static string IdOfFaq(string faq) => FaqPrefix + faq;
}
