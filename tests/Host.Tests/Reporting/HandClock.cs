namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>
/// A clock that is set by hand, forwards or back. Timers stand still: what the service does by the clock, a test has done when it
/// wants it, so that nothing happens beside it.
/// </summary>
internal sealed class HandClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;
    private long elapsed;

    /// <summary>A school-day morning after the content was reviewed.</summary>
    public static HandClock Morning() => new(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref elapsed);

    public void Advance(TimeSpan time)
    {
        Interlocked.Add(ref elapsed, time.Ticks);
        Leap(time);
    }

    /// <summary>Somebody, or the network, sets it: no time has passed.</summary>
    public void Leap(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Still();

    private sealed class Still : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
