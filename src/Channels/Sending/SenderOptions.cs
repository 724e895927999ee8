namespace AwarenessBot.Channels.Sending;

/// <summary>How the sender keeps house. Nobody needs to change these; tests do.</summary>
internal sealed record SenderOptions
{
    /// <summary>Replies of one channel in memory; the others wait in the outbox. A reply is a few kilobytes at most.</summary>
    public int InMemory { get; init; } = 8192;

    /// <summary>Rows read at a time.</summary>
    public int Page { get; init; } = 256;

    /// <summary>How often the outbox is looked through for what nobody has handed over.</summary>
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>When storage fails: how long until it is tried again.</summary>
    public TimeSpan StoragePause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long requests on the wire may still take when the bot stops.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);
}
