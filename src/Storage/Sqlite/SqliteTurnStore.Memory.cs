using AwarenessBot.Engine.Outbox;

namespace AwarenessBot.Storage.Sqlite;

public sealed partial class SqliteTurnStore : IChannelMemory
{
    /// <inheritdoc />
    public Task<Remembered?> ReadAsync(string channel, string name, CancellationToken cancellation) =>
        _readers.ReadAsync(static (reader, key) => reader.Remembered(key.channel, key.name), (channel, name), cancellation);

    /// <inheritdoc />
    public Task<bool> TryWriteAsync(
        string channel, string name, byte[] value, long expectedVersion, CancellationToken cancellation) =>
        Writer.WriteAsync(writing => writing.Memory.TryWrite(channel, name, value, expectedVersion), cancellation);
}
