using System.Text;
using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using Xunit;

namespace AwarenessBot.Testing.Storage;

/// <summary>What the contracts of a store share: how it is opened, and turns to put into it.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    protected const string Lan = "zalo:lan";
    protected const string Minh = "messenger:minh";

    private ITurnStore? _store;

    protected FakeTime Time { get; } = new();

    protected ITurnStore Store => _store ?? throw new InvalidOperationException("The store is not open.");

    /// <summary>The outbox of the same store: a commit writes both, so they are one.</summary>
    protected IOutbox Outbox => (IOutbox)Store;

    protected IChannelMemory Memory => (IChannelMemory)Store;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await OpenAsync(Time);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await CleanUpAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the store; within one test always on the same data, which is empty at first.</summary>
    protected abstract Task<ITurnStore> OpenAsync(TimeProvider time);

    /// <summary>Removes what the test leaves behind.</summary>
    protected abstract ValueTask CleanUpAsync();

    protected async Task ReopenAsync()
    {
        await CloseAsync();
        _store = await OpenAsync(Time);
    }

    protected static InboundKey Key(string conversation, string activity) => new(conversation, activity);

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A turn as the engine would commit it, now.</summary>
    protected TurnCommit Turn(InboundKey inbound, long version, params string[] replies) => new(
        inbound,
        version,
        new StoredState(Bytes($"lasting after {inbound.ActivityId}"), Bytes($"session after {inbound.ActivityId}")),
        [.. replies.Select(reply => new OutgoingReply("zalo", Bytes(reply)))],
        [],
        Time.GetUtcNow());

    /// <summary>Begins and commits a turn that must succeed.</summary>
    protected async Task<CommitResult> TakeTurnAsync(string conversation, string activity, params string[] replies)
    {
        var inbound = Key(conversation, activity);
        var start = await Store.BeginAsync(inbound, Cancellation);
        Assert.False(start.AlreadyHandled);
        var result = await Store.CommitAsync(Turn(inbound, start.Version, replies), Cancellation);
        Assert.Equal(CommitOutcome.Committed, result.Outcome);
        return result;
    }

    protected async Task<string[]> RepliesAsync(string conversation, string activity) =>
        [.. (await Store.RepliesOfAsync(Key(conversation, activity), Cancellation))
            .Select(row => Encoding.UTF8.GetString(row.Activity))];

    protected Task<TurnStart> LookAsync(string conversation, string activity = "something new") =>
        Store.BeginAsync(Key(conversation, activity), Cancellation);

    protected static string Text(byte[]? bytes) => bytes is null ? "(none)" : Encoding.UTF8.GetString(bytes);

    private async Task CloseAsync()
    {
        if (_store is IAsyncDisposable closing)
        {
            await closing.DisposeAsync();
        }

        _store = null;
    }
}
