using AwarenessBot.Engine.Turns;
using AwarenessBot.Storage.Sqlite;
using AwarenessBot.Testing;

namespace AwarenessBot.Storage.Tests.Sqlite;

public sealed class FullDiskTests : IDisposable
{
    private static readonly string FourKilobytes = new('x', 4096);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTime _time = new(Turns.Start);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_no_page_is_left_nothing_is_acknowledged_falsely_and_erasing_makes_room()
    {
        await using var store = await SqliteTurnStore.OpenAsync(
            new SqliteOptions { Path = _folder.File("store.db"), PageLimit = 300 }, _time);
        var acknowledged = await FillAsync(store, "web");
        Assert.InRange(acknowledged.Count, 50, 250);
        await AssertAllThereAsync(store, acknowledged);

        _time.Advance(TimeSpan.FromDays(30));
        await store.ForgetAsync(_time.GetUtcNow(), _time.GetUtcNow(), Cancellation);

        Assert.Equal(CommitOutcome.Committed, (await store.CommitAsync(Turns.First("zalo:lan"), Cancellation)).Outcome);
        Assert.True((await FillAsync(store, "messenger")).Count > 20);
    }

    [Fact]
    public async Task What_fits_is_stored_when_its_neighbour_in_the_group_does_not()
    {
        await using var store = await SqliteTurnStore.OpenAsync(
            new SqliteOptions { Path = _folder.File("store.db"), PageLimit = 300 }, _time);
        var huge = Turns.First("web:huge", reply: new string('x', 5_000_000));

        var commits = Enumerable.Range(0, 30)
            .Select(i => store.CommitAsync(i % 3 == 1 ? huge : Turns.First($"web:{i}"), Cancellation)).ToList();

        for (var i = 0; i < commits.Count; i++)
        {
            if (i % 3 == 1)
            {
                await Assert.ThrowsAsync<StorageException>(() => commits[i]);
            }
            else
            {
                Assert.Equal(CommitOutcome.Committed, (await commits[i]).Outcome);
            }
        }

        Assert.Equal(0, (await store.BeginAsync(huge.Inbound, Cancellation)).Version);
    }

    [Fact]
    public async Task On_a_full_disk_nothing_is_acknowledged_falsely_and_freeing_space_is_enough()
    {
        using var disk = TinyDisk.TryMount(megabytes: 3);
        Assert.SkipWhen(disk is null, "Mounting a small disk needs root.");
        await using var store = await SqliteTurnStore.OpenAsync(disk.File("store.db"), _time);
        disk.Fill(leaving: 600_000);

        var acknowledged = await FillAsync(store, "web");
        acknowledged.AddRange(await FillAsync(store, "one by one", together: 1));
        Assert.NotEmpty(acknowledged);
        await Assert.ThrowsAsync<StorageException>(() => store.ProbeAsync(Cancellation));
        await AssertAllThereAsync(store, acknowledged);

        disk.Free();
        await store.ProbeAsync(Cancellation);
        Assert.NotEmpty(await FillAsync(store, "messenger"));
        await AssertAllThereAsync(store, acknowledged);
    }

    [Fact]
    public async Task A_disk_that_turns_read_only_is_reported_and_named_at_the_next_start()
    {
        using var disk = TinyDisk.TryMount(megabytes: 3);
        Assert.SkipWhen(disk is null, "Mounting a small disk needs root.");
        await using (var store = await SqliteTurnStore.OpenAsync(disk.File("store.db"), _time))
        {
            await store.CommitAsync(Turns.First("web:1"), Cancellation);
        }

        disk.MakeReadOnly();

        var refused = await Assert.ThrowsAsync<StorageException>(() => SqliteTurnStore.OpenAsync(disk.File("store.db"), _time));
        Assert.Contains("Read-only", refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Commits, so many at a time, until the store says that it is full; returns what it acknowledged.</summary>
    private async Task<List<string>> FillAsync(SqliteTurnStore store, string channel, int together = 16)
    {
        var acknowledged = new List<string>();
        for (var round = 0; round < 1000; round++)
        {
            var group = Enumerable.Range(0, together).Select(i => $"{channel}:{round}:{i}").ToList();
            var commits = group.Select(id => store.CommitAsync(Turns.First(id, reply: FourKilobytes), Cancellation)).ToList();
            var full = false;
            for (var i = 0; i < group.Count; i++)
            {
                try
                {
                    var result = await commits[i];
                    acknowledged.Add(group[i]);
                    await store.MarkSentAsync(result.Rows, _time.GetUtcNow(), Cancellation);
                }
                catch (StorageException reason)
                {
                    Assert.Contains("is full", reason.Message, StringComparison.Ordinal);
                    full = true;
                }
            }

            if (full)
            {
                return acknowledged;
            }
        }

        throw new InvalidOperationException("The disk was never full.");
    }

    private static async Task AssertAllThereAsync(SqliteTurnStore store, List<string> acknowledged)
    {
        foreach (var conversation in acknowledged)
        {
            var inbound = new InboundKey(conversation, "1");
            Assert.True((await store.BeginAsync(inbound, Cancellation)).AlreadyHandled);
            Assert.Equal(FourKilobytes.Length, (await store.RepliesOfAsync(inbound, Cancellation)).Single().Activity.Length);
        }
    }
}
