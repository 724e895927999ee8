using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;
using Microsoft.Extensions.Logging;
using Moq;

namespace AwarenessBot.Engine.Tests.Turns;

public sealed class PipelineBreaks
{
    private const string Canary = "canary-words-of-a-child";

    private static readonly StateProperty<string> Told = new("told", ActivityJson.Default.String, "");

    [Fact]
    public async Task When_a_dialog_breaks_the_person_gets_the_help_card_and_keeps_their_place()
    {
        var stage = await BrokenInTheMiddleAsync();

        var outcome = await stage.RunAsync(Say.Message(Canary, id: "a2"));

        Assert.True(outcome is { Saved: true, Repeated: false });
        var reply = Assert.Single(outcome.Replies);
        Assert.Equal((PlainFallback.Broken, "a2", "a2.1"), (reply.Text, reply.ReplyToId, reply.Id));
        Assert.Equal(Effect.Count("turn.failed"), stage.Store.Effects[^1]);
        var state = await stage.StateAsync();
        Assert.Equal(2, state.Turns);
        var kept = Assert.Single(state.Session.Stack);
        Assert.Equal(("story", "second", "yes"), (kept.Id, kept.Step, kept.Values["agreed"]));
        Assert.Empty(state.Properties);
    }

    [Fact]
    public async Task A_broken_turn_is_handled_a_repeated_delivery_does_not_break_again()
    {
        var stage = await BrokenInTheMiddleAsync();
        await stage.RunAsync(Say.Message(Canary, id: "a2"));

        var again = await stage.RunAsync(Say.Message(Canary, id: "a2"));

        Assert.True(again.Repeated);
        Assert.Equal(PlainFallback.Broken, Assert.Single(again.Replies).Text);
        Assert.Single(stage.Log.Lines);
    }

    [Fact]
    public async Task What_broke_is_logged_without_a_word_of_what_was_said()
    {
        var stage = await BrokenInTheMiddleAsync();

        await stage.RunAsync(Say.Message(Canary, id: "a2"));

        var line = Assert.Single(stage.Log.Lines);
        Assert.Equal((LogLevel.Error, 1000), (line.Level, line.EventId));
        Assert.Contains("FormatException", line.Everything, StringComparison.Ordinal);
        Assert.Contains(nameof(Break), line.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, line.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("u1", line.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_recognition_itself_breaks_the_person_gets_the_help_card()
    {
        var recognizer = new Mock<IRecognizer>();
        recognizer.Setup(door => door.Recognize(It.IsAny<Activity>(), It.IsAny<Session>(), It.IsAny<DateTimeOffset>()))
            .Throws(() => new FormatException(Canary));
        var stage = new Stage();
        stage.Bots.Replace(new Bot(recognizer.Object, [], new DialogSet([]), new PlainFallback()));

        var outcome = await stage.RunAsync(Say.Message(Canary));

        Assert.True(outcome.Saved);
        Assert.Equal(PlainFallback.Broken, Assert.Single(outcome.Replies).Text);
        Assert.DoesNotContain(Canary, Assert.Single(stage.Log.Lines).Everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"c1","someDayNew":"\ud800"}""")]
    [InlineData("""{"id":"c1","someDayNew":{"\ud800":1}}""")]
    public async Task Half_an_emoji_in_a_field_nobody_knows_does_not_keep_a_person_from_an_answer(string conversation)
    {
        // The conversation and the accounts of the activity are part of every reply, and so of what is stored.
        var json = $$"""{"type":"message","id":"a1","channelId":"test","conversation":{{conversation}},"text":"help"}""";
        var activity = IncomingActivity.Read(System.Text.Encoding.UTF8.GetBytes(json));
        if (activity is null)
        {
            return;
        }

        var outcome = await new Stage(new Station(dialog => dialog.Turn.Send(Say.Reply("here")))).RunAsync(activity);

        Assert.NotEmpty(outcome.Replies);
    }

    [Fact]
    public async Task A_turn_given_up_by_its_caller_is_not_mistaken_for_a_broken_one()
    {
        using var source = new CancellationTokenSource();
        var stage = new Stage();
        var store = new HookedStore(stage.Store) { BeforeBegin = _ => source.CancelAsync() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.Pipeline(store).RunAsync(Say.Message("hello"), source.Token));

        Assert.Empty(stage.Log.Lines);
        Assert.True((await stage.RunAsync(Say.Message("hello"))).Saved);
    }

    [Fact]
    public async Task After_a_broken_turn_the_next_one_runs_as_if_nothing_had_been()
    {
        var stage = await BrokenInTheMiddleAsync();
        await stage.RunAsync(Say.Message(Canary, id: "a2"));

        var outcome = await stage.RunAsync(Say.Message("hello", id: "a3"));

        Assert.Equal("heard at second", Assert.Single(outcome.Replies).Text);
    }

    /// <summary>A person at the second step of a dialog that breaks when they say the canary.</summary>
    private static async Task<Stage> BrokenInTheMiddleAsync()
    {
        var dialog = new RecordedDialog("story")
        {
            OnBegin = dialog =>
            {
                dialog.GoTo("second");
                dialog.Note("agreed", "yes");
            },
            OnContinue = Break,
        };
        var stage = new Stage([dialog], new Station(context =>
        {
            if (context.Continue() == ContinueOutcome.Nothing)
            {
                context.Begin("story");
            }
        }));
        await stage.RunAsync(Say.Message("hello", id: "a1"));
        return stage;
    }

    private static void Break(DialogContext dialog)
    {
        if (dialog.Turn.Activity.Text == Canary)
        {
            dialog.Turn.Set(Told, Canary);
            dialog.Turn.Send(Say.Reply("half an answer"));
            dialog.Pop();
            throw new FormatException($"Cannot make sense of '{Canary}'.", new InvalidOperationException(Canary));
        }

        dialog.Turn.Send(Say.Reply($"heard at {dialog.Active?.Step}"));
    }
}
