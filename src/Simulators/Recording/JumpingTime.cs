using System.Collections.Concurrent;

namespace AwarenessBot.Simulators.Recording;

/// <summary>
/// The real clock, put forward. After a leap it is as after a computer's sleep: whatever fell due meanwhile rings at once, and
/// only once.
/// </summary>
public sealed class JumpingTime(TimeProvider real) : TimeProvider
{
    private readonly ConcurrentDictionary<Wound, bool> _wound = new();
    private long _ahead;

    public override long TimestampFrequency => real.TimestampFrequency;

    public void Leap(TimeSpan by)
    {
        Interlocked.Add(ref _ahead, by.Ticks);
        var now = GetUtcNow();
        foreach (var timer in _wound.Keys)
        {
            timer.RingIfDue(now);
        }
    }

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Wound(this, period);
        timer.Start(real, callback, state, dueTime);
        _wound[timer] = true;
        return timer;
    }

    private sealed class Wound(JumpingTime time, TimeSpan firstPeriod) : ITimer
    {
        private readonly Lock _gate = new();
        private ITimer? _timer;
        private TimeSpan _period = firstPeriod;
        private DateTimeOffset? _due;

        public void Start(TimeProvider real, TimerCallback callback, object? state, TimeSpan dueTime)
        {
            lock (_gate)
            {
                _due = DueAfter(dueTime);
                _timer = real.CreateTimer(
                    given =>
                    {
                        Rang();
                        callback(given);
                    },
                    state, dueTime, _period);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_gate)
            {
                (_due, _period) = (DueAfter(dueTime), period);
                return _timer?.Change(dueTime, period) is true;
            }
        }

        public void RingIfDue(DateTimeOffset now)
        {
            lock (_gate)
            {
                if (_due <= now)
                {
                    _due = now;
                    _timer?.Change(TimeSpan.Zero, _period);
                }
            }
        }

        public void Dispose()
        {
            time._wound.TryRemove(this, out _);
            _timer?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Rang()
        {
            lock (_gate)
            {
                _due = DueAfter(_period);
            }
        }

        private DateTimeOffset? DueAfter(TimeSpan wait) => wait >= TimeSpan.Zero ? time.GetUtcNow() + wait : null;
    }
}
