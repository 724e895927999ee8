using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace AwarenessBot.Storage.Tests.KillLoop;

/// <summary>Compares the ledger with the file, through another library than the store's own.</summary>
internal static class Judge
{
    /// <param name="Lost">Acknowledged and not stored.</param>
    /// <param name="Invented">Stored and never sent.</param>
    /// <param name="Faults">Whatever was handled not exactly once, in a sentence each.</param>
    public sealed record Verdict(IReadOnlyList<string> Lost, IReadOnlyList<string> Invented, IReadOnlyList<string> Faults);

    public static Verdict Examine(string file, IReadOnlySet<string> acknowledged, IReadOnlySet<string> sent)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        var stored = Rows(connection, "SELECT c.key || ' ' || i.activity FROM inbound i JOIN conversation c ON c.id = i.conversation")
            .Select(row => (string)row[0]).ToHashSet();
        var faults = new List<string>();
        ExamineTurns(connection, faults);
        ExamineReplies(connection, stored, faults);
        var counted = Rows(connection, "SELECT coalesce(sum(n), 0) FROM counter WHERE name = 'turn'").Single()[0];
        if ((long)counted != stored.Count)
        {
            faults.Add($"{counted} turns counted, {stored.Count} stored");
        }

        var integrity = (string)Rows(connection, "PRAGMA integrity_check").First()[0];
        if (integrity != "ok")
        {
            faults.Add(integrity);
        }

        return new Verdict([.. acknowledged.Except(stored)], [.. stored.Except(sent)], faults);
    }

    private static void ExamineTurns(SqliteConnection connection, List<string> faults)
    {
        var conversations = Rows(connection, """
            SELECT key, version, lasting, (SELECT count(*) FROM inbound WHERE conversation = c.id) FROM conversation c
            """);
        foreach (var row in conversations)
        {
            using var lasting = JsonDocument.Parse((byte[])row[2]);
            var turns = lasting.RootElement.GetProperty("turns").GetInt64();
            if (turns != (long)row[3] || (long)row[1] != turns)
            {
                faults.Add($"{row[0]}: version {row[1]}, {turns} turns, {row[3]} activities");
            }
        }
    }

    private static void ExamineReplies(SqliteConnection connection, HashSet<string> stored, List<string> faults)
    {
        var replies = Rows(connection, "SELECT activity FROM outbox").Select(row => Encoding.ASCII.GetString((byte[])row[0]))
            .GroupBy(reply => reply).ToDictionary(group => group.Key, group => group.Count());
        faults.AddRange(replies.Where(reply => reply.Value > 1).Select(reply => $"'{reply.Key}' is in the outbox {reply.Value} times"));
        var due = stored.SelectMany(id => Enumerable.Range(0, RepliesDue(id)).Select(i => $"{id} {i}")).ToHashSet();
        faults.AddRange(due.Where(reply => !replies.ContainsKey(reply)).Select(reply => $"'{reply}' is missing"));
        faults.AddRange(replies.Keys.Where(reply => !due.Contains(reply)).Select(reply => $"'{reply}' answers nothing"));
    }

    // The same rule as in the victim.
    private static int RepliesDue(string id) => 1 + (int.Parse(id[(id.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture) % 3);

    private static IEnumerable<object[]> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return row;
        }
    }
}
