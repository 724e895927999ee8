namespace AwarenessBot.Channels.Sending;

/// <summary>The closed set of ways a request ends.</summary>
public enum SendOutcome
{
    /// <summary>The platform has accepted it.</summary>
    Sent,

    /// <summary>It had accepted it before: an echo told us.</summary>
    AlreadySent,

    /// <summary>Not now: a fault, a limit, no answer.</summary>
    RetryLater,

    /// <summary>Never, this one: the platform will not take it, however often it is sent.</summary>
    Refused,

    /// <summary>The person cannot be reached here any more: blocked, left, or silent for too long.</summary>
    PersonLeft,

    /// <summary>Nothing can be sent until somebody mends a setting: the token, a permission, a package.</summary>
    Misconfigured,
}

/// <summary>How a request ended.</summary>
/// <param name="Outcome">One of six.</param>
/// <param name="Reason">A short code for operators, such as <c>window_closed</c> or <c>graph_190</c>; never a text.</param>
/// <param name="After">What the platform asked to wait, if it did.</param>
/// <param name="InDoubt">
/// No answer came, so the platform may have accepted it. Neither platform knows an idempotency key: an echo decides, and
/// without one it is sent again, for twice is better than never.
/// </param>
public sealed record SendResult(SendOutcome Outcome, string? Reason = null, TimeSpan? After = null, bool InDoubt = false)
{
    /// <summary>Accepted.</summary>
    public static SendResult Sent { get; } = new(SendOutcome.Sent);

    /// <summary>Not now.</summary>
    public static SendResult RetryLater(string reason, TimeSpan? after = null, bool inDoubt = false) =>
        new(SendOutcome.RetryLater, reason, after, inDoubt);

    /// <summary>Never.</summary>
    public static SendResult Refused(string reason) => new(SendOutcome.Refused, reason);

    /// <summary>Nobody there.</summary>
    public static SendResult PersonLeft(string reason) => new(SendOutcome.PersonLeft, reason);

    /// <summary>Not before a setting is mended.</summary>
    public static SendResult Misconfigured(string reason) => new(SendOutcome.Misconfigured, reason);
}
