using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.DirectLine.Feeds;

/// <summary>
/// What a conversation's client has still to be given. What the client has shown to have is gone at once; what was handed out
/// is kept for a cut in the line and given only to whoever knows where they were; what nobody fetched is given to whoever
/// comes. So a client that lost its line goes on, and whoever sits down at the phone afterwards is told nothing old.
/// </summary>
/// <param name="conversation">Whose it is.</param>
/// <param name="before">Stands before everything that will be added.</param>
internal sealed class Feed(string conversation, long before)
{
    /// <summary>How long what was handed out is kept for a client that asks for it again.</summary>
    public static readonly TimeSpan HandedOutKept = TimeSpan.FromMinutes(2);

    /// <summary>How long what nobody fetched is kept: as long as a session.</summary>
    public static readonly TimeSpan WaitingKept = TimeSpan.FromMinutes(15);

    private const int PageSize = 100;
    private const int MostEntries = 500;

    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private readonly HashSet<string> _echoed = new(StringComparer.Ordinal);
    private readonly List<long> _left = [];
    private long _last = before;
    private bool _hasEnded;
    private bool _isRetired;
    private DateTimeOffset _touched;
    private CancellationTokenSource? _listener;
    private TaskCompletionSource _news = NewSignal();

    public string Conversation => conversation;

    /// <summary>The conversation was ended by its person; cleared by whatever they say next.</summary>
    public bool HasEnded
    {
        get
        {
            lock (_gate)
            {
                return _hasEnded;
            }
        }
    }

    /// <summary>Somebody has come; false when the feed was let go of meanwhile, and another must be made.</summary>
    public bool TryTouch(DateTimeOffset now)
    {
        lock (_gate)
        {
            _touched = now;
            return !_isRetired;
        }
    }

