using System.Text.Json;
using System.Text.Json.Serialization;

namespace AwarenessBot.Engine.Activities;

/// <summary>
/// The one message type of the house: what a person sent, what the bot answers, and every event between them. Names and
/// JSON are those of the Bot Framework Activity schema; a field we do not know is kept and written back unchanged.
/// </summary>
/// <example>
/// <code>
/// {"type":"message","id":"a1","channelId":"web","conversation":{"id":"c1"},"from":{"id":"u1","role":"user"},"text":"xin chao"}
/// </code>
/// </example>
public sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>; unknown types are accepted and ignored.</summary>
    public required string Type { get; init; }

    /// <summary>Given by the channel, unique in the conversation; what deduplication rests on.</summary>
    public string? Id { get; init; }

    /// <summary>UTC, set by the channel. Kept as text: a client's clock is not to be trusted, nor worth failing on.</summary>
    public string? Timestamp { get; init; }

    /// <summary>The sender's local time, as the sender wrote it.</summary>
    public string? LocalTimestamp { get; init; }

    /// <summary>IANA name, as the sender wrote it.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Where replies are posted, for channels that say so. Never sent to a person's client.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Which channel it came by: <c>web</c>, <c>terminal</c>, <c>zalo</c>, <c>facebook</c>, …</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Whom it is for.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>The conversation it belongs to.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The id of the activity this one answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>BCP-47, for instance <c>vi-VN</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>What was said. For replies: a sentence from content, never anything a person typed.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c> unless we wrote the Markdown ourselves; Web Chat takes an absent value for Markdown.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What a screen reader or loudspeaker says instead of <see cref="Text"/>.</summary>
    public string? Speak { get; init; }

    /// <summary><c>acceptingInput</c>, <c>expectingInput</c> or <c>ignoringInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>Text for clients that cannot show the attachments.</summary>
    public string? Summary { get; init; }

    /// <summary>Cards, pictures, files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Buttons under the message.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Metadata objects (mentions, places, client capabilities), passed through.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    /// <summary>The name of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>A button's payload, or an event's.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The channel's own data, passed through unchanged.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Who joined, in a conversationUpdate.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who left, in a conversationUpdate.</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>How the sender wants to be answered; see <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>Why a conversation ended, in an endOfConversation.</summary>
    public string? Code { get; init; }

    /// <summary>Every field this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>Never the text: an activity may end up in a log or an exception.</summary>
    public override string ToString() => $"Activity {Type}";
}
