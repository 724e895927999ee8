using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>What the one writer does to the tables of reports. Every method runs inside the writer's transaction.</summary>
internal sealed class ReportTables(Connection connection, Vault vault)
{
    private readonly Statement _add = connection.Prepare("""
        INSERT INTO report (id, number, received, area, kind, level, channel, by_whom, desk, state, rung, due, holder, close_reason,
          closed, erasure_asked, may_nudge, version, receipt, reply_to)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, NULL, NULL, NULL, 0, ?13, 1, ?14, ?15)
        ON CONFLICT (id) DO NOTHING
        """);

    private readonly Statement _change = connection.Prepare("""
        UPDATE report SET desk = ?3, state = ?4, rung = ?5, due = ?6, holder = ?7, close_reason = ?8, closed = ?9,
          erasure_asked = ?10, version = version + 1
        WHERE id = ?1 AND version = ?2
        """);

    private readonly Statement _askErasure = connection.Prepare(
        "UPDATE report SET erasure_asked = 1, version = version + 1 WHERE id = ?1 AND state <> 5");

    private readonly Statement _touch = connection.Prepare("UPDATE report SET version = version + 1 WHERE id = ?1 AND state <> 5");

    private readonly Statement _ordinal = connection.Prepare("SELECT coalesce(max(ordinal), -1) + 1 FROM report_part WHERE report = ?1");

    private readonly Statement _addPart = connection.Prepare(
        "INSERT INTO report_part (report, ordinal, kind, at, author, envelope) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");

    private readonly Statement _addKey = connection.Prepare(
        "INSERT INTO report_key (report, ordinal, key, wrapped) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");

    private readonly Statement _addReply = connection.Prepare(
        "INSERT INTO report_reply (report, at, phrase, sealed) VALUES (?1, ?2, ?3, ?4)");

    private readonly Statement[] _erase =
    [
        connection.Prepare("DELETE FROM report_key WHERE report = ?1"),
        connection.Prepare("DELETE FROM report_part WHERE report = ?1"),
        connection.Prepare("DELETE FROM report_reply WHERE report = ?1"),
        connection.Prepare("UPDATE report SET reply_to = NULL WHERE id = ?1"),
    ];

    private readonly NoticeTable _notices = new(connection);

    public AuditTable Audit { get; } = new(connection, vault);

    /// <summary>Keeps a report. The same one a second time changes nothing.</summary>
    public void File(Filing filing)
    {
        var (it, id) = (filing.Case, filing.Case.Id.ToBytes());
        var added = _add.Bind(1, id).Bind(2, it.Number).Bind(3, it.Received.ToUnixTimeMilliseconds()).Bind(4, it.Area).Bind(5, it.Kind)
            .Bind(6, it.Level).Bind(7, it.Channel).Bind(8, it.ByWhom).Bind(9, it.Desk).Bind(10, (long)it.State).Bind(11, it.Rung)
            .BindMoment(12, it.Due).Bind(13, it.MayNudge ? 1 : 0).Bind(14, filing.Receipt)
            .Bind(15, filing.ReplyTo.Length == 0 ? null : filing.ReplyTo).Run();
        if (added == 1)
        {
            AddPart(id, filing.Part with { Ordinal = 0 });
            _notices.Add(filing.Notices);
            Audit.Add(new AuditLine(it.Received, "bot", "file", it.Id, it.Desk));
        }
    }

    /// <summary>Adds to a report; to one that was erased, nothing.</summary>
    public void Add(FollowUp more)
    {
        var id = more.Id.ToBytes();
        if ((more.AsksErasure ? _askErasure : _touch).Bind(1, id).Run() == 0)
        {
            return;
        }

        if (more.Part is { } part)
        {
            AddPart(id, part with { Ordinal = NextOrdinal(id) });
        }

        _notices.Add(more.Notices);
        Audit.Add(new AuditLine(more.At, "bot", more.AsksErasure ? "ask_erasure" : "follow_up", more.Id, ""));
    }

    public bool Change(CaseChange change)
    {
        var (after, id) = (change.After, change.Before.Id.ToBytes());
        if (_change.Bind(1, id).Bind(2, change.Before.Version).Bind(3, after.Desk)
                .Bind(4, (long)(change.Erase ? CaseState.Erased : after.State)).Bind(5, after.Rung).BindMoment(6, after.Due)
                .BindSome(7, after.Holder).BindSome(8, after.CloseReason).BindMoment(9, after.ClosedAt)
                .Bind(10, after.ErasureAsked ? 1 : 0).Run() == 0)
        {
            return false;
        }

        if (change.Erase)
        {
            foreach (var statement in _erase)
            {
                statement.Bind(1, id).Run();
            }
        }
        else
        {
            AddAll(change, id);
        }

        _notices.Add(change.Notices);
        return Audit.Add(change.Line);
    }

    private void AddAll(CaseChange change, byte[] id)
    {
        foreach (var part in change.Adds)
        {
            AddPart(id, part with { Ordinal = NextOrdinal(id) });
        }

        foreach (var (ordinal, wrap) in change.Wraps)
        {
            _addKey.Bind(1, id).Bind(2, ordinal).Bind(3, wrap.KeyId).Bind(4, wrap.Wrapped).Run();
        }

        foreach (var reply in change.Replies)
        {
            _addReply.Bind(1, id).Bind(2, reply.At.ToUnixTimeMilliseconds()).Bind(3, reply.Phrase).Bind(4, reply.Sealed).Run();
        }
    }

    private void AddPart(byte[] id, SealedPart part)
    {
        _addPart.Bind(1, id).Bind(2, part.Ordinal).Bind(3, (long)part.Kind).Bind(4, part.At.ToUnixTimeMilliseconds())
            .Bind(5, part.Author).Bind(6, part.Envelope).Run();
        foreach (var wrap in part.Wraps)
        {
            _addKey.Bind(1, id).Bind(2, part.Ordinal).Bind(3, wrap.KeyId).Bind(4, wrap.Wrapped).Run();
        }
    }

    private int NextOrdinal(byte[] id)
    {
        _ordinal.Bind(1, id).Step();
        var ordinal = (int)_ordinal.Int64(0);
        _ordinal.Reset();
        return ordinal;
    }
}
