using System.Text;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Notices;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>What is read of reports.</summary>
internal sealed class ReportReader(Connection connection, Vault vault)
{
    private const string Columns = """
        SELECT id, number, received, area, kind, level, channel, by_whom, desk, state, rung, due, holder, close_reason, closed,
          erasure_asked, may_nudge, version FROM report
        """;

    private readonly Statement _open = connection.Prepare($"""
        {Columns} WHERE state < 4 OR ?1
        ORDER BY CASE level WHEN 'emergency' THEN 0 WHEN 'urgent' THEN 1 WHEN 'concern' THEN 2 ELSE 3 END, seq
        """);

    private readonly Statement _one = connection.Prepare($"{Columns} WHERE id = ?1");

    private readonly Statement _byReceipt = connection.Prepare($"{Columns} WHERE receipt = ?1");

    private readonly Statement _replyTo = connection.Prepare("SELECT reply_to FROM report WHERE id = ?1 AND reply_to IS NOT NULL");

    private readonly Statement _parts = connection.Prepare(
        "SELECT ordinal, kind, at, author, envelope FROM report_part WHERE report = ?1 ORDER BY ordinal");

    private readonly Statement _keys = connection.Prepare("SELECT ordinal, key, wrapped FROM report_key WHERE report = ?1 ORDER BY ordinal");

    private readonly Statement _replies = connection.Prepare("SELECT at, phrase, sealed FROM report_reply WHERE report = ?1 ORDER BY id");

    private readonly Statement _notices = connection.Prepare("""
        SELECT key, report, number, responder, way, reason, due, attempts FROM notice
        WHERE sent IS NULL AND (due <= ?1 OR due > ?1 + ?3) ORDER BY seq LIMIT ?2
        """);

    private readonly Statement _responders = connection.Prepare("SELECT json FROM responder ORDER BY id");

    private readonly Statement _audit = connection.Prepare(
        "SELECT number, at, who, what, report, detail, mac, typeof(detail) = 'blob' FROM audit WHERE number > ?1 ORDER BY number LIMIT ?2");

    public IReadOnlyList<Case> Cases(bool includeClosed)
    {
        var cases = new List<Case>();
        _open.Bind(1, includeClosed ? 1 : 0);
        while (_open.Step())
        {
            cases.Add(CaseIn(_open));
        }

        return cases;
    }

    public CaseFile? One(ReportId id) => First(_one.Bind(1, id.ToBytes())) is { } found
        ? new CaseFile(found, Parts(id.ToBytes()), Replies(id.ToBytes()))
        : null;

    public CaseFile? ByReceipt(byte[] receipt) => First(_byReceipt.Bind(1, receipt)) is { } found
        ? new CaseFile(found, [], Replies(found.Id.ToBytes()))
        : null;

    public byte[] ReplyTo(ReportId id)
    {
        if (!_replyTo.Bind(1, id.ToBytes()).Step())
        {
            return [];
        }

        var found = _replyTo.Blob(0);
        _replyTo.Reset();
        return found;
    }

    public IReadOnlyList<Notice> DueNotices(DateTimeOffset now, int limit)
    {
        var notices = new List<Notice>();
        _notices.Bind(1, now.ToUnixTimeMilliseconds()).Bind(2, limit).Bind(3, (long)Notice.Furthest.TotalMilliseconds);
        while (_notices.Step())
        {
            notices.Add(new Notice(
                _notices.Text(0), ReportId.Of(_notices.Blob(1)), _notices.Text(2), _notices.Text(3), (NoticeWay)_notices.Int64(4),
                _notices.Text(5), Moment(_notices.Int64(6)), (int)_notices.Int64(7)));
        }

        return notices;
    }

    public IReadOnlyList<Responder> Responders()
    {
        var responders = new List<Responder>();
        while (_responders.Step())
        {
            if (ResponderTable.Read(vault, _responders.Blob(0)) is { } responder)
            {
                responders.Add(responder);
            }
        }

        return responders;
    }

    public IReadOnlyList<AuditRow> Audit(long after, int limit)
    {
        var rows = new List<AuditRow>();
        _audit.Bind(1, after).Bind(2, limit);
        while (_audit.Step())
        {
            ReportId? report = _audit.IsNull(4) ? null : ReportId.Of(_audit.Blob(4));
            var line = new AuditLine(Moment(_audit.Int64(1)), _audit.Text(2), _audit.Text(3), report, Detail());
            rows.Add(new AuditRow(_audit.Int64(0), line, _audit.Blob(6)));
        }

        return rows;
    }

    // Lines of an older version lie there in clear. One that was altered is shown as nothing: the chain says where it is broken.
    private string Detail()
    {
        try
        {
            return _audit.Int64(7) == 0 ? _audit.Text(5) : Encoding.UTF8.GetString(vault.Open(_audit.Blob(5)));
        }
        catch (StorageException)
        {
            return string.Empty;
        }
    }

    private List<SealedPart> Parts(byte[] id)
    {
        var keys = Keys(id);
        var parts = new List<SealedPart>();
        _parts.Bind(1, id);
        while (_parts.Step())
        {
            var ordinal = (int)_parts.Int64(0);
            parts.Add(new SealedPart(
                ordinal, (PartKind)_parts.Int64(1), Moment(_parts.Int64(2)), _parts.Text(3), _parts.Blob(4), [.. keys[ordinal]]));
        }

        return parts;
    }

    private ILookup<int, KeyWrap> Keys(byte[] id)
    {
        var keys = new List<(int Ordinal, KeyWrap Wrap)>();
        _keys.Bind(1, id);
        while (_keys.Step())
        {
            keys.Add(((int)_keys.Int64(0), new KeyWrap(_keys.Text(1), _keys.Blob(2))));
        }

        return keys.ToLookup(key => key.Ordinal, key => key.Wrap);
    }

    private List<SafeReply> Replies(byte[] id)
    {
        var replies = new List<SafeReply>();
        _replies.Bind(1, id);
        while (_replies.Step())
        {
            replies.Add(new SafeReply(Moment(_replies.Int64(0)), _replies.Text(1), _replies.Blob(2)));
        }

        return replies;
    }

    private static Case? First(Statement statement)
    {
        if (!statement.Step())
        {
            return null;
        }

        var found = CaseIn(statement);
        statement.Reset();
        return found;
    }

    private static Case CaseIn(Statement row) => new()
    {
        Id = ReportId.Of(row.Blob(0)),
        Number = row.Text(1),
        Received = Moment(row.Int64(2)),
        Area = row.Text(3),
        Kind = row.Text(4),
        Level = row.Text(5),
        Channel = row.Text(6),
        ByWhom = row.Text(7),
        Desk = row.Text(8),
        State = (CaseState)row.Int64(9),
        Rung = (int)row.Int64(10),
        Due = row.IsNull(11) ? null : Moment(row.Int64(11)),
        Holder = row.IsNull(12) ? null : row.Text(12),
        CloseReason = row.IsNull(13) ? null : row.Text(13),
        ClosedAt = row.IsNull(14) ? null : Moment(row.Int64(14)),
        ErasureAsked = row.Flag(15),
        MayNudge = row.Flag(16),
        Version = row.Int64(17),
    };

    private static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
