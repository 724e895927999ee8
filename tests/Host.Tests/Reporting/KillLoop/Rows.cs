using Microsoft.Data.Sqlite;

namespace AwarenessBot.Host.Tests.Reporting.KillLoop;

/// <summary>Looks at the file row by row, through another library than the store's own: nothing may be there by halves.</summary>
internal static class Rows
{
    // Each names what it finds where there must be nothing. Both responders and the recovery key open every part.
    private static readonly (string Fault, string Sql)[] Halves =
    [
        ("report without its part", "SELECT id FROM report WHERE id NOT IN (SELECT report FROM report_part WHERE ordinal = 0 AND kind = 1)"),
        ("report without a receipt", "SELECT id FROM report WHERE receipt IS NULL"),
        ("report beside the audit", """
            SELECT id FROM report LEFT JOIN (SELECT report, count(*) AS n FROM audit WHERE what = 'file' GROUP BY report) ON report = id
            WHERE n IS NOT 1
            """),
        ("report with a gap in its parts", "SELECT report FROM report_part GROUP BY report HAVING max(ordinal) + 1 <> count(*)"),
        ("follow-up beside the audit", """
            SELECT p.report FROM (SELECT report, count(*) AS n FROM report_part WHERE kind = 3 GROUP BY report) AS p
            LEFT JOIN (SELECT report, count(*) AS n FROM audit WHERE what = 'follow_up' GROUP BY report) AS a ON a.report = p.report
            WHERE p.n IS NOT a.n
            """),
        ("audit of what is not there", "SELECT number FROM audit WHERE report IS NOT NULL AND report NOT IN (SELECT id FROM report)"),
        ("climb beside the audit", """
            SELECT id FROM report LEFT JOIN (SELECT report, count(*) AS n FROM audit WHERE what = 'climb' GROUP BY report) ON report = id
            WHERE rung <> coalesce(n, 0)
            """),
        ("part of nothing", "SELECT report FROM report_part WHERE report NOT IN (SELECT id FROM report)"),
        ("part without all its keys", """
            SELECT p.report FROM report_part AS p LEFT JOIN report_key AS k ON k.report = p.report AND k.ordinal = p.ordinal
            GROUP BY p.report, p.ordinal HAVING count(k.key) <> 3
            """),
        ("key of nothing", """
            SELECT k.report FROM report_key AS k LEFT JOIN report_part AS p ON p.report = k.report AND p.ordinal = k.ordinal
            WHERE p.report IS NULL
            """),
        ("report somebody was not told of", """
            SELECT id FROM report LEFT JOIN
              (SELECT report, count(DISTINCT responder) AS n, count(*) AS ways FROM notice WHERE reason = 'new' GROUP BY report) ON report = id
            WHERE n IS NOT 2 OR ways IS NOT 3
            """),
        ("follow-up somebody was not told of", """
            SELECT p.report FROM (SELECT report, count(*) AS n FROM report_part WHERE kind = 3 GROUP BY report) AS p
            LEFT JOIN (SELECT report, count(*) AS n FROM notice WHERE reason = 'follow_up' GROUP BY report) AS t ON t.report = p.report
            WHERE t.n IS NOT 3 * p.n
            """),
        ("notice of nothing", "SELECT key FROM notice WHERE report NOT IN (SELECT id FROM report)"),
        ("notice that waits still", "SELECT key FROM notice WHERE sent IS NULL"),
        ("broken reference", "SELECT * FROM pragma_foreign_key_check"),
        ("damage", "SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'"),
    ];

    /// <param name="file">The store.</param>
    /// <param name="arrived">The keys of all notices that arrived.</param>
    /// <param name="told">How many messages were found in the parts.</param>
    /// <param name="faults">What is wrong is added here.</param>
    public static void Examine(string file, IReadOnlyList<string> arrived, int told, List<string> faults)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        foreach (var (fault, sql) in Halves)
        {
            faults.AddRange(Column(connection, sql).Select(found => $"{fault}: {found}"));
        }

        var notices = Column(connection, "SELECT key FROM notice").ToHashSet();
        faults.AddRange(notices.Except(arrived).Select(key => $"notice that never arrived: {key}"));
        faults.AddRange(arrived.Except(notices).Select(key => $"notice of nobody's that arrived: {key}"));

        // A turn and what it tells are one transaction.
        var turns = Column(connection, "SELECT activity FROM inbound").Count;
        if (turns != told)
        {
            faults.Add($"{turns} turns, {told} messages told");
        }
    }

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var column = new List<string>();
        while (reader.Read())
        {
            column.Add(reader.GetValue(0) is byte[] bytes ? Convert.ToHexStringLower(bytes) : reader.GetValue(0).ToString() ?? "");
        }

        return column;
    }
}
