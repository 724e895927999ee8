using AwarenessBot.Engine.Turns;
using Xunit;

namespace AwarenessBot.Testing.Storage;

public abstract partial class TurnStoreContract
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly DateTimeOffset LongAgo = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_session_is_erased_when_its_time_has_come_and_the_rest_stays()
    {
        await TakeTurnAsync(Lan, "1");
        Time.Advance(TimeSpan.FromMinutes(31));
        await TakeTurnAsync(Minh, "1");

        var forgotten = await ForgetSessionsAsync(TimeSpan.FromMinutes(30));

        Assert.Equal(new ForgottenCounts(Sessions: 1, OutboxRows: 0, InboundIds: 0), forgotten);
        var lan = (await LookAsync(Lan)).State;
        Assert.Equal(("lasting after 1", "(none)"), (Text(lan?.Lasting), Text(lan?.Session)));
        Assert.Equal("session after 1", Text((await LookAsync(Minh)).State?.Session));
    }

    [Fact]
    public async Task A_session_lives_as_long_as_its_person_goes_on_talking()
    {
        for (var turn = 0; turn < 5; turn++)
        {
            await TakeTurnAsync(Lan, $"{turn}");
            Time.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(0, (await ForgetSessionsAsync(TimeSpan.FromMinutes(30))).Sessions);
        }

        Time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(1, (await ForgetSessionsAsync(TimeSpan.FromMinutes(30))).Sessions);
        Assert.Equal(0, (await ForgetSessionsAsync(TimeSpan.FromMinutes(30))).Sessions);
    }

    [Fact]
    public async Task A_turn_that_began_with_erased_words_does_not_bring_them_back()
    {
        await TakeTurnAsync(Lan, "1");
        Time.Advance(Day);
        var start = await LookAsync(Lan, "2");
        await ForgetSessionsAsync(TimeSpan.FromMinutes(30));

        var result = await Store.CommitAsync(Turn(Key(Lan, "2"), start.Version), Cancellation);

        Assert.Equal(CommitOutcome.Conflict, result.Outcome);
        Assert.Null((await LookAsync(Lan)).State?.Session);
    }

    [Fact]
    public async Task After_its_session_was_erased_a_conversation_goes_on()
    {
        await TakeTurnAsync(Lan, "1");
        Time.Advance(Day);
        await ForgetSessionsAsync(TimeSpan.FromMinutes(30));

        await TakeTurnAsync(Lan, "2", "welcome back");

        Assert.Equal("session after 2", Text((await LookAsync(Lan)).State?.Session));
        Assert.True((await LookAsync(Lan, "1")).AlreadyHandled);
    }

    [Fact]
    public async Task Replies_are_erased_some_time_after_they_were_sent()
    {
        var first = await TakeTurnAsync(Lan, "1", "a", "b");
        var second = await TakeTurnAsync(Lan, "2", "c");
        await Outbox.MarkSentAsync(first.Rows, Time.GetUtcNow(), Cancellation);
        Time.Advance(2 * Day);
        await Outbox.MarkSentAsync(second.Rows, Time.GetUtcNow(), Cancellation);

        var forgotten = await Store.ForgetAsync(LongAgo, Time.GetUtcNow() - Day, Cancellation);

        Assert.Equal(new ForgottenCounts(Sessions: 0, OutboxRows: 2, InboundIds: 0), forgotten);
        Assert.Empty(await RepliesAsync(Lan, "1"));
        Assert.Equal(["c"], await RepliesAsync(Lan, "2"));
    }

    [Fact]
    public async Task What_was_never_sent_is_never_erased()
    {
        var result = await TakeTurnAsync(Lan, "1", "sent", "unsent");
        await Outbox.MarkSentAsync([result.Rows[0]], Time.GetUtcNow(), Cancellation);
        Time.Advance(3650 * Day);

        var forgotten = await Store.ForgetAsync(Time.GetUtcNow(), Time.GetUtcNow(), Cancellation);

        Assert.Equal(new ForgottenCounts(Sessions: 1, OutboxRows: 1, InboundIds: 0), forgotten);
        Assert.Equal(["unsent"], await RepliesAsync(Lan, "1"));
        Assert.True((await LookAsync(Lan, "1")).AlreadyHandled);
    }

    [Fact]
    public async Task An_id_whose_replies_have_left_is_erased_in_its_time()
    {
        var result = await TakeTurnAsync(Lan, "1", "a");
        await TakeTurnAsync(Lan, "2");
        await Outbox.MarkSentAsync(result.Rows, Time.GetUtcNow(), Cancellation);
        Time.Advance(10 * Day);
        await TakeTurnAsync(Lan, "3");

        var forgotten = await Store.ForgetAsync(LongAgo, Time.GetUtcNow() - (9 * Day), Cancellation);

        Assert.Equal(new ForgottenCounts(Sessions: 0, OutboxRows: 1, InboundIds: 2), forgotten);
        Assert.False((await LookAsync(Lan, "1")).AlreadyHandled);
        Assert.True((await LookAsync(Lan, "3")).AlreadyHandled);
        Assert.Equal(3, (await LookAsync(Lan)).Version);
    }

    [Fact]
    public async Task An_id_is_kept_for_a_week_whatever_is_asked()
    {
        await TakeTurnAsync(Lan, "1");
        Time.Advance(6.9 * Day);
        Assert.Equal(0, (await Store.ForgetAsync(LongAgo, Time.GetUtcNow(), Cancellation)).InboundIds);
        Assert.True((await LookAsync(Lan, "1")).AlreadyHandled);

        Time.Advance(0.2 * Day);
        Assert.Equal(1, (await Store.ForgetAsync(LongAgo, Time.GetUtcNow(), Cancellation)).InboundIds);
        Assert.False((await LookAsync(Lan, "1")).AlreadyHandled);
    }

    [Fact]
    public async Task Much_is_forgotten_at_once()
    {
        const int People = 700;
        var results = await Task.WhenAll(Enumerable.Range(0, People).Select(i => TakeTurnAsync($"web:{i}", "1", "a")));
        await Outbox.MarkSentAsync([.. results.SelectMany(result => result.Rows)], Time.GetUtcNow(), Cancellation);
        Time.Advance(30 * Day);
        await TakeTurnAsync(Lan, "1", "a");

        var forgotten = await Store.ForgetAsync(Time.GetUtcNow(), Time.GetUtcNow(), Cancellation);

        Assert.Equal(new ForgottenCounts(People, People, People), forgotten);
        Assert.Equal("session after 1", Text((await LookAsync(Lan)).State?.Session));
        Assert.Equal(["a"], await RepliesAsync(Lan, "1"));
    }

    [Fact]
    public async Task People_go_on_talking_while_others_are_forgotten()
    {
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => TakeTurnAsync($"web:{i}", "1", "a")));
        Time.Advance(Day);
        var before = Time.GetUtcNow();

        var forgetting = Store.ForgetAsync(before, before, Cancellation);
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => TakeTurnAsync($"zalo:{i}", "1", "b")));
        var forgotten = await forgetting;

        Assert.Equal(300, forgotten.Sessions);
        for (var i = 0; i < 300; i++)
        {
            Assert.Equal("session after 1", Text((await LookAsync($"zalo:{i}")).State?.Session));
        }
    }

    private Task<ForgottenCounts> ForgetSessionsAsync(TimeSpan idle) =>
        Store.ForgetAsync(Time.GetUtcNow() - idle, LongAgo, Cancellation);
}
