using AwarenessBot.Engine.Outbox;

namespace AwarenessBot.Channels.Sending;

/// <summary>
/// Who is next. Conversations stand in three queues: those in the middle of an answer come first, then those that have just
/// been talking, then what has been read back from the outbox; so nobody waits for yesterday's backlog.
/// </summary>
internal sealed class Lines(int limit)
{
    private readonly Dictionary<string, Line> _lines = [];
    private readonly Dictionary<long, (Letter Letter, Line? Line)> _letters = [];
    private readonly Queue<Line>[] _ready = [new(), new(), new()];
    private readonly PriorityQueue<(Line Line, DateTimeOffset Due), DateTimeOffset> _holding = new();
    private int _unsaved;

    /// <summary>Replies in memory, those included that have left and are not yet noted.</summary>
    public int Count => _letters.Count + _unsaved;

    public int Room => limit - Count;

    public bool AnyReady => _ready[0].Count + _ready[1].Count + _ready[2].Count > 0;

    /// <summary>When the next conversation that holds may go on.</summary>
    public DateTimeOffset NextDue => _holding.TryPeek(out _, out var due) ? due : DateTimeOffset.MaxValue;

    public bool Knows(long row) => _letters.ContainsKey(row);

    /// <summary>The conversation of this row, if it still waits.</summary>
    public Line? LineOf(long row) => _letters.GetValueOrDefault(row).Line;

    public Letter? Find(long row) => _letters.GetValueOrDefault(row).Letter;

    /// <summary>A reply that comes from its turn.</summary>
    public void AddFresh(string conversation, Letter letter, DateTimeOffset now) => Add(conversation, letter, now, now, Rank.Fresh);

    /// <summary>A reply read back from the outbox.</summary>
    public void AddStored(PendingReply reply, int seen, DateTimeOffset now) =>
        Add(reply.Conversation, new Letter(reply) { Seen = seen }, reply.LastHeard, now, Rank.Stored);

    /// <summary>The next conversation; its first reply goes on the wire.</summary>
    public Line Take()
    {
        var line = Array.Find(_ready, queue => queue.Count > 0)?.Dequeue() ?? throw new InvalidOperationException("Nobody is ready.");
        line.State = LineState.Sending;
        return line;
    }

    /// <summary>A conversation that was sending or holding stands in line again, holds, or is done.</summary>
    public void GoOn(Line line, DateTimeOffset now)
    {
        line.State = LineState.Idle;
        if (line.IsEmpty)
        {
            _lines.Remove(line.Conversation);
        }
        else
        {
            Place(line, Rank.GoingOn, now);
        }
    }

    /// <summary>The first reply of a conversation has left or was given up. It stays known until that is noted.</summary>
    public void RemoveFirst(Line line)
    {
        var first = line.First;
        line.RemoveFirst();
        if (first.IsKept)
        {
            // Its words are not needed any more.
            _letters[first.Row] = default;
        }
        else
        {
            _unsaved--;
        }
    }

    /// <summary>What became of these rows is on disk.</summary>
    public void Forget(IEnumerable<long> rows)
    {
        foreach (var row in rows)
        {
            _letters.Remove(row);
        }
    }

    /// <summary>Lets those go on whose time has come.</summary>
    public void Release(DateTimeOffset now)
    {
        while (NextDue <= now)
        {
            var (line, due) = _holding.Dequeue();
            if (line.State == LineState.Holding && line.HoldsUntil == due)
            {
                Enqueue(line, Rank.Fresh);
            }
        }
    }

    private void Add(string conversation, Letter letter, DateTimeOffset heard, DateTimeOffset now, Rank rank)
    {
        if (!_lines.TryGetValue(conversation, out var line))
        {
            _lines[conversation] = line = new Line(conversation);
        }

        line.Add(letter, heard);
        if (letter.IsKept)
        {
            _letters[letter.Row] = (letter, line);
        }
        else
        {
            _unsaved++;
        }

        if (line.State == LineState.Idle)
        {
            Place(line, rank, now);
        }
    }

    private void Place(Line line, Rank rank, DateTimeOffset now)
    {
        if (line.First.Due > now)
        {
            (line.State, line.HoldsUntil) = (LineState.Holding, line.First.Due);
            _holding.Enqueue((line, line.HoldsUntil), line.HoldsUntil);
        }
        else
        {
            Enqueue(line, rank);
        }
    }

    private void Enqueue(Line line, Rank rank)
    {
        line.State = LineState.Ready;
        _ready[(int)rank].Enqueue(line);
    }

    private enum Rank
    {
        GoingOn,
        Fresh,
        Stored,
    }
}
