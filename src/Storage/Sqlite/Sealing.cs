using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>Which master key a file belongs to, and how a file that was in clear becomes a sealed one.</summary>
internal static class Sealing
{
    /// <exception cref="StorageException">The file belongs to another key, or to one that was not given.</exception>
    public static void Bring(Connection connection, Vault vault)
    {
        var known = connection.Text("SELECT key FROM sealing");
        if (vault.Ring is not { } ring)
        {
            if (known.Length > 0)
            {
                throw new StorageException(
                    $"{connection.Path} is sealed with master key {known}, and there is no key. Put the key file back; never make a new one.");
            }

            return;
        }

        if (known.Length == 0)
        {
            SealAll(connection, vault, ring.Name);
        }
        else if (known != ring.Name)
        {
            throw new StorageException(
                $"{connection.Path} is sealed with master key {known}; the key given is {ring.Name}. Put the right key file back.");
        }
    }

    // Once in the life of a file that an earlier version wrote. All or nothing.
    private static void SealAll(Connection connection, Vault vault, string name)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            SealConversations(connection, vault);
            SealReplies(connection, vault);
            using var mark = connection.Compile("INSERT INTO sealing (id, key) VALUES (1, ?1)");
            mark.Bind(1, name).Run();
            connection.Execute("COMMIT");
        }
        catch (StorageException) when (connection.InTransaction)
        {
            connection.Execute("ROLLBACK");
            throw;
        }
    }

    private static void SealConversations(Connection connection, Vault vault)
    {
        using var next = connection.Compile("SELECT id, key, lasting, session FROM conversation WHERE id > ?1 ORDER BY id LIMIT 1");
        using var change = connection.Compile(
            "UPDATE conversation SET key = ?2, name = ?3, lasting = ?4, session = ?5, version = version + 1 WHERE id = ?1");
        for (var last = 0L; next.Bind(1, last).Step();)
        {
            last = next.Int64(0);
            var conversation = next.Text(1);
            change.Bind(1, last).Bind(2, vault.KeyOf(conversation)).Bind(3, vault.NameOf(conversation))
                .Bind(4, vault.Seal(next.Blob(2))).Bind(5, next.IsNull(3) ? null : vault.Seal(next.Blob(3)));
            next.Reset();
            change.Run();
        }
    }

    private static void SealReplies(Connection connection, Vault vault)
    {
        using var next = connection.Compile("SELECT id, activity FROM outbox WHERE id > ?1 ORDER BY id LIMIT 1");
        using var change = connection.Compile("UPDATE outbox SET activity = ?2 WHERE id = ?1");
        for (var last = 0L; next.Bind(1, last).Step();)
        {
            last = next.Int64(0);
            change.Bind(1, last).Bind(2, vault.Seal(next.Blob(1)));
            next.Reset();
            change.Run();
        }
    }
}
