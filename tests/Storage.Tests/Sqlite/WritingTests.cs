using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AwarenessBot.Storage.Tests.Sqlite;

public sealed class WritingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Store => _folder.File("store.db");

    [Fact]
    public async Task Closing_carries_out_what_is_queued_and_refuses_what_comes_later()
    {
        var store = await SqliteTurnStore.OpenAsync(Store, TimeProvider.System);
        var commits = Enumerable.Range(0, 500).Select(i => store.CommitAsync(Turns.First($"web:{i}"), Cancellation)).ToList();

        await store.DisposeAsync();
        await store.DisposeAsync();

        Assert.All(await Task.WhenAll(commits), result => Assert.Equal(CommitOutcome.Committed, result.Outcome));
        await Assert.ThrowsAsync<StorageException>(() => store.CommitAsync(Turns.First("web:late"), Cancellation));
        await Assert.ThrowsAsync<StorageException>(() => store.BeginAsync(new InboundKey("web:1", "1"), Cancellation));
        Assert.Equal(500L, Sql("SELECT count(*) FROM inbound"));
    }

    [Fact]
    public async Task When_the_queue_is_full_callers_wait_for_room_and_none_is_lost()
    {
        var options = new SqliteOptions { Path = Store, QueueLimit = 1, GroupLimit = 1 };
        await using var store = await SqliteTurnStore.OpenAsync(options, TimeProvider.System);

        var results = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(i => store.CommitAsync(Turns.First($"web:{i}"), Cancellation)));

        Assert.All(results, result => Assert.Equal(CommitOutcome.Committed, result.Outcome));
    }

    [Fact]
    public async Task Who_waits_for_room_may_give_up_and_then_nothing_is_written()
    {
        var options = new SqliteOptions { Path = Store, QueueLimit = 1, GroupLimit = 1, BusyTimeout = TimeSpan.FromSeconds(30) };
        await using var store = await SqliteTurnStore.OpenAsync(options, TimeProvider.System);
        using var source = new CancellationTokenSource();
        using var other = new SqliteConnection($"Data Source={Store};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();

        var commits = Enumerable.Range(0, 10).Select(i => store.CommitAsync(Turns.First($"web:{i}"), source.Token)).ToList();
        await source.CancelAsync();
        command.CommandText = "ROLLBACK";
        command.ExecuteNonQuery();

        await Task.WhenAll(commits.Select(commit => commit.ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default)));
        var done = commits.Count(commit => commit.IsCompletedSuccessfully);

        // One in the writer's hands, one in the queue.
        Assert.InRange(done, 1, 2);
        Assert.Equal((long)done, Sql("SELECT count(*) FROM inbound"));
    }

    [Fact]
    public async Task Effects_that_are_not_counts_become_rows_that_name_their_turn()
    {
        await using var store = await SqliteTurnStore.OpenAsync(Store, TimeProvider.System);
        var turn = Turns.First("web:1") with
        {
            Effects = [new Effect("report", "r1"), Effect.Count("reports"), new Effect("call", "111")],
        };

        await store.CommitAsync(turn, Cancellation);
        await store.CommitAsync(turn, Cancellation);

        Assert.Equal(
            "web:1 1 0 report r1; web:1 1 2 call 111",
            Sql("""
                SELECT group_concat(key || ' ' || activity || ' ' || ordinal || ' ' || kind || ' ' || payload, '; ')
                FROM effect JOIN conversation ON conversation.id = effect.conversation
                """));
    }

    [Fact]
    public async Task Who_is_forgotten_leaves_no_effect_behind_and_the_checks_stay_on()
    {
        await using var store = await SqliteTurnStore.OpenAsync(Store, TimeProvider.System);
        await store.CommitAsync(Turns.First("web:1") with { Effects = [new Effect("call", "111")] }, Cancellation);

        await store.EraseAsync("web:1", Cancellation);

        Assert.Equal(0L, Sql("SELECT (SELECT count(*) FROM effect) + (SELECT count(*) FROM outbox)"));
        var on = await store.Writer.WriteAsync(writing => writing.Connection.Number("PRAGMA foreign_keys"), Cancellation);
        Assert.Equal(1, on);
    }

    [Fact]
    public async Task Counters_are_read_by_day()
    {
        await using var store = await SqliteTurnStore.OpenAsync(Store, TimeProvider.System);
        for (var i = 0; i < 4; i++)
        {
            var turn = Turns.First($"web:{i}") with { At = Turns.Start.AddDays(i), Effects = [Effect.Count("turn")] };
            await store.CommitAsync(turn, Cancellation);
        }

        var counts = await store.CountersAsync(new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 22), Cancellation);

        Assert.Equal(
            [new DailyCount(new DateOnly(2026, 11, 21), "turn", 1), new DailyCount(new DateOnly(2026, 11, 22), "turn", 1)],
            counts);
    }

    [Fact]
    public async Task The_host_opens_one_store_when_it_starts()
    {
        var services = new ServiceCollection();
        services.AddSqliteStorage(new SqliteOptions { Path = Store });
        await using var provider = services.BuildServiceProvider();

        foreach (var service in provider.GetServices<IHostedService>())
        {
            await service.StartAsync(Cancellation);
        }

        Assert.True(File.Exists(Store));
        var store = provider.GetRequiredService<SqliteTurnStore>();
        Assert.Same(store, provider.GetRequiredService<ITurnStore>());
        Assert.Same(store, provider.GetRequiredService<IOutbox>());
        Assert.Same(store, provider.GetRequiredService<IChannelMemory>());
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_stops_the_start()
    {
        Directory.CreateDirectory(Store);
        var services = new ServiceCollection();
        services.AddSqliteStorage(new SqliteOptions { Path = Store });
        await using var provider = services.BuildServiceProvider();

        Assert.Throws<StorageException>(() => provider.GetServices<IHostedService>().ToList());
    }

    public void Dispose() => _folder.Dispose();

    private object? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
