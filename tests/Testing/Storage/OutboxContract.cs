using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.Turns;
using Xunit;

namespace AwarenessBot.Testing.Storage;

/// <summary>What every outbox must keep.</summary>
public abstract class OutboxContract : StoreContract
{
    private static readonly DateTimeOffset LongAgo = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_has_not_left_waits_oldest_first()
    {
        var lan = await TakeTurnAsync(Lan, "1", "a", "b");
        var minh = await TakeTurnAsync(Minh, "1", "c");

        var waiting = await WaitingAsync();

        Assert.Equal([.. lan.Rows, .. minh.Rows], waiting.Select(reply => reply.Row));
        Assert.Equal([Lan, Lan, Minh], waiting.Select(reply => reply.Conversation));
        Assert.Equal(["a", "b", "c"], waiting.Select(reply => Text(reply.Activity)));
        Assert.All(waiting, reply => Assert.Equal(default, reply.Progress));
    }

    [Fact]
    public async Task What_waits_is_read_page_by_page()
    {
        var said = Enumerable.Range(0, 10).Select(i => $"{i}").ToArray();
        await TakeTurnAsync(Lan, "1", said);

        var first = await Outbox.WaitingAsync("zalo", 0, 4, Cancellation);
        var second = await Outbox.WaitingAsync("zalo", first[^1].Row, 100, Cancellation);
        var third = await Outbox.WaitingAsync("zalo", second[^1].Row, 100, Cancellation);

        Assert.Equal(said, first.Concat(second).Select(reply => Text(reply.Activity)));
        Assert.Equal((4, 0), (first.Count, third.Count));
    }

    [Fact]
    public async Task Each_channel_sees_its_own()
    {
        await Store.CommitAsync(
            Turn(Key(Lan, "1"), 0) with { Replies = [new("zalo", Bytes("z")), new("messenger", Bytes("m"))] }, Cancellation);

        Assert.Equal(["m"], (await WaitingAsync("messenger")).Select(reply => Text(reply.Activity)));
        Assert.Equal(["z"], (await WaitingAsync()).Select(reply => Text(reply.Activity)));
        Assert.Empty(await WaitingAsync("Zalo"));
    }

    [Fact]
    public async Task When_the_person_was_last_heard_is_the_time_of_the_last_turn()
    {
        await TakeTurnAsync(Lan, "1", "a");
        Time.Advance(TimeSpan.FromHours(3));
        await TakeTurnAsync(Lan, "2");
        var heard = Time.GetUtcNow();
        Time.Advance(TimeSpan.FromHours(3));

        Assert.Equal(heard, Assert.Single(await WaitingAsync()).LastHeard);
    }

    [Fact]
    public async Task What_has_left_or_leaves_with_the_answer_does_not_wait()
    {
        var result = await Store.CommitAsync(
            Turn(Key(Lan, "1"), 0, "a", "b") with
            {
                Replies = [new("zalo", Bytes("sent")), new("zalo", Bytes("answered"), LeavesWithAnswer: true), new("zalo", Bytes("waits"))],
            },
            Cancellation);

        await Outbox.MarkSentAsync([result.Rows[0]], Time.GetUtcNow(), Cancellation);

        Assert.Equal(["waits"], (await WaitingAsync()).Select(reply => Text(reply.Activity)));
    }

    [Fact]
    public async Task How_far_a_reply_has_come_is_found_again_after_reopening()
    {
        var rows = (await TakeTurnAsync(Lan, "1", "a", "b")).Rows;
        var progress = new SendProgress(2, 3, Time.GetUtcNow() + TimeSpan.FromMinutes(5));
        await Outbox.NoteAsync(rows[0], new SendProgress(1, 7, Time.GetUtcNow()), Cancellation);
        await Outbox.NoteAsync(rows[0], progress, Cancellation);
        await Outbox.NoteAsync(rows[1], new SendProgress(1, 0, default), Cancellation);

        await ReopenAsync();

        Assert.Equal([progress, new SendProgress(1, 0, default)], (await WaitingAsync()).Select(reply => reply.Progress));
    }

    [Fact]
    public async Task What_is_given_up_is_listed_and_does_not_wait()
    {
        var rows = (await TakeTurnAsync(Lan, "1", "a", "b", "c")).Rows;
        var at = Time.GetUtcNow();
        await Outbox.BuryAsync(rows[0], "graph_100", at, Cancellation);
        await Outbox.BuryAsync(rows[2], "window_closed", at, Cancellation);

        await ReopenAsync();

        Assert.Equal(["b"], (await WaitingAsync()).Select(reply => Text(reply.Activity)));
        DeadLetter[] dead = [new(rows[0], "zalo", "graph_100", at), new(rows[2], "zalo", "window_closed", at)];
        Assert.Equal(dead, await Outbox.DeadAsync(0, 10, Cancellation));
        Assert.Equal(dead[..1], await Outbox.DeadAsync(0, 1, Cancellation));
        Assert.Equal(dead[1..], await Outbox.DeadAsync(rows[0], 10, Cancellation));
    }

