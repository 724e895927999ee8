using AwarenessBot.Channels.Messenger.Wire;
using AwarenessBot.Channels.Rendering;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Messenger;

/// <summary>One request of a reply: a text, a picture, or a text with a button that opens the page that dials.</summary>
internal sealed record MessengerPart(string Text, ShownPicture? Picture = null, OutButton? Button = null)
{
    // Fewer than 2,000 "characters", and nobody says of which kind.
    private const int LongestText = 1_900;
    private const int LongestTitle = 20;
    private const int LongestPayload = 1_000;
    private const int MostQuickReplies = 13;

    private static readonly IReadOnlyList<string> None = [];

    /// <summary>The labels under it. They vanish with the next message, so only the last part of a reply has any.</summary>
    public IReadOnlyList<string> Choices { get; private init; } = None;

    public IReadOnlyList<QuickReply>? QuickReplies => Choices.Count == 0
        ? null
        : [.. Choices.Select(choice => new QuickReply("text", TextParts.Fit(choice, LongestTitle), TextParts.Fit(choice, LongestPayload)))];

    /// <summary>The parts of a reply, in order; none when there is nothing to show.</summary>
    public static IReadOnlyList<MessengerPart> Of(Activity reply, Uri? callPage)
    {
        if (reply.Type != ActivityTypes.Message)
        {
            return [];
        }

        var bubble = OutgoingBubble.Of(reply);
        var asButtons = bubble.Choices.Count <= MostQuickReplies;
        var parts = bubble.Pictures.Select(picture => new MessengerPart(picture.InWords, picture))
            .Concat(TextParts.Of(Words(bubble, asButtons), LongestText).Select(text => new MessengerPart(text)))
            .Concat(Calling(bubble, callPage))
            .ToList();
        if (parts.Count > 0 && asButtons)
        {
            parts[^1] = parts[^1] with { Choices = bubble.Choices };
        }

        return parts;
    }

    /// <summary>The picture in words, for when it cannot be shown; nothing when it has none.</summary>
    public MessengerPart? InWords => TextParts.Of(Text.Length > 0 ? Text : ChoiceList.Of(Choices), LongestText) is [var words, ..]
        ? this with { Text = words, Picture = null }
        : null;

    /// <summary>Never what is said.</summary>
    public override string ToString() => nameof(MessengerPart);

    private static string Words(OutgoingBubble bubble, bool asButtons)
    {
        var text = bubble.TextWithPhones;
        var needsList = bubble.Choices.Count > 0 && (!asButtons || (text.Length == 0 && bubble.Pictures.Count == 0));
        return needsList ? ChoiceList.Under(text, bubble.Choices) : text;
    }

    // A part of its own: should the platform not like the button, the numbers have already been said.
    private static IEnumerable<MessengerPart> Calling(OutgoingBubble bubble, Uri? callPage) =>
        callPage is not null && bubble.Phones is [var first, ..]
            ? [new MessengerPart(first.InWords, Button: Opening(first.Title, callPage))]
            : [];

    private static OutButton Opening(string title, Uri page) => new("web_url", TextParts.Fit(title, LongestTitle)) { Url = page.AbsoluteUri };
}
