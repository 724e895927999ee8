using AwarenessBot.Engine.Outbox;

namespace AwarenessBot.Channels.Tests.Sending;

/// <summary>An outbox whose pages take their time after they have been read.</summary>
internal sealed class SlowReads(IOutbox outbox, Func<Task> after) : IOutbox
{
    private int _pages;

    /// <summary>Pages with something on them.</summary>
    public int Pages => Volatile.Read(ref _pages);

    public async Task<IReadOnlyList<PendingReply>> WaitingAsync(
        string channel, long from, int limit, CancellationToken cancellation)
    {
        var page = await outbox.WaitingAsync(channel, from, limit, cancellation);
        if (page.Count > 0)
        {
            Interlocked.Increment(ref _pages);
        }

        await after();
        return page;
    }

    public Task MarkSentAsync(IReadOnlyList<long> rows, DateTimeOffset now, CancellationToken cancellation) =>
        outbox.MarkSentAsync(rows, now, cancellation);

    public Task NoteAsync(long row, SendProgress progress, CancellationToken cancellation) =>
        outbox.NoteAsync(row, progress, cancellation);

    public Task BuryAsync(long row, string reason, DateTimeOffset now, CancellationToken cancellation) =>
        outbox.BuryAsync(row, reason, now, cancellation);

    public Task<IReadOnlyList<DeadLetter>> DeadAsync(long from, int limit, CancellationToken cancellation) =>
        outbox.DeadAsync(from, limit, cancellation);

    public Task<int> ReviveAsync(IReadOnlyList<long> rows, CancellationToken cancellation) => outbox.ReviveAsync(rows, cancellation);
}
