using System.Buffers;
using System.Text;
using SQLitePCL;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>One prepared statement. Parameters count from 1, columns from 0, as in SQLite.</summary>
internal sealed class Statement(sqlite3_stmt handle, Connection connection) : IDisposable
{
    private const int OnStack = 512;

    public Statement Bind(int parameter, long value)
    {
        connection.Check(raw.sqlite3_bind_int64(handle, parameter, value));
        return this;
    }

    public Statement Bind(int parameter, byte[]? value)
    {
        // An empty span has no address, which SQLite takes for NULL.
        connection.Check(value switch
        {
            null => raw.sqlite3_bind_null(handle, parameter),
            [] => raw.sqlite3_bind_zeroblob(handle, parameter, 0),
            _ => raw.sqlite3_bind_blob(handle, parameter, value),
        });
        return this;
    }

    public Statement Bind(int parameter, string value)
    {
        if (value.Length == 0)
        {
            connection.Check(raw.sqlite3_bind_text(handle, parameter, ""));
            return this;
        }

        // By length, not up to the first NUL: an id is whatever the platform says it is.
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = most > OnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented ?? stackalloc byte[OnStack];
        var length = Encoding.UTF8.GetBytes(value, bytes);
        var code = raw.sqlite3_bind_text(handle, parameter, bytes[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        connection.Check(code);
        return this;
    }

    public Statement BindSome(int parameter, string? value)
    {
        if (value is not null)
        {
            return Bind(parameter, value);
        }

        connection.Check(raw.sqlite3_bind_null(handle, parameter));
        return this;
    }

    /// <summary>A moment as Unix milliseconds, or NULL.</summary>
    public Statement BindMoment(int parameter, DateTimeOffset? value)
    {
        if (value is { } moment)
        {
            return Bind(parameter, moment.ToUnixTimeMilliseconds());
        }

        connection.Check(raw.sqlite3_bind_null(handle, parameter));
        return this;
    }

    /// <summary>Goes to the next row; false when there is none. Who stops before that must <see cref="Reset"/>.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        Reset();
        return code == raw.SQLITE_DONE ? false : throw SqliteFailure.From(code, connection.Path);
    }

    /// <summary>Carries out a statement that returns no rows; says how many rows it changed.</summary>
    public int Run()
    {
        Step();
        return connection.Changes;
    }

    /// <summary>Ready to be used again. Its code is that of the last step, which has been dealt with.</summary>
    public void Reset() => raw.sqlite3_reset(handle);

    public long Int64(int column) => raw.sqlite3_column_int64(handle, column);

    public bool Flag(int column) => raw.sqlite3_column_int(handle, column) != 0;

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public byte[] Blob(int column) => raw.sqlite3_column_blob(handle, column).ToArray();

    // Through the bytes: the text call stops at the first NUL.
    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(handle, column));

    public void Dispose() => handle.Dispose();
}
