namespace AwarenessBot.Channels.Sending;

/// <summary>One timer for everything that waits: it rings at the earliest moment asked for, now and then once too often.</summary>
internal sealed class Alarm : IDisposable
{
    // A channel that may be asked a thousand times a second is not woken a thousand times for it.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(5);

    private readonly ITimer _timer;
    private readonly Action _ring;
    private DateTimeOffset _setFor = DateTimeOffset.MaxValue;
    private volatile bool _rang;

    public Alarm(TimeProvider time, Action ring)
    {
        _ring = ring;
        _timer = time.CreateTimer(
            static alarm => ((Alarm?)alarm)?.Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void SetFor(DateTimeOffset moment, DateTimeOffset now)
    {
        // By what it did, not by the clock: a timer may ring some milliseconds before the clock says so.
        if (_rang)
        {
            _rang = false;
            _setFor = DateTimeOffset.MaxValue;
        }

        if (moment == DateTimeOffset.MaxValue || moment >= _setFor)
        {
            return;
        }

        var wait = moment - now > Shortest ? moment - now : Shortest;
        _setFor = now + wait;
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();

    private void Ring()
    {
        _rang = true;
        _ring();
    }
}
