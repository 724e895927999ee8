using System.Net;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Channels.Tests.DirectLine;

/// <summary>Decision 15: a client that lost its line goes on, and whoever comes afterwards is told nothing old.</summary>
public sealed class NoReplayTests
{
    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("99999999999999")]
    [InlineData("999999999999999999999999")]
    [InlineData("abc")]
    [InlineData("%00%F0%9F%98%80")]
    public async Task Whoever_shows_no_watermark_of_ours_is_told_nothing_that_was_handed_out(string watermark)
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        await line.SayAsync("bí mật", "a");
        var first = await line.PollAsync();

        var again = await line.PollAsync(watermark);

        Assert.Equal(3, first.Activities.Count);
        Assert.Empty(again.Activities);
        Assert.Equal(first.Watermark, again.Watermark);
    }

    [Fact]
    public async Task A_client_whose_answer_was_lost_gets_it_again()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        var seen = (await line.PollAsync()).Watermark;
        await line.SayAsync("một", "a");

        Assert.Equal(["user một", "bot message: một"], (await line.PollAsync(seen)).Said);
        running.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["user một", "bot message: một"], (await line.PollAsync(seen)).Said);
        running.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Empty((await line.PollAsync(seen)).Activities);
    }

    [Fact]
    public async Task What_a_client_has_shown_to_have_is_gone()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        var start = (await line.PollAsync()).Watermark;
        await line.SayAsync("một", "a");
        var first = await line.PollAsync(start);
        await line.SayAsync("hai", "b");

        Assert.Equal(["user hai", "bot message: hai"], (await line.PollAsync(first.Watermark)).Said);
        Assert.Equal(["user hai", "bot message: hai"], (await line.PollAsync(start)).Said);
    }

    [Fact]
    public async Task What_nobody_fetched_waits_as_long_as_a_session_and_no_longer()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        var seen = (await line.PollAsync()).Watermark;
        await line.SayAsync("một", "a");

        running.Clock.Advance(TimeSpan.FromMinutes(14));

        // The echo is not kept as long: only the client that posted it has any use for it, and at once.
        var late = Assert.Single((await line.PollAsync()).Activities);
        Assert.Equal("bot", late.GetProperty("from").GetProperty("role").GetString());

        await line.SayAsync("hai", "b");
        running.Clock.Advance(TimeSpan.FromMinutes(15.5));
        using var refreshed = await running.SendAsync(HttpMethod.Get, $"{line.Activities}?watermark={seen}", line.Token);
        Assert.Empty(new Polled(await RunningDirectLine.ReadAsync(refreshed)).Activities);
        Assert.Empty(await running.Memory.WaitingAsync("directline", 0, 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_restart_loses_nothing_and_repeats_nothing()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        await line.SayAsync("một", "a");
        var seen = await line.PollAsync();
        await line.SayAsync("hai", "b");

        await running.RestartAsync();
        await line.SayAsync("hai", "b");
        var after = await line.PollAsync(seen.Watermark);
        running.Clock.Advance(TimeSpan.FromSeconds(1));
        await line.SayAsync("ba", "c");
        var last = await line.PollAsync(after.Watermark);

        Assert.Equal(["bot message: hai", "user hai"], after.Said.Order());
        Assert.Equal(["user ba", "bot message: ba"], last.Said);
        Assert.True(long.Parse(last.Watermark, null) > long.Parse(after.Watermark, null));
    }

    [Fact]
    public async Task After_a_restart_too_nobody_is_told_what_was_handed_out()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        await line.SayAsync("bí mật", "a");
        Assert.Equal(3, (await line.PollAsync()).Activities.Count);

        await running.RestartAsync();

        Assert.Empty((await line.PollAsync()).Activities);
        Assert.Equal(2, (await running.Memory.WaitingAsync("directline", 0, 10, TestContext.Current.CancellationToken)).Count);
        running.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Empty(await running.Memory.WaitingAsync("directline", 0, 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_conversation_that_waited_too_long_for_a_restart_is_over()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        await line.SayAsync("bí mật", "a");

        await running.StopAsync();
        running.Clock.Advance(TimeSpan.FromMinutes(16));
        await running.RestartAsync();

        Assert.Empty((await line.PollAsync()).Activities);
    }

    [Fact]
    public async Task What_is_not_saved_is_answered_and_not_taken()
    {
        var isDown = false;
        await using var running = await RunningDirectLine.StartAsync(memory => new Testing.Engine.HookedStore(memory)
        {
            BeforeCommit = _ => isDown ? throw new StorageException("full") : Task.CompletedTask,
        });
        var line = await running.OpenAsync();
        var seen = (await line.PollAsync()).Watermark;

        isDown = true;
        using var refused = await line.TrySayAsync("một", "a");
        var meanwhile = await line.PollAsync(seen);
        isDown = false;
        await line.SayAsync("một", "a");

        Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
        Assert.Equal(["bot " + Testing.Engine.PlainFallback.Unsaved], meanwhile.Said);
        Assert.False(meanwhile.Activities[0].TryGetProperty("replyToId", out _));
        Assert.Equal(["user một", "bot message: một"], (await line.PollAsync(meanwhile.Watermark)).Said);
    }

    [Fact]
    public async Task A_conversation_begins_with_the_help_card_when_nothing_can_be_saved()
    {
        await using var running = await RunningDirectLine.StartAsync(memory => new Testing.Engine.HookedStore(memory)
        {
            BeforeCommit = _ => throw new StorageException("full"),
        });

        var line = await running.OpenAsync();

        Assert.Equal(["bot " + Testing.Engine.PlainFallback.Unsaved], (await line.PollAsync()).Said);
    }
}
