using AwarenessBot.Engine.Outbox;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>What becomes of outbox rows after their turn has written them. Runs inside the writer's transaction.</summary>
internal sealed class OutboxTable(Connection connection)
{
    private readonly Statement _markSent = connection.Prepare(
        "UPDATE outbox SET sent = ?2, dead = NULL, reason = NULL WHERE id = ?1 AND sent IS NULL");

    private readonly Statement _note = connection.Prepare(
        "UPDATE outbox SET parts = ?2, attempts = ?3, due = ?4 WHERE id = ?1 AND sent IS NULL AND dead IS NULL");

    private readonly Statement _bury = connection.Prepare(
        "UPDATE outbox SET dead = ?2, reason = ?3 WHERE id = ?1 AND sent IS NULL AND dead IS NULL");

    private readonly Statement _revive = connection.Prepare(
        "UPDATE outbox SET dead = NULL, reason = NULL, attempts = 0, due = 0 WHERE id = ?1 AND dead IS NOT NULL");

    public static DateTimeOffset DueOf(long milliseconds) =>
        milliseconds == 0 ? default : DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public bool MarkSent(IReadOnlyList<long> rows, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        foreach (var row in rows)
        {
            _markSent.Bind(1, row).Bind(2, at).Run();
        }

        return true;
    }

    public bool Note(long row, SendProgress progress) =>
        _note.Bind(1, row).Bind(2, progress.Parts).Bind(3, progress.Attempts)
            .Bind(4, progress.Due == default ? 0 : progress.Due.ToUnixTimeMilliseconds()).Run() == 1;

    public bool Bury(long row, string reason, DateTimeOffset now) =>
        _bury.Bind(1, row).Bind(2, now.ToUnixTimeMilliseconds()).Bind(3, reason).Run() == 1;

    public int Revive(IReadOnlyList<long> rows) => rows.Sum(row => _revive.Bind(1, row).Run());
}
