using Microsoft.Data.Sqlite;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>Another program that has the file of a store open: a shell, a backup, somebody with a plan.</summary>
internal sealed class StoreRows : IDisposable
{
    private readonly SqliteConnection connection;

    public StoreRows(string path)
    {
        connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
    }

    public int Execute(string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command.ExecuteNonQuery();
    }

    /// <summary>Turns one byte in the middle of a value around.</summary>
    /// <param name="table">Which table.</param>
    /// <param name="column">Which value.</param>
    /// <param name="where">Which row: the first of these.</param>
    /// <param name="values">What is named in <paramref name="where"/>.</param>
    public void Flip(string table, string column, string where, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rowid, {column} FROM {table} WHERE {where} ORDER BY rowid LIMIT 1";
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        long row;
        byte[] bytes;
        using (var found = command.ExecuteReader())
        {
            Assert.True(found.Read(), $"No row of {table} where {where}.");
            (row, bytes) = (found.GetInt64(0), (byte[])found[1]);
        }

        bytes[bytes.Length / 2] ^= 1;
        Assert.Equal(1, Execute($"UPDATE {table} SET {column} = $bytes WHERE rowid = $row", ("$bytes", bytes), ("$row", row)));
    }

    public void Dispose() => connection.Dispose();
}
