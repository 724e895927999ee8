using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Engine.Tests.Turns;

/// <summary>A pipeline with everything around it in memory. One for each test.</summary>
internal sealed class Stage
{
    public Stage(params Station[] stations)
        : this([], stations)
    {
    }

    public Stage(Dialog[] dialogs, params Station[] stations)
    {
        Store = new MemoryTurnStore(Time);
        Bots = new BotSlot(BotOf(dialogs, stations));
    }

    public FakeTime Time { get; } = new();

    public MemoryTurnStore Store { get; }

    public BotSlot Bots { get; }

    public ConversationOrder Order { get; } = new();

    public ListeningLog<TurnPipeline> Log { get; } = new();

    public static Bot BotOf(params Station[] stations) => BotOf([], stations);

    public static Bot BotOf(Dialog[] dialogs, params Station[] stations) =>
        new(new ScriptedRecognizer(), stations, new DialogSet(dialogs), new PlainFallback());

    public ITurnSupplies Supplies { get; init; } = NoSupplies.Instance;

    /// <summary>The pipeline, over the store in memory or over one that does something else first.</summary>
    public TurnPipeline Pipeline(ITurnStore? store = null) => new(Bots, store ?? Store, Supplies, Order, StateMigrations.Shipped, Time, Log);

    public Task<TurnOutcome> RunAsync(Activity activity) => Pipeline().RunAsync(activity, TestContext.Current.CancellationToken);

    public async Task<ConversationState> StateAsync(string conversation = "c1")
    {
        var start = await Store.BeginAsync(new InboundKey($"test/{conversation}", "nothing"), TestContext.Current.CancellationToken);
        return start.State is { } stored ? StateJson.Read(stored, StateMigrations.Shipped) : new ConversationState();
    }
}