    /// <summary>The stamp for what comes in now: later than everything added before, also where the clock stands still.</summary>
    public DateTimeOffset Stamp(DateTimeOffset now)
    {
        lock (_gate)
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(now.ToUnixTimeMilliseconds(), _last + 1));
        }
    }

    /// <summary>
    /// Adds a turn: what the person said, for their own client, once, and the bot's replies, each with its outbox row (without
    /// rows where the turn could not be saved). In one step, so that they leave in one frame: Microsoft's client may mix up the
    /// activities of frames that arrive close together.
    /// </summary>
    public void AddTurn(Activity? echo, IReadOnlyList<Activity> replies, IReadOnlyList<long> rows, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (echo is { Id: { } id } && _echoed.Add(id))
            {
                Add(echo, null, now);
            }

            for (var i = 0; i < replies.Count; i++)
            {
                Add(replies[i], i < rows.Count ? rows[i] : null, now);
            }
        }
    }

    /// <summary>Puts back what waited when the bot was stopped.</summary>
    public void Restore(Activity reply, long row, bool wasHandedOut, DateTimeOffset now)
    {
        lock (_gate)
        {
            Add(reply, row, now);
            _entries[^1].HandedOut = wasHandedOut ? now : null;
            _entries[^1].IsNoted = wasHandedOut;
        }
    }

    /// <summary>
    /// What there is for a client. One that shows a watermark has everything up to it: that is gone, and what follows is
    /// given, handed out before or not. Any other is given only what nobody was given yet.
    /// </summary>
    public Batch Take(long? shown, DateTimeOffset now)
    {
        lock (_gate)
        {
            _touched = now;
            if (shown is not { } has || !Watermark.IsPlausible(has, Math.Max(_last, now.ToUnixTimeMilliseconds())))
            {
                return Give(entry => entry.HandedOut is null, now);
            }

            Remove(entry => entry.Sequence <= has);
            _last = Math.Max(_last, has);
            return Give(_ => true, now);
        }
    }

    /// <summary>What there is for a stream that has been given everything up to here.</summary>
    public Batch After(long sequence, DateTimeOffset now)
    {
        lock (_gate)
        {
            _touched = now;
            return Give(entry => entry.Sequence > sequence, now);
        }
    }

    /// <summary>What could not be sent after all waits again.</summary>
    public void TakeBack(Batch batch)
    {
        lock (_gate)
        {
            foreach (var entry in _entries.Where(entry => batch.Activities.Contains(entry.Activity)))
            {
                entry.HandedOut = null;
            }
        }
    }

    /// <summary>One client listens at a time: whoever listened before is told to stop.</summary>
    /// <returns>Is cancelled when another listens or the conversation ends.</returns>
    public CancellationTokenSource Listen()
    {
        var listener = new CancellationTokenSource();
        lock (_gate)
        {
            _ = _listener?.CancelAsync();
            _listener = listener;
        }

        return listener;
    }

    /// <summary>Nobody listens any more, unless somebody else does by now.</summary>
    public void StopListening(CancellationTokenSource listener)
    {
        lock (_gate)
        {
            _listener = _listener == listener ? null : _listener;
        }

        listener.Dispose();
    }

    /// <summary>Completes when something is added.</summary>
    public Task NewsAsync()
    {
        lock (_gate)
        {
            return _news.Task;
        }
    }

    /// <summary>Ends the conversation: nothing of it is given to anybody any more.</summary>
    public void End()
    {
        lock (_gate)
        {
            Remove(_ => true);
            _echoed.Clear();
            _hasEnded = true;
            _ = _listener?.CancelAsync();
        }
    }

    /// <summary>Lets go of what is past its time.</summary>
    /// <returns>Whether nothing is left and nobody has come for a while.</returns>
    public bool Sweep(DateTimeOffset now)
    {
        lock (_gate)
        {
            Remove(entry => entry.HandedOut is { } at ? now - at > HandedOutKept : now - entry.At > (IsEcho(entry) ? HandedOutKept : WaitingKept));
            _isRetired = _entries.Count == 0 && _left.Count == 0 && _listener is null && now - _touched > WaitingKept;
            return _isRetired;
        }
    }

    /// <summary>The outbox rows that have left since this was last asked, and those that were handed out and may be asked for again.</summary>
    public (IReadOnlyList<long> Left, IReadOnlyList<long> HandedOut) Collect()
    {
        lock (_gate)
        {
            IReadOnlyList<long> left = [.. _left];
            _left.Clear();
            var handedOut = new List<long>();
            foreach (var entry in _entries.Where(entry => entry is { HandedOut: not null, IsNoted: false, Row: not null }))
            {
                entry.IsNoted = true;
                handedOut.Add(entry.Row.GetValueOrDefault());
            }

            return (left, handedOut);
        }
    }

    // An echo is for the client that posted it, which fetches it at once.
    private static bool IsEcho(Entry entry) => entry.Activity.From?.Role == "user";

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Add(Activity activity, long? row, DateTimeOffset now)
    {
        // The engine stamps a reply later than what it answers; only what it did not stamp so is moved on.
        var stamped = Timestamps.Read(activity.Timestamp)?.ToUnixTimeMilliseconds() ?? 0;
        var sequence = Math.Max(stamped, _last + 1);
        var placed = sequence == stamped
            ? activity
            : activity with { Timestamp = Timestamps.Of(DateTimeOffset.FromUnixTimeMilliseconds(sequence)) };
        _entries.Add(new Entry(sequence, placed, row, now));
        _last = sequence;
        _touched = now;
        _hasEnded = false;
        if (_entries.Count > MostEntries)
        {
            var oldest = _entries[0];
            Remove(entry => entry == oldest);
        }

        Signal();
    }

    private Batch Give(Func<Entry, bool> isAskedFor, DateTimeOffset now)
    {
        List<Entry> given = [.. _entries.Where(isAskedFor).Take(PageSize)];
        foreach (var entry in given)
        {
            entry.HandedOut ??= now;
        }

        return new Batch([.. given.Select(entry => entry.Activity)], given is [.., var last] ? last.Sequence : _last);
    }

    private void Remove(Predicate<Entry> isGone)
    {
        _left.AddRange(_entries.Where(entry => entry.Row is not null && isGone(entry)).Select(entry => entry.Row.GetValueOrDefault()));
        _entries.RemoveAll(isGone);
    }

    private void Signal()
    {
        _news.TrySetResult();
        _news = NewSignal();
    }
}
