using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>
/// The tables, and how a file written by an earlier version becomes one of this version: one step at a time, forward
/// only. A step that has shipped is never edited; add another.
/// </summary>
internal static class Schema
{
    /// <summary>Marks a file as ours ("AWBT"), so that a mistyped path never adds tables to somebody else's database.</summary>
    public const long ApplicationId = 0x41574254;

    // A conversation is a small integer everywhere but in its own row. Times are Unix milliseconds, UTC. The replies of a
    // turn are consecutive outbox rows, so the inbound row finds them without an index.
    private const string One = """
        CREATE TABLE conversation (
          id INTEGER PRIMARY KEY,
          key TEXT NOT NULL UNIQUE,
          version INTEGER NOT NULL,
          last_turn INTEGER NOT NULL,
          lasting BLOB NOT NULL,
          session BLOB
        );
        CREATE INDEX conversation_idle ON conversation (last_turn) WHERE session IS NOT NULL;

        CREATE TABLE inbound (
          conversation INTEGER NOT NULL REFERENCES conversation (id),
          activity TEXT NOT NULL,
          at INTEGER NOT NULL,
          first_row INTEGER NOT NULL,
          rows INTEGER NOT NULL,
          PRIMARY KEY (conversation, activity)
        ) WITHOUT ROWID;
        CREATE INDEX inbound_age ON inbound (at);

        CREATE TABLE outbox (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          conversation INTEGER NOT NULL REFERENCES conversation (id),
          channel TEXT NOT NULL,
          activity BLOB NOT NULL,
          sent INTEGER
        );
        CREATE INDEX outbox_unsent ON outbox (id) WHERE sent IS NULL;
        CREATE INDEX outbox_sent ON outbox (sent) WHERE sent IS NOT NULL;

        CREATE TABLE effect (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          conversation INTEGER NOT NULL REFERENCES conversation (id),
          activity TEXT NOT NULL,
          ordinal INTEGER NOT NULL,
          at INTEGER NOT NULL,
          kind TEXT NOT NULL,
          payload TEXT NOT NULL
        );

        CREATE TABLE counter (
          day TEXT NOT NULL,
          name TEXT NOT NULL,
          n INTEGER NOT NULL,
          PRIMARY KEY (day, name)
        ) WITHOUT ROWID;

        CREATE TABLE probe (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          at INTEGER NOT NULL,
          filler BLOB
        );
        INSERT INTO probe (id, at) VALUES (1, 0);
        """;

    // A row waits while it is neither sent nor dead. due is Unix milliseconds, 0 for at once.
    private const string Two = """
        ALTER TABLE outbox ADD COLUMN parts INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN due INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN dead INTEGER;
        ALTER TABLE outbox ADD COLUMN reason TEXT;
        DROP INDEX outbox_unsent;
        CREATE INDEX outbox_waiting ON outbox (channel, id) WHERE sent IS NULL AND dead IS NULL;
        CREATE INDEX outbox_dead ON outbox (id) WHERE dead IS NOT NULL;

        CREATE TABLE channel_memory (
          channel TEXT NOT NULL,
          name TEXT NOT NULL,
          version INTEGER NOT NULL,
          value BLOB NOT NULL,
          PRIMARY KEY (channel, name)
        ) WITHOUT ROWID;
        """;

