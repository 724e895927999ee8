using AwarenessBot.Reports.Notices;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Reports.Cases;

/// <summary>
/// The door to the cases. Reports come in through the turn that confirms them (<see cref="Filing"/>); everything else goes
/// through here. Each call that writes is one durable transaction with its line of the audit.
/// </summary>
public interface IReportStore
{
    /// <summary>Cases in clear, worst first, then oldest.</summary>
    /// <param name="includeClosed">Also those that are closed or erased.</param>
    Task<IReadOnlyList<Case>> ListAsync(bool includeClosed, CancellationToken cancellation);

    /// <summary>One case with its sealed parts and replies.</summary>
    Task<CaseFile?> ReadAsync(ReportId id, CancellationToken cancellation);

    /// <summary>The case of a receipt: its state and replies, and no part.</summary>
    Task<CaseFile?> FindByReceiptAsync(byte[] receipt, CancellationToken cancellation);

    /// <summary>Where a neutral message to the one who told may be sent, sealed; empty without consent.</summary>
    Task<byte[]> ReplyToAsync(ReportId id, CancellationToken cancellation);

    /// <summary>Changes a case. False where it has moved on since: read it again.</summary>
    Task<bool> ChangeAsync(CaseChange change, CancellationToken cancellation);

    /// <summary>Writes a line of the audit that belongs to no change (a sign-in, a refused look).</summary>
    Task LogAsync(AuditLine line, CancellationToken cancellation);

    /// <summary>The audit after this row.</summary>
    Task<IReadOnlyList<AuditRow>> AuditAsync(long after, int limit, CancellationToken cancellation);

    /// <summary>Notices that are due, in order.</summary>
    Task<IReadOnlyList<Notice>> DueNoticesAsync(DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>Notes what became of a notice: sent, or when it is tried again.</summary>
    Task NoteNoticeAsync(string key, DateTimeOffset? sent, int attempts, DateTimeOffset due, CancellationToken cancellation);

    /// <summary>Everybody who may sign in or be told.</summary>
    Task<IReadOnlyList<Responder>> RespondersAsync(CancellationToken cancellation);

    /// <summary>Adds or replaces a responder, by id.</summary>
    Task SaveResponderAsync(Responder responder, AuditLine line, CancellationToken cancellation);
}

/// <summary>A change of a case, with everything that goes with it.</summary>
public sealed record CaseChange
{
    /// <summary>The case as it was read; its version must still be the same.</summary>
    public required Case Before { get; init; }

    /// <summary>The case as it is to be. The version goes up by itself.</summary>
    public required Case After { get; init; }

    /// <summary>Sealed parts to add; their ordinals are given by the store.</summary>
    public IReadOnlyList<SealedPart> Adds { get; init; } = [];

    /// <summary>Replies to the one who told.</summary>
    public IReadOnlyList<SafeReply> Replies { get; init; } = [];

    /// <summary>Keys of parts that are there, wrapped to further recipients: by ordinal of the part.</summary>
    public IReadOnlyList<(int Part, KeyWrap Wrap)> Wraps { get; init; } = [];

    /// <summary>Notices to send.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Erase all envelopes, keys, replies and the receipt: only the row stays.</summary>
    public bool Erase { get; init; }

    /// <summary>Who did what, and why.</summary>
    public required AuditLine Line { get; init; }
}

/// <summary>A line of the audit before it is chained.</summary>
/// <param name="At">When.</param>
/// <param name="Who">A responder's id, or <c>bot</c>, <c>clock</c>, <c>command</c>.</param>
/// <param name="What">What was done: a word of a closed set, such as <c>open</c>.</param>
/// <param name="Report">The case, or none.</param>
/// <param name="Detail">Why: an id or a reason the responder typed. Never what the one who told has said.</param>
public sealed record AuditLine(DateTimeOffset At, string Who, string What, ReportId? Report, string Detail);

/// <summary>A line of the audit in its chain.</summary>
public sealed record AuditRow(long Number, AuditLine Line, byte[] Mac);
