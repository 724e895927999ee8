using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Messenger;

/// <summary>What one webhook brought.</summary>
/// <param name="Activities">What the bot takes turns for: each once, each conversation in the order it was written.</param>
/// <param name="Arrived">Our own messages that the platform shows back to us.</param>
/// <param name="Kinds">What every event was, in the order of the body.</param>
internal sealed record Webhook(
    IReadOnlyList<Activity> Activities, IReadOnlyList<OutMark> Arrived, IReadOnlyList<WebhookKind> Kinds);

/// <summary>What one event of it means.</summary>
internal readonly record struct Heard(WebhookKind Kind, IReadOnlyList<Activity> Activities, OutMark? Arrived = null)
{
    public static Heard Nothing(WebhookKind kind) => new(kind, []);

    public static Heard One(WebhookKind kind, Activity activity) => new(kind, [activity]);
}
