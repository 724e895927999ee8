using System.Runtime.InteropServices;
using AwarenessBot.Engine.Turns;
using SQLitePCL;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>
/// One connection to the file, for one thread at a time. It calls SQLite itself rather than through ADO.NET: a turn takes
/// half a dozen statements, and parameters, readers and boxed values would cost more than the statements do.
/// </summary>
internal sealed class Connection : IDisposable
{
    // Each connection has one user at a time, so SQLite's own lock around it would only cost.
    private const int OpenFlags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX;

    // SQLITE_FCNTL_HAS_MOVED (sqlite.org/c3ref/c_fcntl_begin_atomic_write.html): the binding does not offer it.
    private const int AskWhetherMoved = 20;

    private readonly sqlite3 _handle;
    private readonly List<Statement> _statements = [];

    static Connection() => Batteries_V2.Init();

    private Connection(sqlite3 handle, string path)
    {
        _handle = handle;
        Path = path;
    }

    public string Path { get; }

    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>SQLite opens what it may not write for reading, without a word.</summary>
    public bool IsReadOnly => raw.sqlite3_db_readonly(_handle, "main") == 1;

    public int Changes => raw.sqlite3_changes(_handle);

    public long LastInsertedId => raw.sqlite3_last_insert_rowid(_handle);

    /// <summary>Opens a file that exists. Statements that find it locked wait this long.</summary>
    public static Connection Open(string path, TimeSpan busyTimeout)
    {
        var code = raw.sqlite3_open_v2(path, out var handle, OpenFlags, null);
        if (code != raw.SQLITE_OK)
        {
            handle?.Dispose();
            throw SqliteFailure.From(code, path);
        }

        var connection = new Connection(handle, path);
        raw.sqlite3_extended_result_codes(handle, 1);
        connection.WaitWhenBusy(busyTimeout);
        return connection;
    }

    public void WaitWhenBusy(TimeSpan limit) => raw.sqlite3_busy_timeout(_handle, (int)limit.TotalMilliseconds);

    /// <summary>Runs one or more statements that return nothing of interest.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>The first column of the first row as a number: how settings are read back.</summary>
    public long Number(string sql)
    {
        using var statement = Compile(sql);
        return statement.Step() ? statement.Int64(0) : 0;
    }

    /// <summary>The first column of the first row as text.</summary>
    public string Text(string sql)
    {
        using var statement = Compile(sql);
        return statement.Step() ? statement.Text(0) : "";
    }

    /// <summary>A statement that lives as long as the connection.</summary>
    public Statement Prepare(string sql)
    {
        var statement = Compile(sql);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>Makes every statement ready again, wherever a failure left it.</summary>
    public void ResetAll()
    {
        foreach (var statement in _statements)
        {
            statement.Reset();
        }
    }

    /// <summary>Moves everything from the write-ahead log into the file and empties the log; false where a reader is in the way.</summary>
    public bool EmptyLog()
    {
        var code = raw.sqlite3_wal_checkpoint_v2(_handle, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _);
        if ((code & 0xFF) is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            return false;
        }

        Check(code);
        return true;
    }

    /// <summary>
    /// The file no longer bears its name: it was removed, moved or replaced. SQLite would go on writing to it, and all of
    /// that would be gone at the next start. Costs one look at the folder; never true on Windows, which forbids it.
    /// </summary>
    public bool HasMoved() =>
        FileControl(_handle, 0, AskWhetherMoved, out var moved) == raw.SQLITE_OK && moved != 0;

    /// <exception cref="StorageException">The code is not success.</exception>
    public void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw SqliteFailure.From(code, Path);
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements)
        {
            statement.Dispose();
        }

        _handle.Dispose();
    }

    /// <summary>A statement to be used for a while and disposed of.</summary>
    public Statement Compile(string sql)
    {
        Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle));
        return new Statement(handle, this);
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(sqlite3 handle, nint database, int operation, out int answer);
}
