using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>What is read, each in one statement, hence from one moment. The writer is never in the way, nor we in its.</summary>
internal sealed class Reader : IDisposable
{
    private readonly Connection _connection;
    private readonly Vault _vault;
    private readonly Statement _begin;
    private readonly Statement _replies;
    private readonly Statement _waiting;
    private readonly Statement _dead;
    private readonly Statement _remembered;
    private readonly Statement _counters;

    public Reader(Connection connection, Vault vault)
    {
        _connection = connection;
        _vault = vault;
        Reports = new ReportReader(connection, vault);
        connection.Execute("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY");
        _begin = connection.Prepare("""
            SELECT version, lasting, session,
              EXISTS (SELECT 1 FROM inbound WHERE conversation = c.id AND activity = ?2)
            FROM conversation AS c WHERE key = ?1
            """);
        _replies = connection.Prepare("""
            SELECT o.id, c.key, o.channel, o.activity, o.sent IS NOT NULL, c.name
            FROM conversation AS c
            JOIN inbound AS i ON i.conversation = c.id AND i.activity = ?2
            JOIN outbox AS o ON o.id >= i.first_row AND o.id < i.first_row + i.rows
            WHERE c.key = ?1 ORDER BY o.id
            """);
        _waiting = connection.Prepare("""
            SELECT o.id, c.key, o.activity, o.parts, o.attempts, o.due, c.last_turn, c.name
            FROM outbox AS o INDEXED BY outbox_waiting JOIN conversation AS c ON c.id = o.conversation
            WHERE o.channel = ?1 AND o.sent IS NULL AND o.dead IS NULL AND o.id > ?2 ORDER BY o.id LIMIT ?3
            """);
        _dead = connection.Prepare("""
            SELECT id, channel, reason, dead FROM outbox INDEXED BY outbox_dead
            WHERE dead IS NOT NULL AND id > ?1 ORDER BY id LIMIT ?2
            """);
        _remembered = connection.Prepare("SELECT value, version FROM channel_memory WHERE channel = ?1 AND name = ?2");
        _counters = connection.Prepare("SELECT day, name, n FROM counter WHERE day BETWEEN ?1 AND ?2 ORDER BY day, name");
    }

    /// <summary>What is read of reports.</summary>
    public ReportReader Reports { get; }

    public TurnStart Begin(InboundKey inbound)
    {
        if (!_begin.Bind(1, _vault.KeyOf(inbound.Conversation)).Bind(2, inbound.ActivityId).Step())
        {
            return new TurnStart(AlreadyHandled: false, Version: 0, State: null);
        }

        var session = _begin.IsNull(2) ? null : _begin.Blob(2);
        var lasting = _begin.Blob(1);
        var (version, handled) = (_begin.Int64(0), _begin.Flag(3));
        _begin.Reset();
        return new TurnStart(handled, version, new StoredState(_vault.Open(lasting), _vault.OpenSome(session)));
    }

    public IReadOnlyList<OutboxRow> Replies(InboundKey inbound) =>
        OutboxRows(_replies.Bind(1, _vault.KeyOf(inbound.Conversation)).Bind(2, inbound.ActivityId));

    public IReadOnlyList<PendingReply> Waiting(string channel, long after, int limit)
    {
        var rows = new List<PendingReply>();
        _waiting.Bind(1, channel).Bind(2, after).Bind(3, limit);
        while (_waiting.Step())
        {
            var progress = new SendProgress(
                (int)_waiting.Int64(3), (int)_waiting.Int64(4), OutboxTable.DueOf(_waiting.Int64(5)));
            rows.Add(new PendingReply(
                _waiting.Int64(0), NameIn(_waiting, 1, 7), _vault.Open(_waiting.Blob(2)), progress, Moment(_waiting.Int64(6))));
        }

        return rows;
    }

    public IReadOnlyList<DeadLetter> Dead(long after, int limit)
    {
        var rows = new List<DeadLetter>();
        _dead.Bind(1, after).Bind(2, limit);
        while (_dead.Step())
        {
            rows.Add(new DeadLetter(_dead.Int64(0), _dead.Text(1), _dead.Text(2), Moment(_dead.Int64(3))));
        }

        return rows;
    }

    public Remembered? Remembered(string channel, string name)
    {
        if (!_remembered.Bind(1, channel).Bind(2, name).Step())
        {
            return null;
        }

        var found = new Remembered(_remembered.Blob(0), _remembered.Int64(1));
        _remembered.Reset();
        return found;
    }

    public IReadOnlyList<DailyCount> Counters(string from, string to)
    {
        var counts = new List<DailyCount>();
        _counters.Bind(1, from).Bind(2, to);
        while (_counters.Step())
        {
            var day = DateOnly.ParseExact(_counters.Text(0), "yyyy-MM-dd");
            counts.Add(new DailyCount(day, _counters.Text(1), _counters.Int64(2)));
        }

        return counts;
    }

    /// <summary>After a failure half way: ready for the next one.</summary>
    public void Recover() => _connection.ResetAll();

    public void Dispose() => _connection.Dispose();

    private static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private string NameIn(Statement statement, int key, int name) =>
        _vault.NameIn(statement.Text(key), statement.IsNull(name) ? null : statement.Blob(name));

    private List<OutboxRow> OutboxRows(Statement statement)
    {
        var rows = new List<OutboxRow>();
        while (statement.Step())
        {
            rows.Add(new OutboxRow(
                statement.Int64(0), NameIn(statement, 1, 5), statement.Text(2), _vault.Open(statement.Blob(3)), statement.Flag(4)));
        }

        return rows;
    }
}
