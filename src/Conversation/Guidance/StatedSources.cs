using AwarenessBot.Content;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Guidance;

/// <summary>What an explanation rests on, told when somebody asks: document, number, date, or that the document does not say.</summary>
internal sealed class StatedSources(Library library, Voice voice)
{
    private const string NotStated = "not stated";

    public bool Has(Review review) => Of(review).Any();

    public void Say(TurnContext turn, Review review)
    {
        var lines = Of(review).Select(source => "• " + string.Join(", ", Parts(source)));
        voice.Say(turn, PhraseIds.SourcesIntro);
        voice.Say(turn, [string.Join('\n', lines)]);
    }

    private IEnumerable<Source> Of(Review review) =>
        review.Sources.Where(id => id != Source.OwnWords).Select(id => library.Sources[id]);

    private static IEnumerable<string> Parts(Source source) =>
        new[] { source.Title, source.Number, source.Issuer, source.Date, source.Status }.Where(part => part != NotStated);
}
