using AwarenessBot.Engine.Outbox;

namespace AwarenessBot.Testing.Engine;

public sealed partial class MemoryTurnStore : IOutbox, IChannelMemory
{
    private readonly Dictionary<(string Channel, string Name), Remembered> _memory = [];

    public Task<IReadOnlyList<PendingReply>> WaitingAsync(
        string channel, long after, int limit, CancellationToken cancellation) => Locked<IReadOnlyList<PendingReply>>(
        () => [.. _outbox
            .Where(row => row.Key > after && row.Value.Waits && row.Value.Channel == channel)
            .Take(limit)
            .Select(row => new PendingReply(
                row.Key,
                row.Value.Conversation,
                row.Value.Activity,
                row.Value.Progress,
                _conversations[row.Value.Conversation].At))],
        cancellation);

    public Task MarkSentAsync(IReadOnlyList<long> rows, DateTimeOffset now, CancellationToken cancellation) => Locked(
        () => rows.Count(id => Change(id, row => row.SentAt is null, row => row with { SentAt = now, DeadAt = null })),
        cancellation);

    public Task NoteAsync(long row, SendProgress progress, CancellationToken cancellation) => Locked(
        () => Change(row, found => found.Waits, found => found with { Progress = progress }),
        cancellation);

    public Task BuryAsync(long row, string reason, DateTimeOffset now, CancellationToken cancellation) => Locked(
        () => Change(row, found => found.Waits, found => found with { DeadAt = now, Reason = reason }),
        cancellation);

    public Task<IReadOnlyList<DeadLetter>> DeadAsync(long after, int limit, CancellationToken cancellation) =>
        Locked<IReadOnlyList<DeadLetter>>(
            () => [.. _outbox
                .Where(row => row.Key > after && row.Value.DeadAt is not null)
                .Take(limit)
                .Select(row => new DeadLetter(
                    row.Key, row.Value.Channel, row.Value.Reason, row.Value.DeadAt.GetValueOrDefault()))],
            cancellation);

    public Task<int> ReviveAsync(IReadOnlyList<long> rows, CancellationToken cancellation) => Locked(
        () => rows.Count(id => Change(
            id,
            row => row.DeadAt is not null,
            row => row with { DeadAt = null, Progress = new SendProgress(row.Progress.Parts, 0, default) })),
        cancellation);

    public Task<Remembered?> ReadAsync(string channel, string name, CancellationToken cancellation) => Locked(
        () => _memory.GetValueOrDefault((channel, name)),
        cancellation);

    public Task<bool> TryWriteAsync(
        string channel, string name, byte[] value, long expectedVersion, CancellationToken cancellation) => Locked(
        () =>
        {
            var version = _memory.GetValueOrDefault((channel, name))?.Version ?? 0;
            if (version == expectedVersion)
            {
                _memory[(channel, name)] = new Remembered([.. value], version + 1);
            }

            return version == expectedVersion;
        },
        cancellation);

    private bool Change(long id, Func<Row, bool> applies, Func<Row, Row> change)
    {
        if (!_outbox.TryGetValue(id, out var row) || !applies(row))
        {
            return false;
        }

        _outbox[id] = change(row);
        return true;
    }
}
