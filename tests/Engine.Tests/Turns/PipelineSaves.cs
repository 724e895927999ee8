using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;
using Moq;

namespace AwarenessBot.Engine.Tests.Turns;

public sealed class PipelineSaves
{
    private static readonly Station Answer = new(dialog =>
    {
        dialog.Turn.Send(Say.Reply($"answer {dialog.Turn.State.Turns + 1}"));
        dialog.Turn.Send(Say.Reply("and more"));
        dialog.Turn.Do(Effect.Count("answered"));
        dialog.Turn.Note("topic", "answers");
    });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_writes_state_replies_and_effects_together()
    {
        var stage = new Stage(Answer);

        var outcome = await stage.RunAsync(Say.Message("hello"));

        Assert.True(outcome is { Saved: true, Repeated: false });
        Assert.Equal(["answer 1", "and more"], outcome.Replies.Select(reply => reply.Text));
        Assert.Equal("answers", outcome.Notes["topic"]);
        Assert.Equal([Effect.Count("answered")], stage.Store.Effects);
        Assert.Equal((1, stage.Time.GetUtcNow()), ((await stage.StateAsync()).Turns, (await stage.StateAsync()).LastTurnAt));
        var rows = await stage.Store.RepliesOfAsync(new InboundKey("test/c1", "a1"), Cancellation);
        Assert.Equal(outcome.Rows, rows.Select(row => row.Id));
        Assert.Equal(outcome.Replies.Select(reply => reply.Id), rows.Select(row => OutboxJson.Read(row).Id));
    }

    [Fact]
    public async Task An_activity_delivered_twice_is_answered_twice_and_handled_once()
    {
        var stage = new Stage(Answer);
        var first = await stage.RunAsync(Say.Message("hello"));
        await stage.RunAsync(Say.Message("something else", id: "a2"));

        var again = await stage.RunAsync(Say.Message("hello"));

        Assert.True(again is { Saved: true, Repeated: true });
        Assert.Equal(first.Rows, again.Rows);
        Assert.Equal(first.Replies.Select(reply => (reply.Id, reply.Text)), again.Replies.Select(reply => (reply.Id, reply.Text)));
        Assert.Equal(2, (await stage.StateAsync()).Turns);
        Assert.Equal(2, stage.Store.Effects.Count);
    }

    [Fact]
    public async Task A_delivery_that_another_process_has_just_handled_is_answered_with_its_replies()
    {
        Stage stage = new(Answer), other = new(Answer);
        var store = new HookedStore(stage.Store)
        {
            // Both have looked before either wrote.
            BeforeCommit = async _ => await other.Pipeline(stage.Store).RunAsync(Say.Message("hello"), Cancellation),
        };

        var outcome = await stage.Pipeline(store).RunAsync(Say.Message("hello"), Cancellation);

        Assert.True(outcome is { Saved: true, Repeated: true });
        Assert.Equal(["answer 1", "and more"], outcome.Replies.Select(reply => reply.Text));
        Assert.Single(stage.Store.Effects);
    }

    [Fact]
    public async Task After_a_conflict_the_turn_is_run_again_on_the_newer_state()
    {
        Stage stage = new(Answer), other = new(Answer);
        var meddled = false;
        var store = new HookedStore(stage.Store)
        {
            BeforeCommit = async _ =>
            {
                if (!meddled)
                {
                    meddled = true;
                    await other.Pipeline(stage.Store).RunAsync(Say.Message("from elsewhere", id: "b1"), Cancellation);
                }
            },
        };

        var outcome = await stage.Pipeline(store).RunAsync(Say.Message("hello"), Cancellation);

        Assert.Equal((true, false), (outcome.Saved, outcome.Repeated));
        Assert.Equal(["answer 2", "and more"], outcome.Replies.Select(reply => reply.Text));
        Assert.Equal(2, (await stage.StateAsync()).Turns);
    }

    [Fact]
    public async Task Eight_conflicts_are_enough()
    {
        var store = new Mock<ITurnStore>(MockBehavior.Strict);
        store.Setup(door => door.BeginAsync(It.IsAny<InboundKey>(), Cancellation)).ReturnsAsync(new TurnStart(false, 3, null));
        store.Setup(door => door.CommitAsync(It.IsAny<TurnCommit>(), Cancellation))
            .ReturnsAsync(new CommitResult(CommitOutcome.Conflict, []));

        var outcome = await new Stage(Answer).Pipeline(store.Object).RunAsync(Say.Message("hello"), Cancellation);

        AssertUnsaved(outcome);
        store.Verify(door => door.BeginAsync(It.IsAny<InboundKey>(), Cancellation), Times.Exactly(8));
        store.Verify(door => door.CommitAsync(It.Is<TurnCommit>(turn => turn.ExpectedVersion == 3), Cancellation), Times.Exactly(8));
    }

