namespace AwarenessBot.Channels.Sending;

/// <summary>
/// Keeps to so many requests a second, with a small burst. The framework's limiter runs by its own clock, which no test can
/// move, and needs a waiter for each request.
/// </summary>
internal sealed class TokenBucket(int perSecond, DateTimeOffset start)
{
    // Within any second at most a quarter more than allowed on average.
    private readonly double _most = Math.Max(1, perSecond / 4);
    private double _tokens = Math.Max(1, perSecond / 4);
    private DateTimeOffset _filled = start;

    public bool TryTake(DateTimeOffset now)
    {
        Fill(now);
        if (_tokens < 1)
        {
            return false;
        }

        _tokens--;
        return true;
    }

    /// <summary>When there will be one again.</summary>
    public DateTimeOffset NextAt() => _filled + TimeSpan.FromSeconds(Math.Max(0, 1 - _tokens) / perSecond);

    private void Fill(DateTimeOffset now)
    {
        if (now > _filled)
        {
            _tokens = Math.Min(_most, _tokens + ((now - _filled).TotalSeconds * perSecond));
            _filled = now;
        }
    }
}
