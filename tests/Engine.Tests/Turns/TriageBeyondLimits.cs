using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Engine.Tests.Turns;

public sealed class TriageBeyondLimits
{
    private const string Danger = "danger";

    [Fact]
    public async Task Who_may_be_in_danger_must_be_heard_and_others_need_not()
    {
        var stage = new Stage();

        Assert.True(await MustBeHeardAsync(stage, Danger));
        Assert.False(await MustBeHeardAsync(stage, "hello"));
        Assert.Equal(0, (await stage.StateAsync()).Turns);
    }

    [Fact]
    public async Task When_nobody_can_tell_somebody_may_be()
    {
        var stage = new Stage();
        var broken = new HookedStore(stage.Store) { BeforeBegin = _ => throw new StorageException("down") };

        Assert.True(await MustBeHeardAsync(stage, "hello", broken));
    }

    private static Task<bool> MustBeHeardAsync(Stage stage, string text, ITurnStore? store = null)
    {
        var ears = new ScriptedRecognizer().On(Danger, new ScriptedRecognition(mustBeHeard: true));
        var bots = new BotSlot(new Bot(ears, [], new DialogSet([]), new PlainFallback()));
        var triage = new Triage(bots, store ?? stage.Store, StateMigrations.Shipped, stage.Time, new ListeningLog<Triage>());
        return triage.MustBeHeardAsync(Say.Message(text), TestContext.Current.CancellationToken);
    }
}
