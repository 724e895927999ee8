using System.Diagnostics.Metrics;

namespace AwarenessBot.Channels.Messenger;

/// <summary>What operators watch: how webhooks end, and which events come. Never whose.</summary>
internal static class MessengerCounts
{
    public const string MeterName = "AwarenessBot.Channels.Messenger";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Webhooks = Meter.CreateCounter<long>("messenger.webhooks");
    private static readonly Counter<long> Events = Meter.CreateCounter<long>("messenger.events");

    /// <summary>A webhook was <c>taken</c>, <c>unsaved</c>, <c>refused</c> or <c>unreadable</c>.</summary>
    public static void Webhook(string outcome) => Webhooks.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void Event(WebhookKind kind) => Events.Add(1, new KeyValuePair<string, object?>("kind", kind));
}
