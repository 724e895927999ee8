using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AwarenessBot.Channels.Messenger.Wire;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Messenger;

/// <summary>Whose event it is, of which page, and when: what every activity made of it has.</summary>
/// <param name="Person">The person's id at this page.</param>
/// <param name="Page">The page's id.</param>
/// <param name="At">Milliseconds since 1970.</param>
internal sealed record Origin(string Person, string Page, long At)
{
    private const int LongestKey = 200;
    private const long FirstMillisecond = 1_000_000_000_000;

    private static readonly long LastMillisecond = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>Reads it from an event; nothing when it does not say whose it is.</summary>
    public static Origin? Of(JsonElement e, long at, bool isEcho = false)
    {
        var (person, page) = isEcho ? ("recipient", "sender") : ("sender", "recipient");
        return e.Object(person)?.Id("id") is { Length: <= LongestKey } id && e.Object(page)?.Id("id") is { Length: <= LongestKey } own
            ? new Origin(id, own, at)
            : null;
    }

    /// <summary>Milliseconds; the platform has been seen to send seconds.</summary>
    public static long? Milliseconds(long? time) => time switch
    {
        < 0 => null,
        < FirstMillisecond => time * 1_000,
        _ => time,
    };

    /// <summary>An activity from this person to the page.</summary>
    /// <param name="type">One of <see cref="ActivityTypes"/>.</param>
    /// <param name="key">What tells it from every other in the conversation, whenever it is delivered.</param>
    public Activity Activity(string type, string key) => new()
    {
        Type = type,
        Id = key.Length <= LongestKey ? key : Hash(key),
        ChannelId = MessengerRoom.ChannelId,
        Conversation = new ConversationAccount { Id = Person },
        From = new ChannelAccount { Id = Person, Role = "user" },
        Recipient = new ChannelAccount { Id = Page, Role = "bot" },
        Timestamp = Timestamp(),
        Locale = "vi-VN",
    };

    /// <summary>A key for an event that has none of its own.</summary>
    public string Key(params string?[] more) => string.Join('|', [Person, At.ToString(CultureInfo.InvariantCulture), .. more]);

    /// <summary>A key that tells an event by all it says, without saying it.</summary>
    public static string Hash(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Never who.</summary>
    public override string ToString() => nameof(Origin);

    private string? Timestamp() => At <= 0 || At > LastMillisecond
        ? null
        : DateTimeOffset.FromUnixTimeMilliseconds(At).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
