using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Reports.Notices;

/// <summary>How a notice travels.</summary>
public enum NoticeWay
{
    /// <summary>E-mail.</summary>
    Email = 0,

    /// <summary>A signed webhook.</summary>
    Webhook = 1,

    /// <summary>A Zalo message of the official account.</summary>
    Zalo = 2,
}

/// <summary>
/// One notice to one responder: that there is something to read, and never what. What it says is content, put together when it is
/// sent from nothing but the number of the case.
/// </summary>
/// <param name="Key">The same for the same news to the same person by the same way: it is written once.</param>
/// <param name="Report">The case.</param>
/// <param name="Number">What people call the case.</param>
/// <param name="Responder">Who is told.</param>
/// <param name="Way">How.</param>
/// <param name="Reason">Why: an id of content, such as <c>new</c>, <c>climbed</c>, <c>follow_up</c>, <c>call_111</c>.</param>
/// <param name="Due">Not before.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record Notice(
    string Key, ReportId Report, string Number, string Responder, NoticeWay Way, string Reason, DateTimeOffset Due, int Attempts = 0)
{
    /// <summary>No clock that was right sets one due later than this: it is due now.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromHours(2);
}