    [Fact]
    public async Task A_dead_reply_is_still_the_answer_to_a_repeated_delivery_and_says_that_it_never_left()
    {
        var rows = (await TakeTurnAsync(Lan, "1", "a")).Rows;
        await Outbox.BuryAsync(rows[0], "gone", Time.GetUtcNow(), Cancellation);

        Assert.False(Assert.Single(await Store.RepliesOfAsync(Key(Lan, "1"), Cancellation)).Sent);
    }

    [Fact]
    public async Task The_dead_wait_again_from_their_first_unsent_part()
    {
        var rows = (await TakeTurnAsync(Lan, "1", "a", "b")).Rows;
        await Outbox.NoteAsync(rows[0], new SendProgress(2, 5, Time.GetUtcNow()), Cancellation);
        await Outbox.BuryAsync(rows[0], "http_400", Time.GetUtcNow(), Cancellation);

        Assert.Equal(1, await Outbox.ReviveAsync([.. rows, 999_999, rows[0]], Cancellation));

        Assert.Empty(await Outbox.DeadAsync(0, 10, Cancellation));
        var waiting = await WaitingAsync();
        Assert.Equal(rows, waiting.Select(reply => reply.Row));
        Assert.Equal(new SendProgress(2, 0, default), waiting[0].Progress);
    }

    [Fact]
    public async Task What_has_left_cannot_be_noted_buried_or_revived()
    {
        var rows = (await TakeTurnAsync(Lan, "1", "a")).Rows;
        await Outbox.MarkSentAsync(rows, Time.GetUtcNow(), Cancellation);

        await Outbox.NoteAsync(rows[0], new SendProgress(0, 1, Time.GetUtcNow()), Cancellation);
        await Outbox.BuryAsync(rows[0], "late", Time.GetUtcNow(), Cancellation);

        Assert.Equal(0, await Outbox.ReviveAsync(rows, Cancellation));
        Assert.Empty(await WaitingAsync());
        Assert.Empty(await Outbox.DeadAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task The_first_reason_for_giving_up_stands()
    {
        var rows = (await TakeTurnAsync(Lan, "1", "a")).Rows;
        await Outbox.BuryAsync(rows[0], "first", Time.GetUtcNow(), Cancellation);
        await Outbox.BuryAsync(rows[0], "second", Time.GetUtcNow(), Cancellation);

        Assert.Equal("first", Assert.Single(await Outbox.DeadAsync(0, 10, Cancellation)).Reason);
    }

    [Fact]
    public async Task What_was_given_up_and_turns_out_to_have_left_is_not_dead()
    {
        var rows = (await TakeTurnAsync(Lan, "1", "a")).Rows;
        await Outbox.BuryAsync(rows[0], "timeout", Time.GetUtcNow(), Cancellation);
        await Outbox.MarkSentAsync(rows, Time.GetUtcNow(), Cancellation);

        Assert.Empty(await Outbox.DeadAsync(0, 10, Cancellation));
        Assert.True(Assert.Single(await Store.RepliesOfAsync(Key(Lan, "1"), Cancellation)).Sent);
    }

    [Fact]
    public async Task Rows_nobody_knows_do_no_harm()
    {
        await Outbox.NoteAsync(5, new SendProgress(1, 1, Time.GetUtcNow()), Cancellation);
        await Outbox.BuryAsync(-1, "what", Time.GetUtcNow(), Cancellation);

        Assert.Equal(0, await Outbox.ReviveAsync([], Cancellation));
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task The_dead_are_kept_for_a_week_and_then_erased()
    {
        var rows = (await TakeTurnAsync(Lan, "1", "a", "b")).Rows;
        await Outbox.MarkSentAsync([rows[0]], Time.GetUtcNow(), Cancellation);
        await Outbox.BuryAsync(rows[1], "gone", Time.GetUtcNow(), Cancellation);
        Time.Advance(TimeSpan.FromDays(6.9));
        Assert.Equal(1, (await ForgetAsync()).OutboxRows);
        Assert.Single(await Outbox.DeadAsync(0, 10, Cancellation));

        Time.Advance(TimeSpan.FromDays(0.2));

        Assert.Equal(new ForgottenCounts(Sessions: 0, OutboxRows: 1, InboundIds: 1), await ForgetAsync());
        Assert.Empty(await Outbox.DeadAsync(0, 10, Cancellation));
        Assert.Empty(await RepliesAsync(Lan, "1"));
    }

    [Fact]
    public async Task An_id_is_not_erased_before_its_dead_replies()
    {
        var rows = (await TakeTurnAsync(Lan, "1", "a")).Rows;
        Time.Advance(TimeSpan.FromDays(5));
        await Outbox.BuryAsync(rows[0], "late", Time.GetUtcNow(), Cancellation);
        Time.Advance(TimeSpan.FromDays(5));

        await ForgetAsync();

        Assert.True((await LookAsync(Lan, "1")).AlreadyHandled);
        Assert.Single(await Outbox.DeadAsync(0, 10, Cancellation));
    }

    private Task<IReadOnlyList<PendingReply>> WaitingAsync(string channel = "zalo") =>
        Outbox.WaitingAsync(channel, 0, 100, Cancellation);

    private Task<ForgottenCounts> ForgetAsync() => Store.ForgetAsync(LongAgo, Time.GetUtcNow(), Cancellation);
}
