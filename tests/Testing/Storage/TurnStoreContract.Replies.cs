using AwarenessBot.Engine.Turns;
using Xunit;

namespace AwarenessBot.Testing.Storage;

public abstract partial class TurnStoreContract
{
    [Fact]
    public async Task Replies_keep_their_order()
    {
        var said = Enumerable.Range(0, 100).Select(i => $"sentence {i}").ToArray();

        await TakeTurnAsync(Lan, "1", said);

        Assert.Equal(said, await RepliesAsync(Lan, "1"));
    }

    [Fact]
    public async Task Every_reply_has_a_row_of_its_own_and_later_rows_are_higher()
    {
        var first = await TakeTurnAsync(Lan, "1", "a", "b");
        var second = await TakeTurnAsync(Minh, "1", "c");
        var third = await TakeTurnAsync(Lan, "2", "d", "e", "f");

        long[] rows = [.. first.Rows, .. second.Rows, .. third.Rows];
        Assert.Equal([2, 1, 3], [first.Rows.Count, second.Rows.Count, third.Rows.Count]);
        Assert.Equal(rows.Distinct().Order(), rows);
    }

    [Fact]
    public async Task A_reply_keeps_its_channel_and_its_bytes()
    {
        byte[] activity = [0, 1, 2, 255, 0];
        var inbound = Key(Lan, "1");
        await Store.CommitAsync(
            Turn(inbound, 0) with { Replies = [new OutgoingReply("kênh \0 lạ", activity), new OutgoingReply("web", [])] },
            Cancellation);

        var rows = await Store.RepliesOfAsync(inbound, Cancellation);

        Assert.Equal(["kênh \0 lạ", "web"], rows.Select(row => row.Channel));
        Assert.Equal(activity, rows[0].Activity);
        Assert.Equal([], rows[1].Activity);
        Assert.All(rows, row => Assert.Equal(Lan, row.Conversation));
    }

    [Fact]
    public async Task The_replies_of_a_handled_turn_are_the_rows_its_commit_returned()
    {
        var result = await TakeTurnAsync(Lan, "1", "a", "b", "c");

        var rows = await Store.RepliesOfAsync(Key(Lan, "1"), Cancellation);

        Assert.Equal(result.Rows, rows.Select(row => row.Id));
        Assert.All(rows, row => Assert.False(row.Sent));
    }

    [Fact]
    public async Task An_activity_that_was_never_handled_has_no_replies()
    {
        await TakeTurnAsync(Lan, "1", "a");

        Assert.Empty(await RepliesAsync(Lan, "2"));
        Assert.Empty(await RepliesAsync(Minh, "1"));
    }

    [Fact]
    public async Task A_turn_may_answer_nothing_and_is_still_handled()
    {
        var result = await TakeTurnAsync(Lan, "1");
        await TakeTurnAsync(Lan, "2", "mine");

        Assert.Empty(result.Rows);
        Assert.Empty(await RepliesAsync(Lan, "1"));
        Assert.True((await LookAsync(Lan, "1")).AlreadyHandled);
    }

    [Fact]
    public async Task What_has_left_is_still_the_answer_and_says_that_it_left()
    {
        var result = await TakeTurnAsync(Lan, "1", "a", "b", "c");

        await Outbox.MarkSentAsync([result.Rows[0], result.Rows[2]], Time.GetUtcNow(), Cancellation);

        var rows = await Store.RepliesOfAsync(Key(Lan, "1"), Cancellation);
        Assert.Equal([true, false, true], rows.Select(row => row.Sent));
    }

    [Fact]
    public async Task Marking_twice_or_rows_nobody_knows_does_no_harm()
    {
        var result = await TakeTurnAsync(Lan, "1", "a", "b");

        await Outbox.MarkSentAsync([], Time.GetUtcNow(), Cancellation);
        await Outbox.MarkSentAsync([999_999, -1, 0, result.Rows[0], result.Rows[0]], Time.GetUtcNow(), Cancellation);
        await Outbox.MarkSentAsync([result.Rows[0]], Time.GetUtcNow(), Cancellation);

        var rows = await Store.RepliesOfAsync(Key(Lan, "1"), Cancellation);
        Assert.Equal([true, false], rows.Select(row => row.Sent));
    }

