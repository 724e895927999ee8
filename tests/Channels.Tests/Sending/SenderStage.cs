using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Channels.Tests.Sending;

/// <summary>A sender over a store in memory, a scripted platform and a clock that the test moves.</summary>
internal sealed class SenderStage : IAsyncDisposable
{
    private readonly List<OutboxSender> _lives = [];
    private int _count;

    public SenderStage(ScriptedChannel? channel = null, SenderOptions? options = null, FakeClock? clock = null)
    {
        Clock = clock ?? new FakeClock();
        Channel = channel ?? new ScriptedChannel();
        Options = options ?? new SenderOptions();
        Store = new MemoryTurnStore(Clock);
        Outbox = new HookedOutbox(Store);
    }

    public FakeClock Clock { get; }

    public MemoryTurnStore Store { get; }

    public HookedOutbox Outbox { get; set; }

    public ScriptedChannel Channel { get; set; }

    public SenderOptions Options { get; }

    public ListeningLog<OutboxSender> Log { get; } = new();

    public OutboxSender Sender => _lives[^1];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<SenderStage> StartAsync(ScriptedChannel? channel = null, SenderOptions? options = null)
    {
        var stage = new SenderStage(channel, options);
        await stage.StartAnotherAsync();
        return stage;
    }

    /// <summary>Starts a sender, the first or the one after a crash.</summary>
    public async Task StartAnotherAsync()
    {
        _lives.Add(new OutboxSender([Channel], Outbox, Clock, Log, Options));
        await Sender.StartAsync(Cancellation);
        await SettleAsync();
    }

    /// <summary>As kill -9 does: what it does from now on reaches nobody.</summary>
    public void Kill()
    {
        Outbox.BeforeWrite = () => Task.FromException(new StorageException("killed"));
        Channel.Meanwhile = (_, _) => new TaskCompletionSource().Task;
    }

    /// <summary>A turn of this conversation is committed and nobody is told.</summary>
    public async Task<(InboundKey Inbound, TurnOutcome Outcome)> CommitAsync(string conversation, params string[] said)
    {
        var inbound = new InboundKey($"{Channel.Id}/{conversation}", $"{++_count}");
        Activity[] replies = [.. said.Select(text => new Activity { Type = "message", ChannelId = Channel.Id, Text = text })];
        var start = await Store.BeginAsync(inbound, Cancellation);
        var result = await Store.CommitAsync(
            new TurnCommit(
                inbound,
                start.Version,
                new StoredState([], null),
                [.. replies.Select(reply => OutboxJson.Write(reply, reply))],
                [],
                Clock.GetUtcNow()),
            Cancellation);
        return (inbound, new TurnOutcome(true, false, replies, result.Rows, TurnOutcome.NoNotes));
    }

    /// <summary>A turn is committed and handed to the sender.</summary>
    public async Task<IReadOnlyList<long>> TakeAsync(string conversation, params string[] said)
    {
        var (inbound, outcome) = await CommitAsync(conversation, said);
        Sender.Take(Channel.Id, inbound, outcome);
        return outcome.Rows;
    }

    /// <summary>A turn is committed and sent.</summary>
    public async Task<IReadOnlyList<long>> SayAsync(string conversation, params string[] said)
    {
        var rows = await TakeAsync(conversation, said);
        await SettleAsync();
        return rows;
    }

    public Task SettleAsync() => Sender.SettledAsync().WaitAsync(TimeSpan.FromSeconds(60), Cancellation);

    /// <summary>Moves the clock in steps small enough for every timer to do its work.</summary>
    public async Task PassAsync(TimeSpan time, TimeSpan? step = null)
    {
        for (var end = Clock.GetUtcNow() + time; Clock.GetUtcNow() < end;)
        {
            var left = end - Clock.GetUtcNow();
            Clock.Advance(left < (step ?? left) ? left : step ?? left);
            await SettleAsync();
        }
    }

    public async Task<IReadOnlyList<PendingReply>> WaitingAsync() => await Store.WaitingAsync(Channel.Id, 0, 100_000, Cancellation);

    public async Task<IReadOnlyList<string>> DeadAsync() =>
        [.. (await Store.DeadAsync(0, 100_000, Cancellation)).Select(dead => dead.Reason)];

    public async ValueTask DisposeAsync()
    {
        foreach (var life in _lives)
        {
            var stopping = life.StopAsync(new CancellationToken(canceled: true));
            Clock.Advance(TimeSpan.FromMinutes(1));
            await stopping;
            life.Dispose();
        }
    }
}
