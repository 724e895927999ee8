namespace AwarenessBot.Simulators.Recording;

/// <summary>One request and what became of it.</summary>
/// <param name="Number">Which one: they count up.</param>
/// <param name="At">When it was over, by the simulated clock.</param>
/// <param name="IsWebhook">From the platform to the bot; otherwise from the bot to the platform.</param>
/// <param name="Address">Method and path.</param>
/// <param name="Headers">Those that matter, one a line.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Status">The HTTP status; 0 when there was no answer.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record Exchange(
    long Number, DateTimeOffset At, bool IsWebhook, string Address, string Headers, string Body, int Status, string Answer, double Milliseconds)
{
    /// <summary>Never what was said.</summary>
    public override string ToString() => $"{Address} {Status}";
}

/// <summary>The last requests in both directions.</summary>
public sealed class TrafficLog(TimeProvider time)
{
    private const int Kept = 120;

    private readonly Lock _gate = new();
    private readonly LinkedList<Exchange> _newestFirst = [];
    private long _last;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Exchange> NewestFirst
    {
        get
        {
            lock (_gate)
            {
                return [.. _newestFirst];
            }
        }
    }

    /// <summary>Grows with every request.</summary>
    public long Count => Interlocked.Read(ref _last);

    internal void Add(Exchange exchange)
    {
        lock (_gate)
        {
            _newestFirst.AddFirst(exchange with { Number = Interlocked.Increment(ref _last), At = time.GetUtcNow() });
            if (_newestFirst.Count > Kept)
            {
                _newestFirst.RemoveLast();
            }
        }
    }
}
