using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Notices;

namespace AwarenessBot.Storage.Sqlite;

public sealed partial class SqliteTurnStore : IReportStore
{
    /// <inheritdoc />
    public Task<IReadOnlyList<Case>> ListAsync(bool includeClosed, CancellationToken cancellation) =>
        _readers.ReadAsync(static (reader, all) => reader.Reports.Cases(all), includeClosed, cancellation);

    /// <inheritdoc />
    public Task<CaseFile?> ReadAsync(ReportId id, CancellationToken cancellation) =>
        _readers.ReadAsync(static (reader, id) => reader.Reports.One(id), id, cancellation);

    /// <inheritdoc />
    public Task<CaseFile?> FindByReceiptAsync(byte[] receipt, CancellationToken cancellation) =>
        _readers.ReadAsync(static (reader, receipt) => reader.Reports.ByReceipt(receipt), receipt, cancellation);

    /// <inheritdoc />
    public Task<byte[]> ReplyToAsync(ReportId id, CancellationToken cancellation) =>
        _readers.ReadAsync(static (reader, id) => reader.Reports.ReplyTo(id), id, cancellation);

    /// <inheritdoc />
    public Task<bool> ChangeAsync(CaseChange change, CancellationToken cancellation) =>
        Writer.WriteAsync(writing => writing.Turns.Reports.Change(change), cancellation);

    /// <inheritdoc />
    public Task LogAsync(AuditLine line, CancellationToken cancellation) =>
        Writer.WriteAsync(writing => writing.Turns.Reports.Audit.Add(line), cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<AuditRow>> AuditAsync(long after, int limit, CancellationToken cancellation) =>
        _readers.ReadAsync(static (reader, page) => reader.Reports.Audit(page.after, page.limit), (after, limit), cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<Notice>> DueNoticesAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        _readers.ReadAsync(static (reader, page) => reader.Reports.DueNotices(page.now, page.limit), (now, limit), cancellation);

    /// <inheritdoc />
    public Task NoteNoticeAsync(
        string key, DateTimeOffset? sent, int attempts, DateTimeOffset due, CancellationToken cancellation) =>
        Writer.WriteAsync(writing => writing.Notices.Note(key, sent, attempts, due), cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<Responder>> RespondersAsync(CancellationToken cancellation) =>
        _readers.ReadAsync(static (reader, _) => reader.Reports.Responders(), 0, cancellation);

    /// <inheritdoc />
    public Task SaveResponderAsync(Responder responder, AuditLine line, CancellationToken cancellation) =>
        Writer.WriteAsync(writing => writing.Responders.Save(responder) && writing.Turns.Reports.Audit.Add(line), cancellation);
}