    [Fact]
    public async Task When_the_store_cannot_be_read_the_person_is_answered_and_the_activity_is_not_acknowledged()
    {
        var ran = false;
        var store = new Mock<ITurnStore>(MockBehavior.Strict);
        store.Setup(door => door.BeginAsync(It.IsAny<InboundKey>(), Cancellation)).ThrowsAsync(new StorageException("The disk is gone."));
        var stage = new Stage(new Station(_ => ran = true));

        AssertUnsaved(await stage.Pipeline(store.Object).RunAsync(Say.Message("hello"), Cancellation));

        Assert.False(ran);
        Assert.Equal([1001], stage.Log.Lines.Select(line => line.EventId));
        store.Verify(door => door.BeginAsync(It.IsAny<InboundKey>(), Cancellation), Times.Once);
        store.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task When_the_store_cannot_be_written_nothing_of_the_turn_is_said()
    {
        var stage = new Stage(Answer);
        var store = new HookedStore(stage.Store) { BeforeCommit = _ => throw new StorageException("The disk is full.") };

        AssertUnsaved(await stage.Pipeline(store).RunAsync(Say.Message("hello"), Cancellation));

        Assert.Equal(0, (await stage.StateAsync()).Turns);
        Assert.Empty(stage.Store.Effects);

        // It comes again when the disk is back, and is handled as if for the first time.
        Assert.Equal("answer 1", (await stage.RunAsync(Say.Message("hello"))).Replies[0].Text);
    }

    [Fact]
    public async Task When_the_replies_of_a_repeated_delivery_cannot_be_read_it_must_come_again()
    {
        var store = new Mock<ITurnStore>();
        store.Setup(door => door.BeginAsync(It.IsAny<InboundKey>(), Cancellation)).ReturnsAsync(new TurnStart(true, 1, null));
        store.Setup(door => door.RepliesOfAsync(It.IsAny<InboundKey>(), Cancellation)).ThrowsAsync(new StorageException("Gone."));

        AssertUnsaved(await new Stage(Answer).Pipeline(store.Object).RunAsync(Say.Message("hello"), Cancellation));
    }

    [Fact]
    public async Task A_state_written_by_a_newer_version_is_left_alone()
    {
        var stage = new Stage(Answer);
        var newer = StateJson.Write(new ConversationState { Schema = ConversationState.CurrentSchema + 1, Turns = 9 });
        await stage.Store.CommitAsync(
            new TurnCommit(new InboundKey("test/c1", "a0"), 0, newer, [], [], stage.Time.GetUtcNow()), Cancellation);

        AssertUnsaved(await stage.RunAsync(Say.Message("hello")));

        var start = await stage.Store.BeginAsync(new InboundKey("test/c1", "a1"), Cancellation);
        Assert.Equal((false, 1), (start.AlreadyHandled, start.Version));
        Assert.Equal(newer.Lasting, start.State?.Lasting);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"schema\":1,\"turns\":\"many\"}")]
    [InlineData("{\"schema\":\"one\"}")]
    [InlineData("{\"schema\":0,\"turns\":1}")]
    [InlineData("not json")]
    public async Task A_damaged_state_still_ends_in_the_help_card(string lasting)
    {
        var stage = new Stage(Answer);
        var damaged = new StoredState(System.Text.Encoding.UTF8.GetBytes(lasting), null);
        await stage.Store.CommitAsync(
            new TurnCommit(new InboundKey("test/c1", "a0"), 0, damaged, [], [], stage.Time.GetUtcNow()), Cancellation);

        var outcome = await stage.RunAsync(Say.Message("hello"));

        Assert.Contains("call 111", Assert.Single(outcome.Replies).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_had_begun_goes_on_in_the_next_turn()
    {
        var dialog = new RecordedDialog("story") { OnContinue = dialog => dialog.Note("turns", dialog.Noted("turns") + "+") };
        var stage = new Stage([dialog], new Station(context =>
        {
            if (context.Continue() == ContinueOutcome.Nothing)
            {
                context.Begin("story");
            }
        }));

        foreach (var id in (string[])["a1", "a2", "a3"])
        {
            await stage.RunAsync(Say.Message("hello", id));
        }

        Assert.Equal(["begin", "continue", "continue"], dialog.Happened);
        Assert.Equal("++", (await stage.StateAsync()).Session.Stack[0].Values["turns"]);
    }

    private static void AssertUnsaved(TurnOutcome outcome)
    {
        Assert.Equal((false, false), (outcome.Saved, outcome.Repeated));
        Assert.Empty(outcome.Rows);
        Assert.Empty(outcome.Notes);
        var reply = Assert.Single(outcome.Replies);
        Assert.Equal((PlainFallback.Unsaved, "a1", "a1.1"), (reply.Text, reply.ReplyToId, reply.Id));
    }
}
