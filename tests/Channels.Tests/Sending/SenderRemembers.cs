using AwarenessBot.Channels.Sending;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Channels.Tests.Sending;

public sealed class SenderRemembers
{
    private static readonly SendResult Doubt = SendResult.RetryLater("timeout", inDoubt: true);

    [Fact]
    public async Task After_a_restart_what_waits_is_sent_from_its_first_unsent_part()
    {
        var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (_, part) => part == "b" ? SendResult.RetryLater("http_500") : SendResult.Sent;
        await stage.SayAsync("lan", "a|b|c", "d");
        await RestartAsync(stage);
        await stage.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(["b", "c", "d"], stage.Channel.Accepted);
        await stage.DisposeAsync();
    }

    [Fact]
    public async Task A_wait_goes_on_after_a_restart()
    {
        var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (_, _) => SendResult.RetryLater("graph_613", TimeSpan.FromMinutes(10));
        await stage.SayAsync("lan", "a");
        await RestartAsync(stage);

        Assert.Empty(stage.Channel.Asked);
        await stage.PassAsync(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));
        Assert.Equal(["a"], stage.Channel.Accepted);
        await stage.DisposeAsync();
    }

    [Fact]
    public async Task A_turn_that_nobody_handed_over_is_found_by_the_sweep()
    {
        await using var stage = await SenderStage.StartAsync();
        await stage.CommitAsync("lan", "a");
        await stage.SettleAsync();
        Assert.Empty(stage.Channel.Asked);

        await stage.PassAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(["a"], stage.Channel.Accepted);
    }

    [Fact]
    public async Task A_turn_handed_over_after_the_sweep_found_it_is_not_sent_twice()
    {
        await using var stage = await SenderStage.StartAsync();
        var (inbound, outcome) = await stage.CommitAsync("lan", "a");
        await stage.PassAsync(TimeSpan.FromSeconds(30));
        Assert.Empty(await stage.WaitingAsync());

        stage.Sender.Take("test", inbound, outcome);
        await stage.PassAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(["a"], stage.Channel.Asked);
    }

    [Fact]
    public async Task A_sweep_that_began_before_a_reply_was_noted_does_not_bring_it_back()
    {
        await using var stage = new SenderStage();
        var read = new TaskCompletionSource();
        var reading = false;
        var late = new SlowReads(stage.Store, () => reading ? read.Task : Task.CompletedTask);
        var open = new TaskCompletionSource();
        stage.Channel.Meanwhile = (_, _) => open.Task;
        using var sender = new OutboxSender([stage.Channel], late, stage.Clock, stage.Log, stage.Options);
        await sender.StartAsync(TestContext.Current.CancellationToken);
        await sender.SettledAsync();
        var (inbound, outcome) = await stage.CommitAsync("lan", "a");
        sender.Take("test", inbound, outcome);
        await Until.TrueAsync(() => stage.Channel.Asked.Count == 1);

        // The page is read while the request is on the wire, and arrives after it has been noted.
        reading = true;
        stage.Clock.Advance(TimeSpan.FromSeconds(30));
        await Until.TrueAsync(() => late.Pages > 0);
        open.SetResult();
        await Until.TrueAsync(async () => (await stage.WaitingAsync()).Count == 0);
        read.SetResult();
        await sender.SettledAsync();

        Assert.Equal(["a"], stage.Channel.Asked);
        await sender.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_backlog_larger_than_memory_is_read_in_pages_and_keeps_its_order()
    {
        var stage = new SenderStage(options: new SenderOptions { InMemory = 8, Page = 3 });
        var expected = new List<string>();
        for (var i = 0; i < 100; i++)
        {
            expected.Add($"{i % 7} {i}");
            await stage.CommitAsync($"{i % 7}", expected[^1]);
        }

        await stage.StartAnotherAsync();
        for (var i = 100; i < 200; i++)
        {
            expected.Add($"{i % 7} {i}");
            await stage.TakeAsync($"{i % 7}", expected[^1]);
        }

        await stage.PassAsync(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(5));

        Assert.Equal(200, stage.Channel.Asked.Count);
        for (var i = 0; i < 7; i++)
        {
            Assert.Equal(expected.Where(part => part[0] == '0' + i), stage.Channel.Accepted.Where(part => part[0] == '0' + i));
        }

        Assert.Empty(await stage.WaitingAsync());
        await stage.DisposeAsync();
    }

    [Fact]
    public async Task When_memory_is_full_of_those_who_wait_nothing_is_lost()
    {
        await using var stage = await SenderStage.StartAsync(options: new SenderOptions { InMemory = 10, Page = 4 });
        var down = true;
        stage.Channel.Answer = (_, _) => down ? SendResult.RetryLater("http_503") : SendResult.Sent;
        for (var i = 0; i < 60; i++)
        {
            await stage.SayAsync($"{i % 20}", $"{i}");
        }

        down = false;
        await stage.PassAsync(TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(5));

        Assert.Equal(60, stage.Channel.Accepted.Count);
        Assert.All(Enumerable.Range(0, 20), line => Assert.Equal(
            [$"{line}", $"{line + 20}", $"{line + 40}"],
            stage.Channel.Accepted.Where(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture) % 20 == line)));
    }

    [Fact]
    public async Task An_echo_settles_a_doubt_and_nothing_is_sent_again()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (_, part) => part == "a" ? Doubt : SendResult.Sent;
        var rows = await stage.SayAsync("lan", "a|b", "c");
        Assert.Equal(["a"], stage.Channel.Asked);

        stage.Sender.Seen("test", rows[0], 0);
        await stage.SettleAsync();

        Assert.Equal(["a", "b", "c"], stage.Channel.Asked);
        Assert.Empty(await stage.WaitingAsync());
    }

    [Fact]
    public async Task An_echo_that_comes_before_the_timeout_settles_it_as_well()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (delivery, part) =>
        {
            if (part == "a")
            {
                stage.Sender.Seen("test", delivery.Row, 0);
                return Doubt;
            }

            return SendResult.Sent;
        };

        await stage.SayAsync("lan", "a", "b");

        Assert.Equal(["a", "b"], stage.Channel.Asked);
        Assert.Empty(await stage.WaitingAsync());
    }

    [Fact]
    public async Task Without_an_echo_it_is_sent_again_but_not_before_one_could_have_come()
    {
        await using var stage = await SenderStage.StartAsync();
        var doubts = 1;
        stage.Channel.Answer = (_, _) => doubts-- > 0 ? Doubt : SendResult.Sent;
        await stage.SayAsync("lan", "a");

        await stage.PassAsync(RetryPolicy.EchoPatience - TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(100));
        Assert.Equal(["a"], stage.Channel.Asked);
        await stage.PassAsync(TimeSpan.FromMilliseconds(1));

        Assert.Equal(["a", "a"], stage.Channel.Asked);
    }

    [Fact]
    public async Task An_echo_of_something_else_settles_nothing()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (_, part) => part == "b" ? Doubt : SendResult.Sent;
        var rows = await stage.SayAsync("lan", "a|b|c");

        stage.Sender.Seen("test", rows[0], 0);
        stage.Sender.Seen("test", rows[0] + 1, 1);
        stage.Sender.Seen("test", 0, 0);
        await stage.SettleAsync();

        Assert.Equal(["a", "b"], stage.Channel.Asked);
    }

    [Fact]
    public async Task An_echo_from_before_a_crash_is_believed_when_it_comes_after_it()
    {
        var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (_, _) => Doubt;
        var rows = await stage.SayAsync("lan", "a", "b");
        await RestartAsync(stage);

        stage.Sender.Seen("test", rows[0], 0);
        await stage.SettleAsync();

        Assert.Equal(["b"], stage.Channel.Asked);
        Assert.Empty(await stage.WaitingAsync());
        await stage.DisposeAsync();
    }

    [Fact]
    public async Task An_echo_of_a_row_that_is_still_on_disk_is_remembered()
    {
        var stage = new SenderStage();
        var (_, outcome) = await stage.CommitAsync("lan", "a|b", "c");
        var open = new TaskCompletionSource();
        stage.Outbox.BeforeRead = () => open.Task;
        var starting = stage.StartAnotherAsync();
        stage.Sender.Seen("test", outcome.Rows[0], 0);
        await Task.Delay(50, TestContext.Current.CancellationToken);
        open.SetResult();
        await starting;

        Assert.Equal(["b", "c"], stage.Channel.Asked);
        await stage.DisposeAsync();
    }

    private static async Task RestartAsync(SenderStage stage)
    {
        stage.Kill();
        stage.Outbox = new HookedOutbox(stage.Store);
        stage.Channel = new ScriptedChannel();
        await stage.StartAnotherAsync();
    }
}
