using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.DirectLine.Feeds;

/// <summary>One activity on its way to a client.</summary>
/// <param name="sequence">Its stamp in milliseconds, which no other of the conversation has.</param>
/// <param name="activity">What is given.</param>
/// <param name="row">Its row in the outbox; what a person said themselves has none.</param>
/// <param name="at">Since when it is here.</param>
internal sealed class Entry(long sequence, Activity activity, long? row, DateTimeOffset at)
{
    public long Sequence => sequence;

    public Activity Activity => activity;

    public long? Row => row;

    public DateTimeOffset At => at;

    /// <summary>When it was first given to a client; that it arrived is known only from a watermark.</summary>
    public DateTimeOffset? HandedOut { get; set; }

    /// <summary>The outbox knows that it was handed out.</summary>
    public bool IsNoted { get; set; }
}

/// <summary>Some activities, and where whoever has them stands then.</summary>
internal sealed record Batch(IReadOnlyList<Activity> Activities, long Watermark)
{
    /// <summary>Never what is said.</summary>
    public override string ToString() => nameof(Batch);
}
