using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>
/// The file on disk and the right to it: made if missing, readable by this user alone, locked so that two bots never
/// share it, set up and brought up to date.
/// </summary>
internal sealed class StoreFile : IDisposable
{
    // 16 MiB: pages changed again and again are copied back once, and the log stays far below the 64 MB we allow it.
    private const int LogPages = 4096;

    // The log is written over rather than cut after each checkpoint: a disk flushes a file that does not grow in half the
    // time. Forgetting cuts it, and so does the next checkpoint after a long reader has let it grow beyond this.
    private const int LogBytes = 32 << 20;

    private readonly FileLock _lock;

    private StoreFile(FileLock held, Connection connection, int migrated)
    {
        _lock = held;
        Connection = connection;
        Migrated = migrated;
    }

    public string Path => _lock.Path;

    /// <summary>The writer's connection; whoever writes closes it.</summary>
    public Connection Connection { get; }

    /// <summary>How many schema steps were taken.</summary>
    public int Migrated { get; }

    /// <exception cref="StorageException">It cannot be used; the message says why and what to do.</exception>
    public static StoreFile Open(SqliteOptions options, Vault vault)
    {
        var held = FileLock.Take(options.Path);
        Connection? connection = null;
        try
        {
            connection = Connection.Open(held.Path, options.BusyTimeout);
            return new StoreFile(held, connection, SetUp(connection, options, vault));
        }
        catch
        {
            connection?.Dispose();
            held.Dispose();
            throw;
        }
    }

    public void Dispose() => _lock.Dispose();

    private static int SetUp(Connection connection, SqliteOptions options, Vault vault)
    {
        if (connection.IsReadOnly)
        {
            throw SqliteFailure.From(SQLitePCL.raw.SQLITE_READONLY, connection.Path);
        }

        var migrated = Schema.BringUpToDate(connection, Schema.Shipped);
        if (connection.Text("PRAGMA journal_mode = WAL") != "wal")
        {
            throw new StorageException(
                $"{connection.Path} lies on a file system without shared memory, such as a network share. Use a local disk.");
        }

        // FULL: a commit is answered only when it would survive a power cut. secure_delete: what is erased is overwritten.
        connection.Execute($"""
            PRAGMA synchronous = FULL;
            PRAGMA secure_delete = ON;
            PRAGMA foreign_keys = ON;
            PRAGMA trusted_schema = OFF;
            PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = -16384;
            PRAGMA wal_autocheckpoint = {LogPages};
            PRAGMA journal_size_limit = {LogBytes};
            """);
        if (options.PageLimit > 0)
        {
            connection.Execute($"PRAGMA max_page_count = {options.PageLimit}");
        }

        Sealing.Bring(connection, vault);
        connection.EmptyLog();
        return migrated;
    }
}
