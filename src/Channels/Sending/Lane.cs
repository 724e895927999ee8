using System.Threading.Channels;
using AwarenessBot.Engine.Outbox;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Sending;

/// <summary>
/// One channel's sending. Everything that happens is put into one queue and dealt with by one loop, so nothing here needs a
/// lock; requests and writes run beside it and come back as events.
/// </summary>
internal sealed class Lane : IDisposable
{
    private readonly Channel<LaneEvent> _events =
        Channel.CreateUnbounded<LaneEvent>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Post _post;
    private readonly IOutbox _outbox;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly SenderOptions _options;
    private readonly Lines _lines;
    private readonly Shelf _shelf;
    private readonly Notes _notes = new();
    private readonly Desk _desk;
    private readonly Circuit _circuit = new();
    private readonly TokenBucket _bucket;
    private readonly Alarm _alarm;
    private readonly LaneGauge _gauge;
    private readonly List<TaskCompletionSource> _asking = [];
    private DateTimeOffset _now;
    private DateTimeOffset _writesAt;
    private DateTimeOffset? _leavesBy;
    private int _underway;
    private bool _writing;
    private volatile bool _stopping;

    public Lane(IChannel channel, IOutbox outbox, TimeProvider time, SenderOptions options, SenderMetrics metrics, ILogger log)
    {
        (_outbox, _time, _options, _log) = (outbox, time, options, log);
        _now = time.GetUtcNow();
        _post = new Post(channel, log);
        _lines = new Lines(options.InMemory);
        _shelf = new Shelf(_lines, options);
        _bucket = new TokenBucket(channel.Limits.PerSecond, _now);
        _gauge = metrics.GaugeOf(channel.Id, time);
        _desk = new Desk(channel.Id, _lines, _notes, _circuit, metrics, log);
        _alarm = new Alarm(time, () => Tell(Nudge.It));
    }

    public void Tell(LaneEvent what) => _events.Writer.TryWrite(what);

    /// <summary>Sends until told to stop; then finishes what is on the wire, notes it, and leaves the rest for the next start.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var stop = stopping.Register(() =>
        {
            _stopping = true;
            Tell(Nudge.It);
        });
        do
        {
            _now = _time.GetUtcNow();
            TakeWhatHappened();
            SendWhatMayLeave();
            WriteWhatIsKnown();
            ReadWhatWaits();
            _gauge.Show(_lines.Count, _circuit.State);
            AnswerWhoAsks();
            if (HasLeft())
            {
                return;
            }

            _alarm.SetFor(NextMoment(), _now);
        }
        while (await _events.Reader.WaitToReadAsync(CancellationToken.None));
    }

    public void Dispose()
    {
        _alarm.Dispose();
        _post.Dispose();
    }

    private void TakeWhatHappened()
    {
        while (_events.Reader.TryRead(out var what))
        {
            switch (what)
            {
                case Taken taken:
                    Take(taken);
                    break;
                case Echoed echoed:
                    Take(echoed);
                    break;
                case Ended ended:
                    _underway--;
                    _desk.Settle(ended, _now);
                    break;
                case PageRead { Page: { } page } read:
                    _gauge.SawFront(read.After, page);
                    _shelf.Put(page, _now);
                    break;
                case PageRead:
                    _shelf.Fail(_now);
                    break;
                case Written written:
                    Take(written);
                    break;
                case Asked asked:
                    _asking.Add(asked.Answer);
                    break;
            }
        }
    }

    private void Take(Taken taken)
    {
        if (taken.Outcome.Saved)
        {
            _shelf.Take(taken, _now);
        }
        else if (_lines.Room > 0)
        {
            _desk.TakeUnsaved(taken, _now);
        }
    }

    private void Take(Echoed echoed)
    {
        if (_lines.Knows(echoed.Row))
        {
            _desk.Echo(echoed, _now);
        }
        else
        {
            _shelf.Remember(echoed.Row, echoed.Part);
        }
    }

    private void Take(Written written)
    {
        _writing = false;
        if (written.Done)
        {
            _shelf.Forget(written.Batch.Over);
        }
        else
        {
            _notes.PutBack(written.Batch);
            _writesAt = _now + _options.StoragePause;
        }
    }

    private void SendWhatMayLeave()
    {
        _lines.Release(_now);
        while (!_stopping && _lines.AnyReady && _underway < _post.AtOnce && _circuit.Lets(_now) && _bucket.TryTake(_now))
        {
            var line = _lines.Take();
            line.First.SkipSeen();
            _circuit.Tries(line.Conversation);
            _underway++;

            // On another thread: a channel that computes for long must not hold up the lane.
            _ = Task.Run(async () => Tell(new Ended(line, await _post.SendAsync(line))));
        }
    }

    private void WriteWhatIsKnown()
    {
        if (!_writing && !_notes.IsEmpty && _now >= _writesAt)
        {
            _writing = true;
            _ = WriteAsync(_notes.TakeAll());
        }
    }

    private async Task WriteAsync(Notes.Batch batch)
    {
        try
        {
            await batch.WriteAsync(_outbox, _time.GetUtcNow());
            Tell(new Written(batch, done: true));
        }
#pragma warning disable CA1031 // Whatever storage does, it is tried again; what has been sent is not sent again meanwhile.
        catch (Exception e)
#pragma warning restore CA1031
        {
            SendingLog.NotNoted(_log, e.GetType().Name);
            Tell(new Written(batch, done: false));
        }
    }

    private void ReadWhatWaits()
    {
        if (!_stopping && _now >= _shelf.ReadsAt)
        {
            _shelf.BeginReading();
            _ = ReadAsync(_shelf.Cursor);
        }
    }

    private async Task ReadAsync(long after)
    {
        try
        {
            Tell(new PageRead(after, await _outbox.WaitingAsync(_post.Channel, after, _options.Page, CancellationToken.None)));
        }
#pragma warning disable CA1031 // As above.
        catch (Exception e)
#pragma warning restore CA1031
        {
            SendingLog.NotRead(_log, e.GetType().Name);
            Tell(new PageRead(after, null));
        }
    }

    private void AnswerWhoAsks()
    {
        if (_asking.Count > 0 && _underway == 0 && !_writing && !_shelf.IsReading && !_events.Reader.TryPeek(out _))
        {
            _asking.ForEach(answer => answer.TrySetResult());
            _asking.Clear();
        }
    }

    private bool HasLeft()
    {
        if (!_stopping)
        {
            return false;
        }

        _leavesBy ??= _now + _options.Grace;
        if (_now >= _leavesBy)
        {
            _post.HangUp();
        }

        return _underway == 0 && !_writing && (_notes.IsEmpty || _now >= _leavesBy);
    }

    private DateTimeOffset NextMoment()
    {
        var next = _leavesBy > _now ? _leavesBy.Value : DateTimeOffset.MaxValue;
        next = _notes.IsEmpty || _writing ? next : Earlier(next, _writesAt);
        if (_stopping)
        {
            return next;
        }

        next = Earlier(Earlier(next, _lines.NextDue), _shelf.ReadsAt);
        if (!_lines.AnyReady || _underway >= _post.AtOnce)
        {
            return next;
        }

        return _circuit.State == CircuitState.Closed ? Earlier(next, _bucket.NextAt())
            : _circuit.IsProbing ? next
            : Earlier(next, Later(_circuit.TriesAgainAt, _bucket.NextAt()));
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
