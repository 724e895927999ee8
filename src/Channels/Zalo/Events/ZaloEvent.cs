using System.Text.Json;
using AwarenessBot.Channels.Zalo.Wire;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Zalo.Events;

/// <summary>One webhook, as far as it concerns us. Names, addresses, telephone numbers and places are left behind here.</summary>
// {"app_id":"1","sender":{"id":"2"},"user_id_by_app":"3","recipient":{"id":"4"},"event_name":"user_send_text",
//  "message":{"text":"Xin chào","msg_id":"fa4e01"},"timestamp":"1767225600000"}
internal sealed record ZaloEvent
{
    // What nobody sends: more of anything only costs memory.
    private const int MaxAttachments = 10;
    private const int MaxId = 128;

    public required string Name { get; init; }

    public string? Sender { get; init; }

    public string? Recipient { get; init; }

    /// <summary>The account, where neither sender nor recipient is named.</summary>
    public string? Oa { get; init; }

    /// <summary>The person, where neither sender nor recipient is named.</summary>
    public string? User { get; init; }

    /// <summary>Whether somebody at the account wrote this by hand.</summary>
    public bool IsByAdmin { get; init; }

    public string? MessageId { get; init; }

    public string? Quoted { get; init; }

    public string Text { get; init; } = string.Empty;

    /// <summary>How many things were attached.</summary>
    public int Attachments { get; init; }

    /// <summary>Milliseconds since 1970, as they were written.</summary>
    public string? Timestamp { get; init; }

    /// <summary>The event in a body; nothing when it is not one.</summary>
    public static ZaloEvent? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(IncomingJson.Mend(body), new JsonReaderOptions { MaxDepth = ActivityJson.MaxDepth });
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.Text("event_name") is { Length: > 0 } name ? Of(document.RootElement, name) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Never what is in it.</summary>
    public override string ToString() => nameof(ZaloEvent);

    private static ZaloEvent Of(JsonElement root, string name) => new()
    {
        Name = name,
        Sender = Id(root.Text("sender", "id")),
        Recipient = Id(root.Text("recipient", "id")),
        Oa = Id(root.Text("oa_id")),
        User = Id(root.Text("user_id")) ?? Id(root.Text("follower", "id")) ?? Id(root.Text("data", "user_id")),
        IsByAdmin = root.Text("sender", "admin_id") is { Length: > 0 },
        MessageId = Id(root.Text("message", "msg_id")),
        Quoted = Id(root.Text("message", "quote_msg_id")),
        Text = IncomingText.Clean(root.Text("message", "text")),
        Attachments = root.Items("message", "attachments").Take(MaxAttachments).Count(),
        Timestamp = Id(root.Text("timestamp")),
    };

    private static string? Id(string? id) => id is { Length: > 0 and <= MaxId } && !id.Any(char.IsControl) ? id : null;
}
