using AwarenessBot.Engine.Outbox;

namespace AwarenessBot.Testing.Engine;

/// <summary>An outbox to which something happens just before it is read or written.</summary>
public sealed class HookedOutbox(IOutbox outbox) : IOutbox
{
    public Func<Task> BeforeRead { get; set; } = () => Task.CompletedTask;

    public Func<Task> BeforeWrite { get; set; } = () => Task.CompletedTask;

    public async Task<IReadOnlyList<PendingReply>> WaitingAsync(
        string channel, long after, int limit, CancellationToken cancellation)
    {
        await BeforeRead();
        return await outbox.WaitingAsync(channel, after, limit, cancellation);
    }

    public Task MarkSentAsync(IReadOnlyList<long> rows, DateTimeOffset now, CancellationToken cancellation) =>
        WriteAsync(() => outbox.MarkSentAsync(rows, now, cancellation));

    public Task NoteAsync(long row, SendProgress progress, CancellationToken cancellation) =>
        WriteAsync(() => outbox.NoteAsync(row, progress, cancellation));

    public Task BuryAsync(long row, string reason, DateTimeOffset now, CancellationToken cancellation) =>
        WriteAsync(() => outbox.BuryAsync(row, reason, now, cancellation));

    public Task<IReadOnlyList<DeadLetter>> DeadAsync(long after, int limit, CancellationToken cancellation) =>
        outbox.DeadAsync(after, limit, cancellation);

    public Task<int> ReviveAsync(IReadOnlyList<long> rows, CancellationToken cancellation) =>
        outbox.ReviveAsync(rows, cancellation);

    private async Task WriteAsync(Func<Task> write)
    {
        await BeforeWrite();
        await write();
    }
}
