using AwarenessBot.Engine.Outbox;

namespace AwarenessBot.Channels.Sending;

/// <summary>
/// Keeps memory in step with the outbox. Abreast: every waiting row is in memory, a fresh turn is sent without reading it
/// back, and now and then a sweep looks for rows nobody handed over. Behind (at the start, or when there is no room): rows
/// are read in their order, and a fresh turn waits on disk for its own, so that no answer overtakes an older one.
/// </summary>
internal sealed class Shelf(Lines lines, SenderOptions options)
{
    private const int MostEchoes = 4096;

    private readonly HashSet<long> _overMeanwhile = [];
    private readonly Dictionary<long, int> _echoes = [];
    private readonly List<Taken> _takenMeanwhile = [];
    private DateTimeOffset _notBefore;

    // The highest row ever read. Rows become visible in their order, so every lower one that waited was read as well.
    private long _sweptTo;
    private bool _missed;

    /// <summary>There may be rows on disk that are not in memory.</summary>
    public bool IsBehind { get; private set; } = true;

    public bool IsReading { get; private set; }

    /// <summary>Rows after this one come next.</summary>
    public long Cursor { get; private set; }

    /// <summary>When there is something to read.</summary>
    public DateTimeOffset ReadsAt => IsReading || lines.Room < Wanted ? DateTimeOffset.MaxValue : _notBefore;

    // Half the room for a sweep: while there is that much to do, nothing is gained by finding more.
    private int Wanted => IsBehind ? Math.Min(options.Page, options.InMemory / 2) : options.InMemory / 2;

    public void BeginReading() => (IsReading, _missed) = (true, false);

    /// <summary>A turn has been committed.</summary>
    public void Take(Taken taken, DateTimeOffset now)
    {
        if (!IsBehind)
        {
            Adopt(taken, now);
        }
        else if (IsReading && lines.Room > _takenMeanwhile.Count)
        {
            _takenMeanwhile.Add(taken);
        }
        else
        {
            _missed = true;
        }
    }

    /// <summary>Rows are over, on disk. One being read just now may not know it yet.</summary>
    public void Forget(IEnumerable<long> rows)
    {
        lines.Forget(rows);
        if (IsReading)
        {
            _overMeanwhile.UnionWith(rows);
        }
    }

    /// <summary>A page has been read.</summary>
    public void Put(IReadOnlyList<PendingReply> page, DateTimeOffset now)
    {
        var fits = PutWhatFits(page, now);
        var taken = _takenMeanwhile.ToArray();
        var isLast = fits && page.Count < options.Page && !_missed;
        EndReading(now);
        if (!isLast)
        {
            IsBehind |= !fits || _missed;
            return;
        }

        IsBehind = false;
        Cursor = 0;
        _echoes.Clear();
        _notBefore = now + options.SweepEvery;
        foreach (var turn in taken)
        {
            Take(turn, now);
        }
    }

    /// <summary>The outbox could not be read.</summary>
    public void Fail(DateTimeOffset now) => EndReading(now + options.StoragePause);

    /// <summary>An echo of a row that is not in memory: over, or still to be read.</summary>
    public void Remember(long row, int part)
    {
        if (IsBehind && _echoes.Count < MostEchoes)
        {
            _echoes[row] = part;
        }
    }

    private bool PutWhatFits(IReadOnlyList<PendingReply> page, DateTimeOffset now)
    {
        foreach (var reply in page)
        {
            if (!lines.Knows(reply.Row) && !_overMeanwhile.Contains(reply.Row))
            {
                if (lines.Room <= 0)
                {
                    return false;
                }

                lines.AddStored(reply, _echoes.GetValueOrDefault(reply.Row, -1), now);
            }

            Cursor = reply.Row;
            _sweptTo = Math.Max(_sweptTo, reply.Row);
        }

        return true;
    }

    private void EndReading(DateTimeOffset notBefore)
    {
        IsReading = false;
        _notBefore = notBefore;
        _overMeanwhile.Clear();
        _takenMeanwhile.Clear();
    }

    private void Adopt(Taken taken, DateTimeOffset now)
    {
        for (var i = 0; i < taken.Outcome.Rows.Count; i++)
        {
            var row = taken.Outcome.Rows[i];
            if (row <= _sweptTo || lines.Knows(row))
            {
                // Read from disk before it was handed over: in memory, or gone already.
                continue;
            }

            if (lines.Room <= 0)
            {
                FallBehind(now);
                return;
            }

            lines.AddFresh(taken.Inbound.Conversation, new Letter(row, taken.Outcome.Replies[i]), now);
        }
    }

    // From the front: turns are not handed over quite in the order of their rows.
    private void FallBehind(DateTimeOffset now) => (IsBehind, _missed, _notBefore) = (true, IsReading, now);
}
