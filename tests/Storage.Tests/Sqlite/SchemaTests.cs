using AwarenessBot.Engine.Turns;
using AwarenessBot.Storage.Sqlite;

namespace AwarenessBot.Storage.Tests.Sqlite;

public sealed class SchemaTests : IDisposable
{
    private static readonly string[] Three =
        ["CREATE TABLE a (x)", "CREATE TABLE b (x); INSERT INTO a VALUES (1)", "ALTER TABLE a ADD COLUMN y"];

    private readonly TemporaryFolder _folder = new();
    private readonly Connection _connection;

    public SchemaTests()
    {
        File.WriteAllText(_folder.File("store.db"), "");
        _connection = Connection.Open(_folder.File("store.db"), TimeSpan.Zero);
    }

    [Fact]
    public void A_file_of_any_earlier_version_becomes_one_of_this_version()
    {
        Assert.Equal(1, Schema.BringUpToDate(_connection, Three[..1]));
        Assert.Equal(2, Schema.BringUpToDate(_connection, Three));
        Assert.Equal(0, Schema.BringUpToDate(_connection, Three));

        Assert.Equal(3, _connection.Number("PRAGMA user_version"));
        Assert.Equal(1, _connection.Number("SELECT count(*) FROM a WHERE y IS NULL"));
    }

    [Fact]
    public void A_step_that_fails_leaves_the_file_at_the_step_before()
    {
        string[] broken = [Three[0], "INSERT INTO a VALUES (1); INSERT INTO nowhere VALUES (1)"];

        Assert.Throws<StorageException>(() => Schema.BringUpToDate(_connection, broken));

        Assert.Equal(1, _connection.Number("PRAGMA user_version"));
        Assert.Equal(0, _connection.Number("SELECT count(*) FROM a"));
        Assert.Equal(2, Schema.BringUpToDate(_connection, Three));
    }

    [Fact]
    public async Task Replies_that_waited_in_a_file_of_the_first_version_still_wait()
    {
        Schema.BringUpToDate(_connection, [.. Schema.Shipped.Take(1)]);
        _connection.Execute("""
            INSERT INTO conversation (id, key, version, last_turn, lasting) VALUES (1, 'zalo/lan', 1, 1763600000000, x'00');
            INSERT INTO inbound VALUES (1, 'm1', 1763600000000, 1, 3);
            INSERT INTO outbox (id, conversation, channel, activity, sent)
              VALUES (1, 1, 'zalo', 'first', 1763600000001), (2, 1, 'zalo', 'second', NULL), (3, 1, 'zalo', 'third', NULL);
            """);
        _connection.Dispose();

        await using var store = await SqliteTurnStore.OpenAsync(_folder.File("store.db"), TimeProvider.System);

        var waiting = await store.WaitingAsync("zalo", 0, 10, TestContext.Current.CancellationToken);
        Assert.Equal([2, 3], waiting.Select(reply => reply.Row));
        Assert.All(waiting, reply => Assert.Equal(default, reply.Progress));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1763600000000), waiting[0].LastHeard);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _folder.Dispose();
    }
}
