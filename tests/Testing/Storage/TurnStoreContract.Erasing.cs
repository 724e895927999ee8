using AwarenessBot.Engine.Turns;
using Xunit;

namespace AwarenessBot.Testing.Storage;

public abstract partial class TurnStoreContract
{
    [Fact]
    public async Task A_person_who_withdraws_is_forgotten_wholly_and_nobody_else()
    {
        var first = await TakeTurnAsync(Lan, "1", "sent", "dead", "waits");
        await TakeTurnAsync(Lan, "2", "waits too");
        await TakeTurnAsync(Minh, "1", "hers");
        await Outbox.MarkSentAsync([first.Rows[0]], Time.GetUtcNow(), Cancellation);
        await Outbox.BuryAsync(first.Rows[1], "gone", Time.GetUtcNow(), Cancellation);

        await Store.EraseAsync(Lan, Cancellation);

        Assert.Equal(new TurnStart(AlreadyHandled: false, Version: 0, State: null), await LookAsync(Lan, "1"));
        Assert.Empty(await RepliesAsync(Lan, "1"));
        Assert.Empty(await Outbox.DeadAsync(0, 10, Cancellation));
        var left = Assert.Single(await Outbox.WaitingAsync("zalo", 0, 10, Cancellation));
        Assert.Equal(Minh, left.Conversation);
        Assert.Equal(["hers"], await RepliesAsync(Minh, "1"));
        Assert.Equal("session after 1", Text((await LookAsync(Minh)).State?.Session));
    }

    [Fact]
    public async Task Who_comes_back_after_being_forgotten_begins_anew()
    {
        await TakeTurnAsync(Lan, "1", "a");
        await Store.EraseAsync(Lan, Cancellation);
        await ReopenAsync();

        var again = await TakeTurnAsync(Lan, "1", "hello again");

        Assert.Equal(1, (await LookAsync(Lan)).Version);
        Assert.Equal(["hello again"], await RepliesAsync(Lan, "1"));
        Assert.Equal(again.Rows, (await Outbox.WaitingAsync("zalo", 0, 10, Cancellation)).Select(reply => reply.Row));
    }

    [Fact]
    public async Task A_turn_that_began_before_the_forgetting_does_not_bring_the_state_back()
    {
        await TakeTurnAsync(Lan, "1");
        var start = await LookAsync(Lan, "2");
        await Store.EraseAsync(Lan, Cancellation);

        var result = await Store.CommitAsync(Turn(Key(Lan, "2"), start.Version), Cancellation);

        Assert.Equal(CommitOutcome.Conflict, result.Outcome);
        Assert.Null((await LookAsync(Lan)).State);
    }

    [Fact]
    public async Task Forgetting_somebody_nobody_knows_does_no_harm()
    {
        await TakeTurnAsync(Lan, "1", "a");

        await Store.EraseAsync("zalo:nobody", Cancellation);
        await Store.EraseAsync(Lan, Cancellation);
        await Store.EraseAsync(Lan, Cancellation);

        await TakeTurnAsync(Minh, "1", "b");
        Assert.Equal(["b"], await RepliesAsync(Minh, "1"));
    }
}
