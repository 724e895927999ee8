using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>Erases one conversation with everything that belongs to it. Runs alone, in a transaction of its own.</summary>
internal sealed class Erasing(Connection connection)
{
    private readonly Statement _find = connection.Prepare("SELECT id FROM conversation WHERE key = ?1");

    // An inbound id outlives its replies, so through the ids all of them are found.
    private readonly Statement[] _parts =
    [
        connection.Prepare("""
            DELETE FROM outbox WHERE id IN (
              SELECT o.id FROM inbound AS i JOIN outbox AS o ON o.id >= i.first_row AND o.id < i.first_row + i.rows
              WHERE i.conversation = ?1)
            """),
        connection.Prepare("DELETE FROM inbound WHERE conversation = ?1"),
        connection.Prepare("DELETE FROM effect WHERE conversation = ?1"),
        connection.Prepare("DELETE FROM conversation WHERE id = ?1"),
    ];

    /// <exception cref="StorageException">Nothing was erased.</exception>
    public bool Erase(string key)
    {
        // With the check on, SQLite would read the whole outbox for rows that still refer to the conversation. An index for
        // it would be paid for by every turn; asking to be forgotten must not become a way to stop the bot.
        connection.Execute("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE");
        try
        {
            var found = EraseAll(key);
            connection.Execute("COMMIT");
            return found;
        }
        catch (StorageException)
        {
            connection.ResetAll();
            if (connection.InTransaction)
            {
                connection.Execute("ROLLBACK");
            }

            throw;
        }
        finally
        {
            connection.Execute("PRAGMA foreign_keys = ON");
        }
    }

    private bool EraseAll(string key)
    {
        if (!_find.Bind(1, key).Step())
        {
            return false;
        }

        var conversation = _find.Int64(0);
        _find.Reset();
        foreach (var part in _parts)
        {
            part.Bind(1, conversation).Run();
        }

        return true;
    }
}