    // Reports, sealed. A case in clear says what is needed to route it and keep its clock. The audit is a chain: rows are only added.
    private const string Three = """
        ALTER TABLE conversation ADD COLUMN name BLOB;

        CREATE TABLE sealing (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          key TEXT NOT NULL
        );

        CREATE TABLE report (
          seq INTEGER PRIMARY KEY AUTOINCREMENT,
          id BLOB NOT NULL UNIQUE,
          number TEXT NOT NULL,
          received INTEGER NOT NULL,
          area TEXT NOT NULL,
          kind TEXT NOT NULL,
          level TEXT NOT NULL,
          channel TEXT NOT NULL,
          by_whom TEXT NOT NULL,
          desk TEXT NOT NULL,
          state INTEGER NOT NULL,
          rung INTEGER NOT NULL,
          due INTEGER,
          holder TEXT,
          close_reason TEXT,
          closed INTEGER,
          erasure_asked INTEGER NOT NULL,
          may_nudge INTEGER NOT NULL,
          version INTEGER NOT NULL,
          receipt BLOB UNIQUE,
          reply_to BLOB
        );
        CREATE INDEX report_state ON report (state);

        CREATE TABLE report_part (
          report BLOB NOT NULL REFERENCES report (id),
          ordinal INTEGER NOT NULL,
          kind INTEGER NOT NULL,
          at INTEGER NOT NULL,
          author TEXT NOT NULL,
          envelope BLOB NOT NULL,
          PRIMARY KEY (report, ordinal)
        );

        CREATE TABLE report_key (
          report BLOB NOT NULL,
          ordinal INTEGER NOT NULL,
          key TEXT NOT NULL,
          wrapped BLOB NOT NULL,
          PRIMARY KEY (report, ordinal, key)
        );

        CREATE TABLE report_reply (
          id INTEGER PRIMARY KEY,
          report BLOB NOT NULL REFERENCES report (id),
          at INTEGER NOT NULL,
          phrase TEXT NOT NULL,
          sealed BLOB NOT NULL
        );
        CREATE INDEX report_reply_of ON report_reply (report);

        CREATE TABLE notice (
          seq INTEGER PRIMARY KEY,
          key TEXT NOT NULL UNIQUE,
          report BLOB NOT NULL,
          number TEXT NOT NULL,
          responder TEXT NOT NULL,
          way INTEGER NOT NULL,
          reason TEXT NOT NULL,
          due INTEGER NOT NULL,
          attempts INTEGER NOT NULL,
          sent INTEGER
        );
        CREATE INDEX notice_due ON notice (due) WHERE sent IS NULL;

        CREATE TABLE responder (
          id TEXT PRIMARY KEY,
          json BLOB NOT NULL
        );

        CREATE TABLE audit (
          number INTEGER PRIMARY KEY,
          at INTEGER NOT NULL,
          who TEXT NOT NULL,
          what TEXT NOT NULL,
          report BLOB,
          detail TEXT NOT NULL,
          mac BLOB NOT NULL
        );
        """;

    /// <summary>The steps that have shipped; the file's <c>user_version</c> is how many of them it has taken.</summary>
    public static IReadOnlyList<string> Shipped { get; } = [One, Two, Three];

    /// <summary>Brings the file up to date, and says how many steps that took.</summary>
    /// <exception cref="StorageException">The file is newer than this version, or another program's.</exception>
    public static int BringUpToDate(Connection connection, IReadOnlyList<string> steps)
    {
        var found = connection.Number("PRAGMA user_version");
        if (found > steps.Count)
        {
            throw new StorageException(
                $"{connection.Path} was written by a newer version (schema {found}; this one knows up to {steps.Count}). " +
                "Run the newer version, or restore a backup from before the upgrade.");
        }

        var owner = connection.Number("PRAGMA application_id");
        if (owner != ApplicationId && (owner != 0 || connection.Number("SELECT count(*) FROM sqlite_schema") > 0))
        {
            throw new StorageException($"{connection.Path} is the database of another program. Check the path.");
        }

        for (var step = (int)found; step < steps.Count; step++)
        {
            Take(connection, steps[step], step + 1);
        }

        return steps.Count - (int)found;
    }

    private static void Take(Connection connection, string step, int version)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            connection.Execute(step);
            connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version}");
            connection.Execute("COMMIT");
        }
        catch (StorageException) when (connection.InTransaction)
        {
            connection.Execute("ROLLBACK");
            throw;
        }
    }
}
