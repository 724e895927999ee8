using AwarenessBot.Engine.Turns;
using AwarenessBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace AwarenessBot.Storage.Tests.Sqlite;

public sealed class DamageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Store => _folder.File("store.db");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_damaged_page_gives_a_plain_failure_and_no_false_answer(int seed)
    {
        await using (var store = await OpenAsync())
        {
            for (var i = 0; i < 300; i++)
            {
                await store.CommitAsync(Turns.First($"web:{i}"), Cancellation);
            }
        }

        // Everything but the page with the schema is overwritten with noise.
        await using (var file = new FileStream(Store, FileMode.Open))
        {
            var noise = new byte[file.Length - 4096];
            new Random(seed).NextBytes(noise);
            file.Seek(4096, SeekOrigin.Begin);
            await file.WriteAsync(noise, Cancellation);
        }

        var failure = await Assert.ThrowsAsync<StorageException>(async () =>
        {
            await using var store = await OpenAsync();
            await store.CommitAsync(Turns.First("web:new"), Cancellation);
        });
        Assert.Contains("is damaged", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_another_program_writes_commits_fail_reads_work_and_afterwards_all_goes_on()
    {
        await using var store = await OpenAsync();
        await store.CommitAsync(Turns.First("web:1"), Cancellation);
        using var other = Other();
        Execute(other, "BEGIN IMMEDIATE");

        var refused = await Assert.ThrowsAsync<StorageException>(() => store.CommitAsync(Turns.First("web:2"), Cancellation));
        Assert.Contains("locked by another program", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StorageException>(() => store.ProbeAsync(Cancellation));
        Assert.Equal(1, (await store.BeginAsync(new InboundKey("web:1", "2"), Cancellation)).Version);

        Execute(other, "ROLLBACK");
        Assert.Equal(CommitOutcome.Committed, (await store.CommitAsync(Turns.First("web:2"), Cancellation)).Outcome);
    }

    [Fact]
    public async Task A_file_taken_away_is_noticed_before_anything_is_acknowledged()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not let it be taken away.");
        await using var store = await OpenAsync();
        await store.ProbeAsync(Cancellation);

        File.Move(Store, _folder.File("elsewhere.db"));

        await AssertReportedAsync(store);
        File.Move(_folder.File("elsewhere.db"), Store);
        await store.ProbeAsync(Cancellation);
    }

    [Fact]
    public async Task A_file_replaced_by_a_backup_is_noticed_before_anything_is_acknowledged()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not let it be replaced.");
        await (await OpenAsync()).DisposeAsync();
        File.Copy(Store, _folder.File("backup.db"));
        await using var store = await OpenAsync();
        await store.ProbeAsync(Cancellation);

        File.Move(_folder.File("backup.db"), Store, overwrite: true);

        await AssertReportedAsync(store);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task AssertReportedAsync(SqliteTurnStore store)
    {
        await Assert.ThrowsAsync<StorageException>(() => store.ProbeAsync(Cancellation));
        var refused = await Assert.ThrowsAsync<StorageException>(() => store.CommitAsync(Turns.First("web:1"), Cancellation));
        Assert.Contains("moved, removed or replaced", refused.Message, StringComparison.Ordinal);
    }

    private Task<SqliteTurnStore> OpenAsync() => SqliteTurnStore.OpenAsync(
        new SqliteOptions { Path = Store, BusyTimeout = TimeSpan.FromMilliseconds(100) }, TimeProvider.System);

    private SqliteConnection Other()
    {
        var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
