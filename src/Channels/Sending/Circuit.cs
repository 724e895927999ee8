namespace AwarenessBot.Channels.Sending;

/// <summary>
/// Notices that a platform as a whole is out of order and stops asking it, except by one request now and then. Polly's breaker
/// answers callers with an exception, where here nobody calls: conversations wait in line until it lets the next one through.
/// It also has no state that is tried again for "somebody must mend a setting".
/// </summary>
internal sealed class Circuit
{
    /// <summary>Failures in a row, each of another conversation than the one before, until it opens.</summary>
    public const int FailuresToOpen = 5;

    public static readonly TimeSpan FirstBreak = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan LongestBreak = TimeSpan.FromMinutes(1);

    private int _failures;
    private string? _lastFailed;
    private string? _lastMisconfigured;
    private string? _probe;
    private TimeSpan _break = FirstBreak;

    public CircuitState State { get; private set; }

    /// <summary>When the next request may be tried, while it is not closed.</summary>
    public DateTimeOffset TriesAgainAt { get; private set; }

    /// <summary>The one request is on the wire.</summary>
    public bool IsProbing => _probe is not null;

    public bool Lets(DateTimeOffset now) => State == CircuitState.Closed || (_probe is null && now >= TriesAgainAt);

    /// <summary>A request leaves. While the circuit is open, it is the probe.</summary>
    public void Tries(string conversation) => _probe = State == CircuitState.Closed ? null : conversation;

    /// <summary>The platform has dealt with a request, kindly or not.</summary>
    public void Works()
    {
        State = CircuitState.Closed;
        _break = FirstBreak;
        _failures = 0;
        _lastFailed = _probe = null;
    }

    /// <summary>A request of this conversation failed for a reason that may be the platform's own.</summary>
    public void Fails(string conversation, TimeSpan? asked, DateTimeOffset now)
    {
        if (State == CircuitState.Closed)
        {
            // One conversation that fails again and again says nothing about the others.
            _failures += conversation == _lastFailed ? 0 : 1;
            _lastFailed = conversation;
            if (_failures >= FailuresToOpen)
            {
                Open(CircuitState.Failing, asked, now);
            }
        }
        else if (conversation == _probe)
        {
            _break = _break * 2 < LongestBreak ? _break * 2 : LongestBreak;
            Open(CircuitState.Failing, asked, now);
        }
    }

    /// <summary>Nothing will be accepted until somebody mends a setting; once a minute we look whether somebody has.</summary>
    public void NeedsMending(string conversation, DateTimeOffset now)
    {
        // The same one again, after others got through: its own trouble.
        if (State != CircuitState.Closed || conversation != _lastMisconfigured)
        {
            _lastMisconfigured = conversation;
            _break = LongestBreak;
            Open(CircuitState.Misconfigured, null, now);
        }
    }

    private void Open(CircuitState state, TimeSpan? asked, DateTimeOffset now)
    {
        State = state;
        TriesAgainAt = now + (asked > _break ? asked.Value : _break);
        _probe = null;
    }
}

/// <summary>What a channel can do at the moment.</summary>
internal enum CircuitState
{
    /// <summary>Requests flow.</summary>
    Closed,

    /// <summary>The platform fails; one request is tried now and then.</summary>
    Failing,

    /// <summary>A setting is wrong; one request a minute is tried.</summary>
    Misconfigured,
}
