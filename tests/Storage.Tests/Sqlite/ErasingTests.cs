using System.Text;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Storage.Sqlite;
using AwarenessBot.Testing;
using Microsoft.Data.Sqlite;

namespace AwarenessBot.Storage.Tests.Sqlite;

public sealed class ErasingTests : IDisposable
{
    private const string Words = "con không muốn về nhà";
    private const string Answer = "em gọi 111 nhé";

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTime _time = new(Turns.Start);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Store => _folder.File("store.db");

    [Fact]
    public async Task Erased_words_are_in_no_file_any_more()
    {
        await using var store = await SqliteTurnStore.OpenAsync(Store, _time);
        await TalkAsync(store);
        Assert.True(Found(Words) && Found(Answer), "This test looks in the wrong place.");

        await ForgetAsync(store);

        Assert.False(Found(Words) || Found(Answer));
        Assert.Equal(0, new FileInfo(Store + "-wal").Length);
    }

    [Fact]
    public async Task Words_replaced_by_a_later_turn_go_with_the_next_forgetting()
    {
        await using var store = await SqliteTurnStore.OpenAsync(Store, _time);
        await store.CommitAsync(Turns.First("web:1", session: Words), Cancellation);
        var later = Turns.First("web:1", session: "ok") with { Inbound = new InboundKey("web:1", "2"), ExpectedVersion = 1 };
        await store.CommitAsync(later, Cancellation);
        Assert.True(Found(Words));

        await store.ForgetAsync(DateTimeOffset.MinValue, DateTimeOffset.MinValue, Cancellation);

        Assert.False(Found(Words));
    }

    [Fact]
    public async Task A_reader_in_the_way_puts_it_off_to_the_next_time()
    {
        await using var store = await SqliteTurnStore.OpenAsync(Store, _time);
        await TalkAsync(store);
        using (var other = new SqliteConnection($"Data Source={Store};Pooling=False"))
        {
            other.Open();
            using var reading = other.CreateCommand();
            reading.CommandText = "BEGIN; SELECT count(*) FROM conversation";
            reading.ExecuteScalar();

            await ForgetAsync(store);
            Assert.True(Found(Words));
        }

        await ForgetAsync(store);
        Assert.False(Found(Words));
    }

    [Fact]
    public async Task Words_left_in_the_log_by_a_crash_go_at_the_next_start()
    {
        await using (var store = await SqliteTurnStore.OpenAsync(Store, _time))
        {
            await TalkAsync(store);
            File.Copy(Store, _folder.File("crashed.db"));
            File.Copy(Store + "-wal", _folder.File("crashed.db-wal"));
        }

        await using var after = await SqliteTurnStore.OpenAsync(_folder.File("crashed.db"), _time);

        Assert.Equal(0, new FileInfo(_folder.File("crashed.db-wal")).Length);
        Assert.True((await after.BeginAsync(new InboundKey("web:1", "1"), Cancellation)).AlreadyHandled);
    }

    public void Dispose() => _folder.Dispose();

    private async Task TalkAsync(SqliteTurnStore store)
    {
        for (var i = 0; i < 50; i++)
        {
            var result = await store.CommitAsync(Turns.First($"web:{i}", Words, Answer), Cancellation);
            await store.MarkSentAsync(result.Rows, _time.GetUtcNow(), Cancellation);
        }
    }

    private Task<ForgottenCounts> ForgetAsync(SqliteTurnStore store)
    {
        _time.Advance(TimeSpan.FromDays(30));
        return store.ForgetAsync(_time.GetUtcNow(), _time.GetUtcNow(), Cancellation);
    }

    private bool Found(string words) => Directory.GetFiles(Path.GetDirectoryName(Store) ?? "", "store.db*")
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
        .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0);
}
