using System.Text;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;
using AwarenessBot.Storage.Sqlite;
using AwarenessBot.Testing;
using AwarenessBot.Testing.Storage;

namespace AwarenessBot.Storage.Tests.Sqlite;

/// <summary>The whole contract again, with everything at rest sealed.</summary>
public sealed class ASealedStoreKeepsTheContract : TurnStoreContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<ITurnStore> OpenAsync(TimeProvider time) =>
        await SqliteTurnStore.OpenAsync(SealedStoreTests.Sealed(_folder), time);

    protected override async Task<long> CountedAsync(ITurnStore store, DateOnly day, string name) =>
        (await ((SqliteTurnStore)store).CountersAsync(day, day, Cancellation))
            .SingleOrDefault(count => count.Name == name)?.Count ?? 0;

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class ASealedOutboxKeepsTheContract : OutboxContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<ITurnStore> OpenAsync(TimeProvider time) =>
        await SqliteTurnStore.OpenAsync(SealedStoreTests.Sealed(_folder), time);

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Safeguarding rule S39, threats S-41 and S-42: a stolen disk says neither who nor what.</summary>
public sealed class SealedStoreTests : IDisposable
{
    private const string Who = "zalo/canary-person-7781";
    private const string Words = "canary-words-4412";
    private static readonly KeyRing Ring = KeyRing.Of(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray());

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTime _time = new(Turns.Start);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task S39_Nothing_of_who_or_what_lies_in_the_file_or_its_log()
    {
        await using var store = await SqliteTurnStore.OpenAsync(Sealed(_folder), _time);
        await store.CommitAsync(Turn(Who, Words), Cancellation);

        // The log too: a stolen disk has both.
        AssertNowhere(Who, Words);
        Assert.Equal(Words, Encoding.UTF8.GetString((await store.RepliesOfAsync(new InboundKey(Who, "1"), Cancellation)).Single().Activity));
    }

    [Fact]
    public async Task S39_Nor_does_the_reason_somebody_gave_for_looking()
    {
        await using var store = await SqliteTurnStore.OpenAsync(Sealed(_folder), _time);
        await store.LogAsync(new AuditLine(Turns.Start, "lan", "open", null, Words), Cancellation);

        AssertNowhere(Words);
        var row = Assert.Single(await store.AuditAsync(0, 10, Cancellation));
        Assert.Equal(Words, row.Line.Detail);
        Assert.Null(AuditChain.FirstBroken(Ring, [row], []));
    }

    [Fact]
    public async Task The_canaries_are_found_where_nothing_is_sealed()
    {
        await using var store = await SqliteTurnStore.OpenAsync(_folder.File("store.db"), _time);
        await store.CommitAsync(Turn(Who, Words), Cancellation);

        Assert.True(IsIn("store.db-wal", Who) || IsIn("store.db", Who));
        Assert.True(IsIn("store.db-wal", Words) || IsIn("store.db", Words));
    }

    [Fact]
    public async Task A_file_an_earlier_version_left_in_clear_is_sealed_whole_at_the_first_start_with_a_key()
    {
        await using (var before = await SqliteTurnStore.OpenAsync(_folder.File("store.db"), _time))
        {
            await before.CommitAsync(Turn(Who, Words), Cancellation);
        }

        await using (var store = await SqliteTurnStore.OpenAsync(Sealed(_folder), _time))
        {
            Assert.True((await store.BeginAsync(new InboundKey(Who, "1"), Cancellation)).AlreadyHandled);
            Assert.Equal(Who, (await store.WaitingAsync("zalo", 0, 10, Cancellation)).Single().Conversation);
        }

        AssertNowhere(Who, Words);
    }

    [Fact]
    public async Task Another_key_or_none_is_refused_and_the_right_one_still_opens()
    {
        await using (var store = await SqliteTurnStore.OpenAsync(Sealed(_folder), _time))
        {
            await store.CommitAsync(Turn(Who, Words), Cancellation);
        }

        var other = new SqliteOptions { Path = _folder.File("store.db"), Keys = KeyRing.Of(new byte[32]) };
        await Assert.ThrowsAsync<StorageException>(() => SqliteTurnStore.OpenAsync(other, _time));
        await Assert.ThrowsAsync<StorageException>(() => SqliteTurnStore.OpenAsync(_folder.File("store.db"), _time));
        Assert.Equal(Ring.Name, SqliteTurnStore.SealedWith(_folder.File("store.db")));

        await using var again = await SqliteTurnStore.OpenAsync(Sealed(_folder), _time);
        Assert.True((await again.BeginAsync(new InboundKey(Who, "1"), Cancellation)).AlreadyHandled);
    }

    [Fact]
    public async Task To_forget_erases_what_has_left_and_keeps_what_is_on_its_way()
    {
        await using var store = await SqliteTurnStore.OpenAsync(Sealed(_folder), _time);
        var first = await store.CommitAsync(Turn(Who, Words), Cancellation);
        await store.MarkSentAsync(first.Rows, _time.GetUtcNow(), Cancellation);

        var forget = Turn(Who, "done") with { Inbound = new InboundKey(Who, "2"), ExpectedVersion = 1, Effects = [new Effect(EffectKinds.Forget, "")] };
        await store.CommitAsync(forget, Cancellation);

        Assert.Empty(await store.RepliesOfAsync(new InboundKey(Who, "1"), Cancellation));
        Assert.Single(await store.RepliesOfAsync(new InboundKey(Who, "2"), Cancellation));
    }

    public void Dispose() => _folder.Dispose();

    internal static SqliteOptions Sealed(TemporaryFolder folder) => new() { Path = folder.File("store.db"), Keys = Ring };

    private static TurnCommit Turn(string conversation, string words) => new(
        new InboundKey(conversation, "1"),
        0,
        new StoredState(Encoding.UTF8.GetBytes($"{{\"schema\":1,\"x\":\"{words}\"}}"), Encoding.UTF8.GetBytes(words)),
        [new OutgoingReply("zalo", Encoding.UTF8.GetBytes(words))],
        [],
        Turns.Start);

    private void AssertNowhere(params string[] canaries)
    {
        foreach (var file in new[] { "store.db", "store.db-wal" })
        {
            foreach (var canary in canaries)
            {
                Assert.False(IsIn(file, canary), $"{canary} is in {file}");
            }
        }
    }

    private bool IsIn(string file, string canary)
    {
        if (!File.Exists(_folder.File(file)))
        {
            return false;
        }

        using var stream = new FileStream(_folder.File(file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.GetBuffer().AsSpan(0, (int)copy.Length).IndexOf(Encoding.UTF8.GetBytes(canary)) >= 0;
    }
}

public sealed class SqliteKeepsTheContractOfReports : ReportStoreContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<ITurnStore> OpenAsync(TimeProvider time) =>
        await SqliteTurnStore.OpenAsync(SealedStoreTests.Sealed(_folder), time);

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
