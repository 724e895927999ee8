using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>What the writer does with what it has taken from the queue.</summary>
internal sealed class GroupCommit(Writing writing)
{
    private readonly Connection _connection = writing.Connection;

    /// <summary>Writes a group in one transaction and tells each of it how that ended. The list is used up.</summary>
    public void WriteTogether(List<WriteJob> group)
    {
        while (group.Count > 0)
        {
            var current = -1;
            try
            {
                _connection.Execute("BEGIN IMMEDIATE");
                for (current = 0; current < group.Count; current++)
                {
                    group[current].Write(writing);
                }

                current = -1;
                _connection.Execute("COMMIT");
                ThrowIfMoved();
                break;
            }
#pragma warning disable CA1031 // Whatever happens, those who wait must hear of it and the writer must go on.
            catch (Exception reason)
            {
                RollBack();
                FailOneOrAll(group, current, reason);
            }
#pragma warning restore CA1031
        }

        foreach (var job in group)
        {
            job.Succeed();
        }
    }

    /// <summary>Does what cannot be done inside a transaction.</summary>
    public void WriteAlone(WriteJob job)
    {
        try
        {
            job.Write(writing);
            job.Succeed();
        }
#pragma warning disable CA1031 // As above.
        catch (Exception reason)
        {
            job.Fail(reason);
        }
#pragma warning restore CA1031
    }

    // One that cannot be written takes nobody with it: the others are written again without it. When the transaction
    // itself cannot begin or end, all of them fail.
    private static void FailOneOrAll(List<WriteJob> group, int current, Exception reason)
    {
        if (current >= 0)
        {
            group[current].Fail(reason);
            group.RemoveAt(current);
            return;
        }

        foreach (var job in group)
        {
            job.Fail(reason);
        }

        group.Clear();
    }

    private void ThrowIfMoved()
    {
        if (_connection.HasMoved())
        {
            throw new StorageException(
                $"{_connection.Path} was moved, removed or replaced while the bot was running. Restart the bot.");
        }
    }

    private void RollBack()
    {
        try
        {
            _connection.ResetAll();

            // After some failures, a full disk among them, SQLite has already done it.
            if (_connection.InTransaction)
            {
                _connection.Execute("ROLLBACK");
            }
        }
        catch (StorageException)
        {
            // The disk is failing altogether. The next BEGIN fails too, those who wait hear of it, and we come here again.
        }
    }
}
