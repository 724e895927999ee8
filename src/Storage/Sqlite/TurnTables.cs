using System.Globalization;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>What the one writer does to the tables. Every method runs inside the writer's transaction, on its thread.</summary>
internal sealed class TurnTables(Connection connection, Vault vault)
{
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    private readonly Statement _find = connection.Prepare("""
        SELECT id, version, EXISTS (SELECT 1 FROM inbound WHERE conversation = c.id AND activity = ?2)
        FROM conversation AS c WHERE key = ?1
        """);

    private readonly Statement _addConversation = connection.Prepare(
        "INSERT INTO conversation (key, version, last_turn, lasting, session, name) VALUES (?1, 1, ?2, ?3, ?4, ?5)");

    private readonly Statement _changeConversation = connection.Prepare("""
        UPDATE conversation SET version = version + 1, last_turn = ?2, lasting = ?3, session = ?4 WHERE id = ?1
        """);

    private readonly Statement _addInbound = connection.Prepare(
        "INSERT INTO inbound (conversation, activity, at, first_row, rows) VALUES (?1, ?2, ?3, ?4, ?5)");

    private readonly Statement _addReply = connection.Prepare(
        "INSERT INTO outbox (id, conversation, channel, activity, sent) VALUES (?1, ?2, ?3, ?4, NULLIF(?5, 0))");

    private readonly Statement _count = connection.Prepare(
        "INSERT INTO counter (day, name, n) VALUES (?1, ?2, 1) ON CONFLICT (day, name) DO UPDATE SET n = n + 1");

    // What has left; what still waits is on its way to the person and erased after it has arrived.
    private readonly Statement _forget = connection.Prepare("""
        DELETE FROM outbox WHERE id < ?2 AND (sent IS NOT NULL OR dead IS NOT NULL) AND id IN (
          SELECT o.id FROM inbound AS i JOIN outbox AS o ON o.id >= i.first_row AND o.id < i.first_row + i.rows
          WHERE i.conversation = ?1)
        """);

    private readonly Statement _addEffect = connection.Prepare("""
        INSERT INTO effect (conversation, activity, ordinal, at, kind, payload) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """);

    private readonly Statement _probe = connection.Prepare(
        "UPDATE probe SET at = ?1, filler = randomblob(65536) WHERE id = 1");

    // Row ids are given out here, so that those of one turn are consecutive; AUTOINCREMENT remembers the highest, so that
    // none is ever used twice. A turn rolled back leaves a gap, which is harmless.
    private long _firstRow;
    private long _lastRow = connection.Number("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'");
    private string _day = "";
    private long _dayNumber = -1;

    /// <summary>What is written of reports.</summary>
    public ReportTables Reports { get; } = new(connection, vault);

    /// <param name="turn">The turn, sealed.</param>
    /// <param name="name">The true name of its conversation, sealed; only for one that is new.</param>
    public CommitResult Commit(TurnCommit turn, byte[]? name)
    {
        // Everything is looked at before anything is written: an outcome other than Committed has nothing to undo.
        long conversation = 0, version = 0;
        var handled = false;
        if (_find.Bind(1, turn.Inbound.Conversation).Bind(2, turn.Inbound.ActivityId).Step())
        {
            conversation = _find.Int64(0);
            version = _find.Int64(1);
            handled = _find.Flag(2);
            _find.Reset();
        }

        if (handled)
        {
            return new CommitResult(CommitOutcome.AlreadyHandled, []);
        }

        if (version != turn.ExpectedVersion)
        {
            return new CommitResult(CommitOutcome.Conflict, []);
        }

        var at = turn.At.ToUnixTimeMilliseconds();
        conversation = WriteState(conversation, version, turn, name, at);
        var rows = turn.Replies.Count == 0 ? [] : new long[turn.Replies.Count];
        _firstRow = _lastRow + 1;
        _addInbound.Bind(1, conversation).Bind(2, turn.Inbound.ActivityId).Bind(3, at)
            .Bind(4, _firstRow).Bind(5, rows.Length).Run();
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = ++_lastRow;
            _addReply.Bind(1, rows[i]).Bind(2, conversation)
                .Bind(3, turn.Replies[i].Channel).Bind(4, turn.Replies[i].Activity)
                .Bind(5, turn.Replies[i].LeavesWithAnswer ? at : 0).Run();
        }

        for (var i = 0; i < turn.Effects.Count; i++)
        {
            Write(turn.Effects[i], i, conversation, turn, at);
        }

        return new CommitResult(CommitOutcome.Committed, rows);
    }

    /// <summary>Writes as much as a lively group of turns does: a disk with room for one row more is as good as full.</summary>
    public bool Probe(DateTimeOffset now) => _probe.Bind(1, now.ToUnixTimeMilliseconds()).Run() == 1;

    private long WriteState(long conversation, long version, TurnCommit turn, byte[]? name, long at)
    {
        if (version == 0)
        {
            _addConversation.Bind(1, turn.Inbound.Conversation).Bind(2, at)
                .Bind(3, turn.State.Lasting).Bind(4, turn.State.Session).Bind(5, name).Run();
            return connection.LastInsertedId;
        }

        _changeConversation.Bind(1, conversation).Bind(2, at)
            .Bind(3, turn.State.Lasting).Bind(4, turn.State.Session).Run();
        return conversation;
    }

    private void Write(Effect effect, int ordinal, long conversation, TurnCommit turn, long at)
    {
        switch (effect.Kind)
        {
            case EffectKinds.Count:
                _count.Bind(1, VietnamDay(turn.At)).Bind(2, effect.Payload).Run();
                return;
            case EffectKinds.Forget:
                _forget.Bind(1, conversation).Bind(2, _firstRow).Run();
                return;
            case EffectKinds.FileReport:
                Reports.File(Filing.Read(effect.Payload));
                return;
            case EffectKinds.FollowUp:
                Reports.Add(FollowUp.Read(effect.Payload));
                return;
        }

        _addEffect.Bind(1, conversation).Bind(2, turn.Inbound.ActivityId).Bind(3, ordinal).Bind(4, at)
            .Bind(5, effect.Kind).Bind(6, effect.Payload).Run();
    }

    // The day people there know: results are reported by it. Vietnam has one time zone and no summer time.
    private string VietnamDay(DateTimeOffset at)
    {
        var local = at.ToOffset(VietnamOffset);
        var number = local.Date.Ticks / TimeSpan.TicksPerDay;
        if (number != _dayNumber)
        {
            _day = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            _dayNumber = number;
        }

        return _day;
    }
}
