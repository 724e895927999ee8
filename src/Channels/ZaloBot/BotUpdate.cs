using System.Text.Json;
using AwarenessBot.Channels.Zalo.Wire;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.ZaloBot;

/// <summary>One update of the platform, as far as it concerns us. The display name that comes with each is left behind here.</summary>
// {"ok":true,"result":{"message":{"from":{"id":"b0t0","display_name":"…","is_bot":false},"chat":{"id":"b0t0","chat_type":"PRIVATE"},
//  "text":"Xin chào","message_id":"ms1","date":1767225600000},"event_name":"message.text.received"}}, or the inner object alone.
internal sealed record BotUpdate(string Name, string? Person, string? Chat, string? MessageId, string? Date, string Text, bool IsPrivate)
{
    /// <summary>The platform says that something came, and not what: it withholds what children and some others write.</summary>
    public const string Unsupported = "message.unsupported.received";

    private const int MaxId = 128;

    private static readonly Dictionary<string, string?> Kinds = new()
    {
        ["message.text.received"] = null,
        ["message.image.received"] = "image/*",
        ["message.sticker.received"] = "application/vnd.zalo.sticker",
        ["message.voice.received"] = "audio/*",
    };

    /// <summary>The update in a body; nothing when it is not one.</summary>
    public static BotUpdate? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(IncomingJson.Mend(body), new JsonReaderOptions { MaxDepth = ActivityJson.MaxDepth });
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement.At("result") is { ValueKind: JsonValueKind.Object } result ? result : document.RootElement;
            return root.Text("event_name") is { Length: > 0 } name ? Of(root, name) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// The turn it means; nothing for groups, other bots and events nobody knows. What the platform withholds is the event
    /// <c>unsupported</c>.
    /// </summary>
    /// <param name="spareId">For an update without an id or a date: one too many is better than one lost.</param>
    public Activity? ToActivity(string spareId)
    {
        if (!IsPrivate || Chat is null || !(Kinds.TryGetValue(Name, out var kind) || Name == Unsupported))
        {
            return null;
        }

        var turn = new Activity
        {
            Type = ActivityTypes.Message,
            Id = $"{Name}.{MessageId ?? Date ?? spareId}",
            ChannelId = ZaloBotChannel.ChannelId,
            Conversation = new ConversationAccount { Id = Chat },
            From = new ChannelAccount { Id = Person ?? Chat, Role = "user" },
            Recipient = new ChannelAccount { Id = "bot", Role = "bot" },
            Locale = "vi-VN",
        };
        return Name == Unsupported
            ? turn with { Type = ActivityTypes.Event, Name = EventNames.Unsupported }
            : turn with { Text = Text, Attachments = kind is null ? null : [new Attachment { ContentType = kind }] };
    }

    /// <summary>Never what is in it.</summary>
    public override string ToString() => nameof(BotUpdate);

    private static BotUpdate Of(JsonElement root, string name)
    {
        var person = Id(root.Text("message", "from", "id"));
        var chat = Id(root.Text("message", "chat", "id"));
        return new BotUpdate(
            name,
            person,
            chat,
            Id(root.Text("message", "message_id")),
            Id(root.Text("message", "date")),
            IncomingText.Clean(root.Text("message", "text") ?? root.Text("message", "caption")),
            root.At("message", "from", "is_bot") is not { ValueKind: JsonValueKind.True } && root.Text("message", "chat", "chat_type") switch
            {
                "PRIVATE" => true,
                null => chat == person,
                _ => false,
            });
    }

    private static string? Id(string? id) => id is { Length: > 0 and <= MaxId } && !id.Any(char.IsControl) ? id : null;
}
