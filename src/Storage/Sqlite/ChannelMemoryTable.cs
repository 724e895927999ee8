namespace AwarenessBot.Storage.Sqlite;

/// <summary>What channels must not forget. Runs inside the writer's transaction.</summary>
internal sealed class ChannelMemoryTable(Connection connection)
{
    private readonly Statement _add = connection.Prepare(
        "INSERT INTO channel_memory (channel, name, version, value) VALUES (?1, ?2, 1, ?3) ON CONFLICT DO NOTHING");

    private readonly Statement _change = connection.Prepare("""
        UPDATE channel_memory SET version = version + 1, value = ?3 WHERE channel = ?1 AND name = ?2 AND version = ?4
        """);

    public bool TryWrite(string channel, string name, byte[] value, long expectedVersion)
    {
        var statement = expectedVersion == 0 ? _add : _change.Bind(4, expectedVersion);
        return statement.Bind(1, channel).Bind(2, name).Bind(3, value).Run() == 1;
    }
}
