using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Reports.Notices;

/// <summary>How sending a notice ended.</summary>
public enum NoticeOutcome
{
    /// <summary>It was accepted.</summary>
    Sent = 0,

    /// <summary>This one was not. Others may be.</summary>
    NotSent = 1,

    /// <summary>None would be, for now: the way itself does not answer.</summary>
    Down = 2,
}

/// <summary>A way notices travel. What it cannot do, it says; it does not throw for a server that is down or an address that is wrong.</summary>
public interface INoticeWay
{
    Task<NoticeOutcome> SendAsync(Notice notice, Responder responder, NoticeText text, CancellationToken cancellation);
}
