using AwarenessBot.Engine.Outbox;

namespace AwarenessBot.Channels.Sending;

/// <summary>
/// What is known and not yet on disk. One writing at a time: what comes up meanwhile goes with the next, which is how marks of
/// many conversations share one commit.
/// </summary>
internal sealed class Notes
{
    private List<long> _sent = [];
    private Dictionary<long, SendProgress> _progress = [];
    private Dictionary<long, (string Reason, DateTimeOffset At)> _dead = [];

    public bool IsEmpty => _sent.Count + _progress.Count + _dead.Count == 0;

    public void Sent(long row)
    {
        _progress.Remove(row);
        _sent.Add(row);
    }

    public void Progress(long row, SendProgress progress) => _progress[row] = progress;

    public void Dead(long row, string reason, DateTimeOffset at)
    {
        _progress.Remove(row);
        _dead[row] = (reason, at);
    }

    /// <summary>Takes all of it, to be written.</summary>
    public Batch TakeAll()
    {
        var batch = new Batch(_sent, _progress, _dead);
        (_sent, _progress, _dead) = ([], [], []);
        return batch;
    }

    /// <summary>It could not be written. What has come up meanwhile is newer.</summary>
    public void PutBack(Batch batch)
    {
        var over = _sent.Concat(_dead.Keys).ToHashSet();
        foreach (var (row, progress) in batch.Progress.Where(note => !over.Contains(note.Key)))
        {
            _progress.TryAdd(row, progress);
        }

        foreach (var (row, end) in batch.Dead)
        {
            _dead.TryAdd(row, end);
        }

        _sent.AddRange(batch.Sent);
    }

    /// <summary>What is written together.</summary>
    internal sealed record Batch(
        IReadOnlyList<long> Sent,
        IReadOnlyDictionary<long, SendProgress> Progress,
        IReadOnlyDictionary<long, (string Reason, DateTimeOffset At)> Dead)
    {
        /// <summary>Rows that are over with this.</summary>
        public IEnumerable<long> Over => Sent.Concat(Dead.Keys);

        // All at once: the store writes what comes together in one transaction. None depends on another.
        public Task WriteAsync(IOutbox outbox, DateTimeOffset now) => Task.WhenAll(
        [
            outbox.MarkSentAsync(Sent, now, CancellationToken.None),
            .. Progress.Select(note => outbox.NoteAsync(note.Key, note.Value, CancellationToken.None)),
            .. Dead.Select(end => outbox.BuryAsync(end.Key, end.Value.Reason, end.Value.At, CancellationToken.None)),
        ]);
    }
}
