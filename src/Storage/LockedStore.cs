using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Notices;

namespace AwarenessBot.Storage;

/// <summary>
/// Stands in for a store that cannot be opened because its key is missing. Every call fails with the reason, so that nothing is
/// acknowledged and whoever writes still gets the help card; a bot that does not start at all would be silence.
/// </summary>
public sealed class LockedStore(string reason) : ITurnStore, IOutbox, IChannelMemory, IReportStore
{
    /// <summary>Why it is locked: a sentence for whoever runs the bot.</summary>
    public string Reason => reason;

    /// <inheritdoc/>
    public Task<TurnStart> BeginAsync(InboundKey inbound, CancellationToken cancellation) => Fail<TurnStart>();

    /// <inheritdoc/>
    public Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellation) => Fail<CommitResult>();

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxRow>> RepliesOfAsync(InboundKey inbound, CancellationToken cancellation) => Fail<IReadOnlyList<OutboxRow>>();

    /// <inheritdoc/>
    public Task<ForgottenCounts> ForgetAsync(DateTimeOffset sessionsBefore, DateTimeOffset sentBefore, CancellationToken cancellation) =>
        Fail<ForgottenCounts>();

    /// <inheritdoc/>
    public Task EraseAsync(string conversation, CancellationToken cancellation) => Fail<bool>();

    /// <inheritdoc/>
    public Task ProbeAsync(CancellationToken cancellation) => Fail<bool>();

    /// <inheritdoc/>
    public Task<IReadOnlyList<PendingReply>> WaitingAsync(string channel, long after, int limit, CancellationToken cancellation) =>
        Fail<IReadOnlyList<PendingReply>>();

    /// <inheritdoc/>
    public Task MarkSentAsync(IReadOnlyList<long> rows, DateTimeOffset now, CancellationToken cancellation) => Fail<bool>();

    /// <inheritdoc/>
    public Task NoteAsync(long row, SendProgress progress, CancellationToken cancellation) => Fail<bool>();

    /// <inheritdoc/>
    public Task BuryAsync(long row, string reason, DateTimeOffset now, CancellationToken cancellation) => Fail<bool>();

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadLetter>> DeadAsync(long after, int limit, CancellationToken cancellation) => Fail<IReadOnlyList<DeadLetter>>();

    /// <inheritdoc/>
    public Task<int> ReviveAsync(IReadOnlyList<long> rows, CancellationToken cancellation) => Fail<int>();

    /// <inheritdoc/>
    public Task<Remembered?> ReadAsync(string channel, string name, CancellationToken cancellation) => Fail<Remembered?>();

    /// <inheritdoc/>
    public Task<bool> TryWriteAsync(string channel, string name, byte[] value, long expectedVersion, CancellationToken cancellation) =>
        Fail<bool>();

    /// <inheritdoc/>
    public Task<IReadOnlyList<Case>> ListAsync(bool includeClosed, CancellationToken cancellation) => Fail<IReadOnlyList<Case>>();

    /// <inheritdoc/>
    public Task<CaseFile?> ReadAsync(ReportId id, CancellationToken cancellation) => Fail<CaseFile?>();

    /// <inheritdoc/>
    public Task<CaseFile?> FindByReceiptAsync(byte[] receipt, CancellationToken cancellation) => Fail<CaseFile?>();

    /// <inheritdoc/>
    public Task<byte[]> ReplyToAsync(ReportId id, CancellationToken cancellation) => Fail<byte[]>();

    /// <inheritdoc/>
    public Task<bool> ChangeAsync(CaseChange change, CancellationToken cancellation) => Fail<bool>();

    /// <inheritdoc/>
    public Task LogAsync(AuditLine line, CancellationToken cancellation) => Fail<bool>();

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditRow>> AuditAsync(long after, int limit, CancellationToken cancellation) => Fail<IReadOnlyList<AuditRow>>();

    /// <inheritdoc/>
    public Task<IReadOnlyList<Notice>> DueNoticesAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        Fail<IReadOnlyList<Notice>>();

    /// <inheritdoc/>
    public Task NoteNoticeAsync(string key, DateTimeOffset? sent, int attempts, DateTimeOffset due, CancellationToken cancellation) => Fail<bool>();

    /// <inheritdoc/>
    public Task<IReadOnlyList<Responder>> RespondersAsync(CancellationToken cancellation) => Fail<IReadOnlyList<Responder>>();

    /// <inheritdoc/>
    public Task SaveResponderAsync(Responder responder, AuditLine line, CancellationToken cancellation) => Fail<bool>();

    private Task<T> Fail<T>() => Task.FromException<T>(new StorageException(reason));
}