    [Fact]
    public async Task A_count_is_part_of_its_turn()
    {
        var turn = Turn(Key(Lan, "1"), 0) with { Effects = [Effect.Count("a"), Effect.Count("b"), Effect.Count("a")] };
        await Store.CommitAsync(turn, Cancellation);
        await Store.CommitAsync(turn, Cancellation);
        await Store.CommitAsync(turn with { Inbound = Key(Minh, "1") }, Cancellation);

        var day = new DateOnly(2026, 11, 20);
        Assert.Equal(4, await CountedAsync(Store, day, "a"));
        Assert.Equal(2, await CountedAsync(Store, day, "b"));
        Assert.Equal(0, await CountedAsync(Store, day, "c"));
    }

    [Theory]
    [InlineData("2026-11-20T16:59:59.999+00:00", 20)]
    [InlineData("2026-11-20T17:00:00+00:00", 21)]
    [InlineData("2026-11-21T00:00:00+07:00", 21)]
    [InlineData("2026-11-20T23:30:00-05:00", 21)]
    public async Task A_day_begins_at_midnight_in_Vietnam(string at, int day)
    {
        var turn = Turn(Key(Lan, "1"), 0) with { At = At(at), Effects = [Effect.Count("a")] };
        await Store.CommitAsync(turn, Cancellation);

        Assert.Equal(1, await CountedAsync(Store, new DateOnly(2026, 11, day), "a"));
    }

    [Fact]
    public async Task Everything_is_found_again_after_reopening()
    {
        var result = await Store.CommitAsync(
            Turn(Key(Lan, "1"), 0, "a", "b") with { Effects = [Effect.Count("turn")] }, Cancellation);
        await Outbox.MarkSentAsync([result.Rows[0]], Time.GetUtcNow(), Cancellation);

        await ReopenAsync();

        var start = await LookAsync(Lan, "1");
        Assert.Equal((true, 1), (start.AlreadyHandled, start.Version));
        Assert.Equal("lasting after 1", Text(start.State?.Lasting));
        Assert.Equal("session after 1", Text(start.State?.Session));
        var rows = await Store.RepliesOfAsync(Key(Lan, "1"), Cancellation);
        Assert.Equal([true, false], rows.Select(row => row.Sent));
        Assert.Equal(1, await CountedAsync(Store, new DateOnly(2026, 11, 20), "turn"));
        Assert.Equal(CommitOutcome.AlreadyHandled, (await Store.CommitAsync(Turn(Key(Lan, "1"), 1), Cancellation)).Outcome);
    }

    [Fact]
    public async Task A_row_number_is_never_used_twice()
    {
        var before = await TakeTurnAsync(Lan, "1", "a", "b");
        await Outbox.MarkSentAsync(before.Rows, Time.GetUtcNow(), Cancellation);
        Time.Advance(TimeSpan.FromDays(30));
        await Store.ForgetAsync(Time.GetUtcNow(), Time.GetUtcNow(), Cancellation);
        await ReopenAsync();

        var after = await TakeTurnAsync(Lan, "2", "c");

        Assert.True(after.Rows[0] > before.Rows[1]);
    }

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_reply_that_leaves_with_the_answer_counts_as_sent_and_still_answers_a_repeat()
    {
        var inbound = Key(Lan, "asked");
        var turn = Turn(inbound, 0) with { Replies = [new OutgoingReply("web", Bytes("chào em"), LeavesWithAnswer: true)] };
        await Store.CommitAsync(turn, Cancellation);

        var row = Assert.Single(await Store.RepliesOfAsync(inbound, Cancellation));
        Assert.True(row.Sent);
        Assert.Equal("chào em", Text(row.Activity));
    }
}
