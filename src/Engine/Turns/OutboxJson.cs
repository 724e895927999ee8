using System.Text.Json;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Engine.Turns;

/// <summary>The stored form of a reply.</summary>
public static class OutboxJson
{
    /// <summary>A reply on its way to the channel the activity came by.</summary>
    public static OutgoingReply Write(Activity reply, Activity inbound) => new(
        inbound.ChannelId ?? string.Empty,
        JsonSerializer.SerializeToUtf8Bytes(reply, ActivityJson.Readable.Activity),
        LeavesWithAnswer: inbound.DeliveryMode == DeliveryModes.ExpectReplies);

    /// <summary>The reply in an outbox row.</summary>
    public static Activity Read(OutboxRow row) => Read(row.Activity);

    /// <summary>A reply as it is stored.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static Activity Read(byte[] activity) =>
        JsonSerializer.Deserialize(activity, ActivityJson.Default.Activity)
        ?? throw new JsonException("An outbox row is null.");
}
