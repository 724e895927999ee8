using AwarenessBot.Content;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Topics;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Guidance;

/// <summary>What a topic rests on, told when somebody asks: document, number, date, or that the document does not say.</summary>
internal sealed class TopicSources(Library library, Voice voice)
{
    // Ours, and hence no evidence of anything.
    private const string OwnWords = "nhom-bien-soan";
    private const string NotStated = "not stated";

    public bool Has(Topic topic) => Of(topic).Any();

    public void Say(TurnContext turn, Topic topic)
    {
        var lines = Of(topic).Select(source => "• " + string.Join(", ", Parts(source)));
        voice.Say(turn, PhraseIds.SourcesIntro);
        voice.Say(turn, [string.Join('\n', lines)]);
    }

    private IEnumerable<Source> Of(Topic topic) =>
        topic.Review.Sources.Where(id => id != OwnWords).Select(id => library.Sources[id]);

    private static IEnumerable<string> Parts(Source source) =>
        new[] { source.Title, source.Number, source.Issuer, source.Date, source.Status }.Where(part => part != NotStated);
}
