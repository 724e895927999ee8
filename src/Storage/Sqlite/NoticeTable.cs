using AwarenessBot.Reports.Notices;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>Notices to responders: each is written once, and kept until it has arrived. Runs inside the writer's transaction.</summary>
internal sealed class NoticeTable(Connection connection)
{
    private readonly Statement _add = connection.Prepare("""
        INSERT INTO notice (key, report, number, responder, way, reason, due, attempts) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (key) DO NOTHING
        """);

    private readonly Statement _note = connection.Prepare("UPDATE notice SET sent = ?2, attempts = ?3, due = ?4 WHERE key = ?1");

    public void Add(IReadOnlyList<Notice> notices)
    {
        foreach (var notice in notices)
        {
            _add.Bind(1, notice.Key).Bind(2, notice.Report.ToBytes()).Bind(3, notice.Number).Bind(4, notice.Responder)
                .Bind(5, (long)notice.Way).Bind(6, notice.Reason).Bind(7, notice.Due.ToUnixTimeMilliseconds())
                .Bind(8, notice.Attempts).Run();
        }
    }

    public bool Note(string key, DateTimeOffset? sent, int attempts, DateTimeOffset due) =>
        _note.Bind(1, key).BindMoment(2, sent).Bind(3, attempts).Bind(4, due.ToUnixTimeMilliseconds()).Run() == 1;
}
