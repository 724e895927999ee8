using AwarenessBot.Channels.Sending;

namespace AwarenessBot.Channels.Tests.Sending;

public sealed class SenderKeepsOrder
{
    private static readonly SendResult Down = SendResult.RetryLater("http_500");

    [Fact]
    public async Task A_turn_is_sent_at_once_in_its_order_and_noted()
    {
        await using var stage = await SenderStage.StartAsync();

        await stage.SayAsync("lan", "a", "b|c", "d");

        Assert.Equal(["a", "b", "c", "d"], stage.Channel.Accepted);
        Assert.Empty(await stage.WaitingAsync());
    }

    [Fact]
    public async Task What_has_just_been_committed_is_not_read_back()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Outbox.BeforeRead = () => throw new InvalidOperationException("Nobody needs to read.");

        await stage.SayAsync("lan", "a");

        Assert.Equal(["a"], stage.Channel.Accepted);
    }

    [Fact]
    public async Task A_failed_reply_holds_back_its_own_conversation_and_no_other()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (_, part) => part == "a1" ? Down : SendResult.Sent;

        await stage.SayAsync("a", "a1", "a2");
        await stage.SayAsync("b", "b1", "b2");
        await stage.SayAsync("a", "a3");
        Assert.Equal(["b1", "b2"], stage.Channel.Accepted);

        stage.Channel.Answer = (_, _) => SendResult.Sent;
        await stage.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(["b1", "b2", "a1", "a2", "a3"], stage.Channel.Accepted);
        Assert.Empty(await stage.WaitingAsync());
    }

    [Fact]
    public async Task A_failed_part_is_sent_again_and_those_before_it_are_not()
    {
        await using var stage = await SenderStage.StartAsync();
        var failures = 3;
        stage.Channel.Answer = (_, part) => part == "b" && failures-- > 0 ? Down : SendResult.Sent;

        await stage.SayAsync("lan", "a|b|c");
        var waiting = Assert.Single(await stage.WaitingAsync());
        Assert.Equal((1, 1), (waiting.Progress.Parts, waiting.Progress.Attempts));
        await stage.PassAsync(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(1));

        Assert.Equal(["a", "b", "b", "b", "b", "c"], stage.Channel.Asked);
        Assert.Equal(["a", "b", "c"], stage.Channel.Accepted);
    }

    [Fact]
    public async Task Conversations_are_sent_side_by_side_up_to_the_limit()
    {
        var open = new TaskCompletionSource();
        var channel = new ScriptedChannel { Limits = new SendingLimits(4000, 4), Meanwhile = (_, _) => open.Task };
        await using var stage = await SenderStage.StartAsync(channel);
        for (var i = 0; i < 20; i++)
        {
            await stage.TakeAsync($"{i}", $"{i}a", $"{i}b");
        }

        await Until.TrueAsync(() => channel.Asked.Count == 4);
        open.SetResult();
        await stage.SettleAsync();

        Assert.Equal(4, channel.MostAtOnce);
        Assert.Equal(40, channel.Accepted.Count);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal([$"{i}a", $"{i}b"], channel.Accepted.Where(part => part[..^1] == $"{i}"));
        }
    }

    [Fact]
    public async Task A_platform_is_not_asked_faster_than_it_allows()
    {
        var channel = new ScriptedChannel { Limits = new SendingLimits(8, 16) };
        await using var stage = await SenderStage.StartAsync(channel);
        for (var i = 0; i < 30; i++)
        {
            await stage.TakeAsync($"{i}", $"{i}");
        }

        await stage.SettleAsync();
        Assert.Equal(2, channel.Accepted.Count);
        await stage.PassAsync(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(25));
        Assert.InRange(channel.Accepted.Count, 9, 10);
        await stage.PassAsync(TimeSpan.FromSeconds(3), TimeSpan.FromMilliseconds(25));
        Assert.Equal(30, channel.Accepted.Count);
    }

    [Fact]
    public async Task A_refused_reply_is_buried_and_the_next_one_goes()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (_, part) => part == "bad" ? SendResult.Refused("graph_100") : SendResult.Sent;

        await stage.SayAsync("lan", "a", "bad|rest", "c");

        Assert.Equal(["a", "c"], stage.Channel.Accepted);
        Assert.Equal(["graph_100"], await stage.DeadAsync());
        Assert.Contains(stage.Log.Lines, line => line.EventId == 2050);
    }

    [Fact]
    public async Task When_the_person_has_left_everything_for_them_is_buried_and_nothing_else()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (_, part) => part == "b" ? SendResult.PersonLeft("blocked") : SendResult.Sent;

        await stage.SayAsync("gone", "a", "b", "c", "d");
        await stage.SayAsync("here", "e");
        Assert.Equal(["a", "e"], stage.Channel.Accepted);
        Assert.Equal(["blocked", "blocked", "blocked"], await stage.DeadAsync());

        await stage.SayAsync("gone", "back again");
        Assert.Equal(["a", "e", "back again"], stage.Channel.Accepted);
    }

    [Fact]
    public async Task What_was_buried_and_is_revived_is_sent_by_the_next_sweep()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (_, part) => part == "b" ? SendResult.Refused("graph_100") : SendResult.Sent;
        var rows = await stage.SayAsync("lan", "a|b|c", "d");
        stage.Channel.Answer = (_, _) => SendResult.Sent;

        await stage.Store.ReviveAsync(rows, TestContext.Current.CancellationToken);
        await stage.PassAsync(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(30));

        Assert.Equal(["a", "d", "b", "c"], stage.Channel.Accepted);
        Assert.Empty(await stage.WaitingAsync());
    }

    [Fact]
    public async Task A_reply_that_fails_while_others_get_through_does_not_block_its_conversation_for_ever()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (_, part) => part == "poison" ? Down : SendResult.Sent;
        await stage.SayAsync("lan", "poison", "help");

        for (var minute = 0; minute < 60; minute++)
        {
            await stage.SayAsync("minh", $"{minute}");
            await stage.PassAsync(TimeSpan.FromMinutes(1));
        }

        Assert.Contains("help", stage.Channel.Accepted);
        Assert.Equal(["http_500"], await stage.DeadAsync());
    }

    [Fact]
    public async Task While_nobody_gets_through_nothing_is_given_up_for_a_day()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (_, _) => Down;
        await stage.SayAsync("lan", "a");

        await stage.PassAsync(TimeSpan.FromHours(23), TimeSpan.FromMinutes(5));
        Assert.Single(await stage.WaitingAsync());
        await stage.PassAsync(TimeSpan.FromHours(2), TimeSpan.FromMinutes(5));

        Assert.Equal(["http_500"], await stage.DeadAsync());
    }

    [Fact]
    public async Task A_repeated_turn_and_one_of_a_channel_that_answers_by_itself_are_left_alone()
    {
        await using var stage = await SenderStage.StartAsync();
        var (inbound, outcome) = await stage.CommitAsync("lan", "a");

        stage.Sender.Take("test", inbound, outcome with { Repeated = true });
        stage.Sender.Take("web", inbound, outcome);
        stage.Sender.Seen("web", outcome.Rows[0], 0);
        await stage.SettleAsync();

        Assert.Empty(stage.Channel.Asked);
    }

    [Fact]
    public async Task A_channel_that_throws_is_tried_again_and_its_words_are_not_logged()
    {
        await using var stage = await SenderStage.StartAsync();
        var broken = true;
        stage.Channel.Answer = (_, _) => broken ? throw new InvalidOperationException("quotes secret words") : SendResult.Sent;
        await stage.SayAsync("lan", "a");
        broken = false;

        await stage.PassAsync(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(1));

        Assert.Equal(["a"], stage.Channel.Accepted);
        Assert.Contains(stage.Log.Lines, line => line.EventId == 2056);
        Assert.DoesNotContain(stage.Log.Lines, line => line.Everything.Contains("secret", StringComparison.Ordinal));
    }
}
