using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Notices;

namespace AwarenessBot.Testing.Reports;

/// <summary>
/// A store of reports that keeps the contract and forgets everything when the test is over; only the audit is not chained. Reports and
/// follow-ups, which otherwise come in with a turn, come in by <see cref="File"/> and <see cref="Add"/>.
/// </summary>
public sealed class InMemoryReports : IReportStore
{
    private readonly Lock _gate = new();
    private readonly List<Kept> _kept = [];
    private readonly List<(Notice Notice, DateTimeOffset? Sent)> _notices = [];
    private readonly Dictionary<string, Responder> _responders = [];
    private readonly List<AuditRow> _audit = [];

    /// <summary>Every notice there ever was, and when it was noted as sent.</summary>
    public IReadOnlyList<(Notice Notice, DateTimeOffset? Sent)> Notices
    {
        get
        {
            lock (_gate)
            {
                return [.. _notices];
            }
        }
    }

    /// <summary>Run before the next change: somebody who is faster.</summary>
    public Action? BeforeChange { get; set; }

    public IReadOnlyList<AuditLine> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _audit.Select(row => row.Line)];
            }
        }
    }

    public CaseFile this[ReportId id]
    {
        get
        {
            lock (_gate)
            {
                return Find(id) is { } kept ? FileOf(kept) : throw new KeyNotFoundException();
            }
        }
    }

    /// <summary>Has it so, whatever was there before.</summary>
    public void Put(CaseFile file)
    {
        lock (_gate)
        {
            _kept.RemoveAll(kept => kept.Case.Id == file.Case.Id);
            var put = new Kept { Case = file.Case, Parts = [.. file.Parts], Receipt = [], ReplyTo = [] };
            put.Replies.AddRange(file.Replies);
            _kept.Add(put);
        }
    }

    public void Put(Responder responder)
    {
        lock (_gate)
        {
            _responders[responder.Id] = responder;
        }
    }

    /// <summary>What a turn does that files a report. The same one a second time changes nothing.</summary>
    public void File(Filing filing)
    {
        lock (_gate)
        {
            if (_kept.Any(kept => kept.Case.Id == filing.Case.Id))
            {
                return;
            }

            _kept.Add(new Kept
            {
                Case = filing.Case with { Holder = null, CloseReason = null, ClosedAt = null, ErasureAsked = false, Version = 1 },
                Parts = [filing.Part with { Ordinal = 0 }],
                Receipt = filing.Receipt,
                ReplyTo = filing.ReplyTo,
            });
            AddNotices(filing.Notices);
            AddLine(new(filing.Case.Received, "bot", "file", filing.Case.Id, filing.Case.Desk));
        }
    }

    /// <summary>What a turn does that adds to a report. To one that was erased nothing is added.</summary>
    public void Add(FollowUp more)
    {
        lock (_gate)
        {
            if (Find(more.Id) is not { Case.State: not CaseState.Erased } kept)
            {
                return;
            }

            kept.Case = kept.Case with { ErasureAsked = kept.Case.ErasureAsked || more.AsksErasure, Version = kept.Case.Version + 1 };
            if (more.Part is { } part)
            {
                kept.Parts.Add(part with { Ordinal = kept.Parts.Count });
            }

            AddNotices(more.Notices);
            AddLine(new(more.At, "bot", more.AsksErasure ? "ask_erasure" : "follow_up", more.Id, ""));
        }
    }

    public Task<IReadOnlyList<Case>> ListAsync(bool includeClosed, CancellationToken cancellation) => Locked<IReadOnlyList<Case>>(
        () =>
        [
            .. _kept.Select(kept => kept.Case).Where(it => includeClosed || it.State is not (CaseState.Closed or CaseState.Erased))
                .OrderBy(it => it.Level switch { "emergency" => 0, "urgent" => 1, "concern" => 2, _ => 3 }),
        ],
        cancellation);

    public Task<CaseFile?> ReadAsync(ReportId id, CancellationToken cancellation) =>
        Locked(() => Find(id) is { } kept ? FileOf(kept) : null, cancellation);

    public Task<CaseFile?> FindByReceiptAsync(byte[] receipt, CancellationToken cancellation) => Locked(
        () => _kept.Find(kept => kept.Receipt.AsSpan().SequenceEqual(receipt)) is { } kept
            ? new CaseFile(kept.Case, [], [.. kept.Replies])
            : null,
        cancellation);

    public Task<byte[]> ReplyToAsync(ReportId id, CancellationToken cancellation) => Locked(() => Find(id)?.ReplyTo ?? [], cancellation);

    public Task<bool> ChangeAsync(CaseChange change, CancellationToken cancellation)
    {
        var faster = BeforeChange;
        BeforeChange = null;
        faster?.Invoke();
        return Locked(() => Change(change), cancellation);
    }

    public Task LogAsync(AuditLine line, CancellationToken cancellation) => Locked(() => AddLine(line), cancellation);

    public Task<IReadOnlyList<AuditRow>> AuditAsync(long after, int limit, CancellationToken cancellation) =>
        Locked<IReadOnlyList<AuditRow>>(() => [.. _audit.Where(row => row.Number > after).Take(limit)], cancellation);

    public Task<IReadOnlyList<Notice>> DueNoticesAsync(DateTimeOffset now, int limit, CancellationToken cancellation) => Locked<IReadOnlyList<Notice>>(
        () => [.. _notices.Where(row => row.Sent is null && (row.Notice.Due <= now || row.Notice.Due - now > Notice.Furthest)).Take(limit).Select(row => row.Notice)], cancellation);

    public Task NoteNoticeAsync(string key, DateTimeOffset? sent, int attempts, DateTimeOffset due, CancellationToken cancellation) => Locked(
        () =>
        {
            var at = _notices.FindIndex(row => row.Notice.Key == key);
            if (at >= 0)
            {
                _notices[at] = (_notices[at].Notice with { Attempts = attempts, Due = due }, sent);
            }

            return at >= 0;
        },
        cancellation);

    public Task<IReadOnlyList<Responder>> RespondersAsync(CancellationToken cancellation) =>
        Locked<IReadOnlyList<Responder>>(() => [.. _responders.Values.OrderBy(one => one.Id, StringComparer.Ordinal)], cancellation);

    public Task SaveResponderAsync(Responder responder, AuditLine line, CancellationToken cancellation) => Locked(
        () =>
        {
            _responders[responder.Id] = responder;
            return AddLine(line);
        },
        cancellation);

    private static CaseFile FileOf(Kept kept) => new(kept.Case, [.. kept.Parts], [.. kept.Replies]);

    private Kept? Find(ReportId id) => _kept.Find(kept => kept.Case.Id == id);

    private bool Change(CaseChange change)
    {
        if (Find(change.Before.Id) is not { } kept || kept.Case.Version != change.Before.Version)
        {
            return false;
        }

        // What a report is about, and when it came, no change can alter.
        var after = change.After;
        kept.Case = kept.Case with
        {
            Desk = after.Desk,
            State = change.Erase ? CaseState.Erased : after.State,
            Rung = after.Rung,
            Due = after.Due,
            Holder = after.Holder,
            CloseReason = after.CloseReason,
            ClosedAt = after.ClosedAt,
            ErasureAsked = after.ErasureAsked,
            Version = kept.Case.Version + 1,
        };
        if (change.Erase)
        {
            kept.Parts.Clear();
            kept.Replies.Clear();
            kept.ReplyTo = [];
        }
        else
        {
            kept.Take(change);
        }

        AddNotices(change.Notices);
        AddLine(change.Line);
        return true;
    }

    private void AddNotices(IReadOnlyList<Notice> notices) =>
        _notices.AddRange(notices.DistinctBy(notice => notice.Key).Where(notice => _notices.All(row => row.Notice.Key != notice.Key))
            .Select(notice => (notice, (DateTimeOffset?)null)).ToList());

    private bool AddLine(AuditLine line)
    {
        _audit.Add(new(_audit.Count + 1, line, []));
        return true;
    }

    private Task<T> Locked<T>(Func<T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(work());
        }
    }

    private sealed class Kept
    {
        public required Case Case { get; set; }

        public required List<SealedPart> Parts { get; init; }

        public List<SafeReply> Replies { get; } = [];

        public required byte[] Receipt { get; init; }

        public required byte[] ReplyTo { get; set; }

        public void Take(CaseChange change)
        {
            foreach (var part in change.Adds)
            {
                Parts.Add(part with { Ordinal = Parts.Count });
            }

            foreach (var (ordinal, wrap) in change.Wraps)
            {
                if (ordinal < Parts.Count && Parts[ordinal].Wraps.All(there => there.KeyId != wrap.KeyId))
                {
                    Parts[ordinal] = Parts[ordinal] with { Wraps = [.. Parts[ordinal].Wraps, wrap] };
                }
            }

            Replies.AddRange(change.Replies);
        }
    }
}
