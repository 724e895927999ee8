using AwarenessBot.Engine.Turns;
using AwarenessBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace AwarenessBot.Storage.Tests.Sqlite;

public sealed class OpeningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.File("store.db");

    [Fact]
    public async Task The_folder_is_made()
    {
        await using var store = await OpenAsync(_folder.File("a/b/c/store.db"));

        await store.ProbeAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("secure_delete", "1")]
    [InlineData("foreign_keys", "1")]
    [InlineData("trusted_schema", "0")]
    [InlineData("temp_store", "2")]
    public async Task The_writer_is_set_up_for_durability_and_forgetting(string setting, string expected)
    {
        await using var store = await OpenAsync(Store);

        var found = await store.Writer.WriteAsync(
            writing => writing.Connection.Text($"PRAGMA {setting}"), TestContext.Current.CancellationToken, alone: true);

        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task A_second_store_on_the_same_file_is_refused()
    {
        await using var first = await OpenAsync(Store);

        await AssertRefusedAsync(Store, "in use by another process");
        await first.ProbeAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_link_to_the_file_is_the_same_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        await using var first = await OpenAsync(Store);
        File.CreateSymbolicLink(_folder.File("link.db"), Store);

        await AssertRefusedAsync(_folder.File("link.db"), "in use by another process");
    }

    [Fact]
    public async Task A_closed_store_can_be_opened_again_and_leaves_no_log()
    {
        for (var i = 0; i < 3; i++)
        {
            await using var store = await OpenAsync(Store);
            await store.ProbeAsync(TestContext.Current.CancellationToken);
        }

        Assert.False(File.Exists(Store + "-wal"));
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_named()
    {
        Directory.CreateDirectory(Store);

        await AssertRefusedAsync(Store, "is a folder");
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_named()
    {
        File.WriteAllText(_folder.File("data"), "");

        await AssertRefusedAsync(_folder.File("data/store.db"), "cannot be opened");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var content = new string('x', 10_000);
        File.WriteAllText(Store, content);

        await AssertRefusedAsync(Store, "is not a database");
        Assert.Equal(content, File.ReadAllText(Store));
    }

    [Fact]
    public async Task The_database_of_another_program_is_refused_and_left_alone()
    {
        Sql("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)");

        await AssertRefusedAsync(Store, "another program");
        Assert.Equal(1L, Sql("SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_and_left_alone()
    {
        await (await OpenAsync(Store)).DisposeAsync();
        Sql("PRAGMA user_version = 99");

        await AssertRefusedAsync(Store, $"newer version (schema 99; this one knows up to {Schema.Shipped.Count})");
        Assert.Equal(99L, Sql("PRAGMA user_version"));
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_named_locked()
    {
        using var other = new SqliteConnection($"Data Source={Store};Pooling=False");
        other.Open();
        using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        hold.ExecuteNonQuery();

        await AssertRefusedAsync(Store, "locked by another program");
    }

    [Fact]
    public async Task After_a_refusal_the_way_is_free()
    {
        File.WriteAllText(Store, new string('x', 10_000));
        await AssertRefusedAsync(Store, "is not a database");
        File.Delete(Store);

        await using var store = await OpenAsync(Store);
        await store.ProbeAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<SqliteTurnStore> OpenAsync(string path) => SqliteTurnStore.OpenAsync(
        new SqliteOptions { Path = path, BusyTimeout = TimeSpan.FromMilliseconds(100) }, TimeProvider.System);

    private static async Task AssertRefusedAsync(string path, string why)
    {
        var refused = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(path));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Contains(path.Replace("link", "store", StringComparison.Ordinal), refused.Message, StringComparison.Ordinal);
    }

    private object? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
