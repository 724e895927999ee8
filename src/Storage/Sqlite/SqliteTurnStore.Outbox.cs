using AwarenessBot.Engine.Outbox;

namespace AwarenessBot.Storage.Sqlite;

public sealed partial class SqliteTurnStore : IOutbox
{
    /// <inheritdoc />
    public Task<IReadOnlyList<PendingReply>> WaitingAsync(
        string channel, long after, int limit, CancellationToken cancellation) =>
        _readers.ReadAsync(
            static (reader, page) => reader.Waiting(page.channel, page.after, page.limit), (channel, after, limit), cancellation);

    /// <inheritdoc />
    public Task MarkSentAsync(IReadOnlyList<long> rows, DateTimeOffset now, CancellationToken cancellation) =>
        rows.Count == 0
            ? Task.CompletedTask
            : Writer.WriteAsync(writing => writing.Outbox.MarkSent(rows, now), cancellation);

    /// <inheritdoc />
    public Task NoteAsync(long row, SendProgress progress, CancellationToken cancellation) =>
        Writer.WriteAsync(writing => writing.Outbox.Note(row, progress), cancellation);

    /// <inheritdoc />
    public Task BuryAsync(long row, string reason, DateTimeOffset now, CancellationToken cancellation) =>
        Writer.WriteAsync(writing => writing.Outbox.Bury(row, reason, now), cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<DeadLetter>> DeadAsync(long after, int limit, CancellationToken cancellation) =>
        _readers.ReadAsync(static (reader, page) => reader.Dead(page.after, page.limit), (after, limit), cancellation);

    /// <inheritdoc />
    public Task<int> ReviveAsync(IReadOnlyList<long> rows, CancellationToken cancellation) =>
        Writer.WriteAsync(writing => writing.Outbox.Revive(rows), cancellation);
}
