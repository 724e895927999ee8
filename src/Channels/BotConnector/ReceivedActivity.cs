using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using AwarenessBot.Channels.BotConnector.Wire;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.BotConnector;

/// <summary>
/// What a channel posted, as far as the bot has a use for it. Names of people, addresses of files and channel data are left
/// where they are.
/// </summary>
/// <param name="Type">The type of the activity.</param>
/// <param name="ServiceUrl">Where it says replies are posted: not to be believed before a token vouches for it.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="Said">For the turn, not yet addressed; nothing when there is no turn in it.</param>
internal sealed record ReceivedActivity(string Type, string ServiceUrl, string Channel, string Conversation, string? Tenant, Activity? Said)
{
    private const int LongestId = 512;
    private const int LongestAddress = 1024;
    private const int LongestMark = 64;
    private const int LongestValue = 16 * 1024;
    private const string MadeHere = "sha256:";

    /// <summary>Reads one activity.</summary>
    /// <param name="body">JSON as it came.</param>
    /// <param name="received">What it says.</param>
    public static bool TryRead(ReadOnlySpan<byte> body, [NotNullWhen(true)] out ReceivedActivity? received)
    {
        received = null;
        try
        {
            using var json = JsonDocument.Parse(IncomingJson.Mend(body).ToArray(), new JsonDocumentOptions { MaxDepth = ActivityJson.MaxDepth });
            received = Read(json.RootElement, body);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or a string that is no text.
        }

        return received is not null;
    }

    /// <summary>The turn it makes, in this place.</summary>
    public Activity? In(ConversationReference place) => Said is { } said ? said with { Conversation = place.Account } : null;

    /// <summary>What a reply answers over there; nothing when that had no id.</summary>
    public static string? AnsweredBy(Activity reply) =>
        reply.ReplyToId is { } id && !id.StartsWith(MadeHere, StringComparison.Ordinal) ? id : null;

    /// <summary>Never what was said.</summary>
    public override string ToString() => $"ReceivedActivity {Type}";

    private static ReceivedActivity? Read(JsonElement root, ReadOnlySpan<byte> body)
    {
        if (root.Short("type", LongestMark) is not { } type ||
            root.Short("serviceUrl", LongestAddress) is not { } service ||
            root.Short("channelId", LongestMark) is not { } channel ||
            root.Child("conversation") is not { } conversation ||
            conversation.Short("id", LongestId) is not { } conversationId)
        {
            return null;
        }

        // In a group somebody's trouble would be answered before everybody.
        var said = conversation.Child("isGroup") is { ValueKind: JsonValueKind.True } ? null : SaidIn(root, type);
        if (said is not null)
        {
            if (root.IdOf("from", LongestId) is not { } person || root.IdOf("recipient", LongestId) is not { } bot)
            {
                return null;
            }

            said = said with
            {
                Id = root.Short("id", LongestId) ?? MadeHere + Convert.ToHexStringLower(SHA256.HashData(body)),
                ChannelId = BotConnectorRoom.ChannelId,
                From = new ChannelAccount { Id = person, Role = "user" },
                Recipient = new ChannelAccount { Id = bot, Role = "bot" },
                Timestamp = root.Short("timestamp", LongestMark),
                Locale = root.Short("locale", LongestMark),
                DeliveryMode = root.Text("deliveryMode") == DeliveryModes.ExpectReplies ? DeliveryModes.ExpectReplies : null,
            };
        }

        return new ReceivedActivity(type, service, channel, conversationId, conversation.Short("tenantId", LongestId), said);
    }

    // Whoever writes through a channel may write events too: only the one that opens a topic, none that hands over.
    private static Activity? SaidIn(JsonElement root, string type) => type switch
    {
        ActivityTypes.Message => Message(root),
        ActivityTypes.ConversationUpdate => Joined(root),
        ActivityTypes.Event when root.Text("name") == EventNames.Open && root.Text("value") is { } opens => new Activity
        {
            Type = type,
            Name = EventNames.Open,
            Value = JsonText.Of(IncomingText.Clean(opens)),
        },
        _ => null,
    };

    private static Activity Message(JsonElement root)
    {
        var value = root.Child("value");
        var text = IncomingText.Clean(root.Text("text"));
        var files = root.Each("attachments").Select(FileType).OfType<string>().Select(type => new Attachment { ContentType = type }).ToList();
        return new Activity
        {
            Type = ActivityTypes.Message,

            // A button may send its words as a value alone.
            Text = text.Length == 0 && value is { ValueKind: JsonValueKind.String } pressed ? IncomingText.Clean(pressed.GetString()) : text,
            Value = value is { } given && given.GetRawText().Length <= LongestValue ? given.Clone() : null,
            Attachments = text.Length == 0 && files.Count > 0 ? files : null,
        };
    }

    // Teams sends every message a second time as HTML, which is no file.
    private static string? FileType(JsonElement file) =>
        file.Short("contentType", LongestMark) is { } type && !type.StartsWith("text/", StringComparison.Ordinal) ? type : null;

    // The channel says so of the bot itself as well.
    private static Activity? Joined(JsonElement root)
    {
        var bot = root.IdOf("recipient", LongestId);
        var people = root.Each("membersAdded").Select(member => member.Short("id", LongestId)).OfType<string>().Where(id => id != bot).ToList();
        return people.Count == 0
            ? null
            : new Activity
            {
                Type = ActivityTypes.ConversationUpdate,
                MembersAdded = [.. people.Select(id => new ChannelAccount { Id = id, Role = "user" })],
            };
    }
}
