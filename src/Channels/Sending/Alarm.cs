namespace AwarenessBot.Channels.Sending;

/// <summary>One timer for everything that waits: it rings at the earliest moment asked for, now and then once too often.</summary>
internal sealed class Alarm : IDisposable
{
    // A channel that may be asked a thousand times a second is not woken a thousand times for it.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(5);

    private readonly ITimer _timer;
    private DateTimeOffset _setFor = DateTimeOffset.MaxValue;

    public Alarm(TimeProvider time, Action ring) => _timer = time.CreateTimer(
        static ring => ((Action?)ring)?.Invoke(), ring, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void SetFor(DateTimeOffset moment, DateTimeOffset now)
    {
        if (moment == DateTimeOffset.MaxValue || (moment >= _setFor && _setFor > now))
        {
            return;
        }

        var wait = moment - now > Shortest ? moment - now : Shortest;
        _setFor = now + wait;
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();
}
