using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Engine.Tests.Turns;

/// <summary>A turn that needs something from outside is run again with it; nothing it did before counts.</summary>
public sealed class PipelineLooksUp
{
    private const string Unsealed = "words nobody has sealed";

    [Fact]
    public async Task A_turn_is_answered_when_it_has_what_it_asked_for()
    {
        var stage = new Stage(Asking(1)) { Supplies = new Encyclopedia() };

        var outcome = await stage.RunAsync(Say.Message("hello"));

        Assert.Equal("q0 is known", Assert.Single(outcome.Replies).Text);
        Assert.Equal(["sealed: " + Unsealed], stage.Store.Effects.Select(effect => effect.Payload));
    }

    [Fact]
    public async Task A_turn_that_never_stops_asking_is_broken_and_nothing_it_handed_over_is_kept()
    {
        var stage = new Stage(Asking(100)) { Supplies = new Encyclopedia() };

        var outcome = await stage.RunAsync(Say.Message("hello"));

        Assert.Equal((true, PlainFallback.Broken), (outcome.Saved, Assert.Single(outcome.Replies).Text));
        Assert.Equal([Effect.Count("turn.failed")], stage.Store.Effects);
    }

    [Fact]
    public async Task What_cannot_be_looked_up_is_answered_with_the_help_card()
    {
        var stage = new Stage(Asking(1)) { Supplies = new Encyclopedia(isClosed: true) };

        var outcome = await stage.RunAsync(Say.Message("hello"));

        Assert.Equal((true, PlainFallback.Broken), (outcome.Saved, Assert.Single(outcome.Replies).Text));
    }

    private static Station Asking(int questions) => new(dialog =>
    {
        dialog.Turn.Do(new Effect("story", Unsealed));
        for (var i = 0; i < questions; i++)
        {
            if (dialog.Turn.Fetch($"q{i}") is not { } answer)
            {
                return;
            }

            if (i == questions - 1)
            {
                dialog.Turn.Send(new Activity { Type = ActivityTypes.Message, Text = answer });
            }
        }
    });

    private sealed class Encyclopedia(bool isClosed = false) : ITurnSupplies
    {
        public byte[] Secret(InboundKey inbound, string purpose, int length) => new byte[length];

        public Task<string> AnswerAsync(string query, CancellationToken cancellation) =>
            isClosed ? throw new FormatException() : Task.FromResult($"{query} is known");

        public Effect Seal(Effect effect, Activity activity) => effect with { Payload = "sealed: " + effect.Payload };
    }
}
