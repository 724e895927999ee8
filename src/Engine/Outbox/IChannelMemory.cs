namespace AwarenessBot.Engine.Outbox;

/// <summary>
/// What a channel must not forget between two starts: a token that works once, the platform's id of a picture. Small values
/// by name, each with a version, so that of two processes only one wins.
/// </summary>
public interface IChannelMemory
{
    /// <summary>What is kept under this name.</summary>
    Task<Remembered?> ReadAsync(string channel, string name, CancellationToken cancellation);

    /// <summary>
    /// Keeps a value if nobody has changed it meanwhile; false if somebody has. Returns only when it is on disk. Version 0
    /// means that there must be none yet.
    /// </summary>
    Task<bool> TryWriteAsync(string channel, string name, byte[] value, long expectedVersion, CancellationToken cancellation);
}

/// <summary>A value and its version.</summary>
public sealed record Remembered(byte[] Value, long Version)
{
    /// <summary>Never the value: it may be a token.</summary>
    public override string ToString() => $"Remembered v{Version}";
}
