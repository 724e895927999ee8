using AwarenessBot.Content.Safety;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Matching;

/// <summary>
/// Which reply answers what somebody went on to say after an alarm. Read more boldly than a question: every one of them is fit for
/// somebody in distress, and to be heard a little wrong is better than to be told "I am listening" again.
/// </summary>
internal sealed class ReplyMatcher
{
    // Chosen on tests/evaluation/replies.tsv: bolder, it begins to answer what was not said.
    private const double Enough = 0.9;
    private const double Lead = 0.12;

    /// <summary>A reply that leads somewhere else is given to its wordings only, or nearly: "em không kể với mẹ" is not "em kể với mẹ rồi".</summary>
    private const double EnoughToGo = 0.8;

    // Ids, not the replies: what is said may be edited while this goes on being used.
    private readonly (string Id, bool Goes)[] replies;
    private readonly ShortTexts texts;
    private readonly WordingIndex wordings;

    public ReplyMatcher(IReadOnlyList<AlarmReply> replies, Tokenizer tokenizer)
    {
        this.replies = [.. replies.Select(reply => (reply.Id, reply.Go is not null))];
        var heard = replies.Select(reply => reply.Hears.Select(text => tokenizer.Read(text).Tokens).ToList()).ToList();
        texts = new ShortTexts(heard.SelectMany(ways => ways));
        wordings = new WordingIndex([.. heard.Select(ways => ways.Select(tokens => texts.Look(tokens)).ToList())], texts.FeatureCount);
    }

    /// <param name="tokens">What was said.</param>
    /// <param name="among">Ids of those that come into question.</param>
    public string? Find(ReadOnlySpan<Token> tokens, IReadOnlySet<string> among)
    {
        var likeness = wordings.Likenesses(texts.Look(tokens));
        var found = replies.Zip(likeness)
            .Where(pair => among.Contains(pair.First.Id))
            .Select(pair => (Reply: pair.First, pair.Second.Nearest, Score: pair.Second.Nearest + pair.Second.Three))
            .OrderByDescending(pair => pair.Score)
            .ToList();
        return found is [var best, .. var others]
            && best.Score >= Enough
            && others.All(other => best.Score - other.Score >= Lead)
            && (!best.Reply.Goes || best.Nearest >= EnoughToGo)
            ? best.Reply.Id
            : null;
    }
}
