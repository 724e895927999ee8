using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Channels.Tests.Sending;

public sealed class SenderMeetsTrouble
{
    private static readonly SendResult Down = SendResult.RetryLater("http_503");

    [Fact]
    public async Task A_platform_that_fails_for_everybody_is_left_alone_and_tried_now_and_then()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (_, _) => Down;
        for (var i = 0; i < 20; i++)
        {
            await stage.SayAsync($"{i}", $"{i}");
        }

        Assert.Equal(Circuit.FailuresToOpen, stage.Channel.Asked.Count);
        Assert.Single(stage.Log.Lines, line => line.EventId == 2051);

        await stage.PassAsync(TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(1));
        Assert.InRange(stage.Channel.Asked.Count, 25, 40);

        stage.Channel.Answer = (_, _) => SendResult.Sent;
        await stage.PassAsync(TimeSpan.FromMinutes(6), TimeSpan.FromSeconds(1));

        Assert.Equal(20, stage.Channel.Accepted.Count);
        Assert.Single(stage.Log.Lines, line => line.EventId == 2053);
    }

    [Fact]
    public async Task A_wrong_setting_is_said_once_and_loudly_and_everything_goes_when_it_is_mended()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (_, _) => SendResult.Misconfigured("graph_190");
        for (var i = 0; i < 10; i++)
        {
            await stage.SayAsync($"{i % 5}", $"{i}a", $"{i}b");
        }

        Assert.Single(stage.Channel.Asked);
        await stage.PassAsync(TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(5));
        Assert.InRange(stage.Channel.Asked.Count, 9, 11);
        var loud = Assert.Single(stage.Log.Lines, line => line.EventId == 2052);
        Assert.Equal(Microsoft.Extensions.Logging.LogLevel.Critical, loud.Level);

        stage.Channel.Answer = (_, _) => SendResult.Sent;
        await stage.PassAsync(TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(5));

        Assert.Equal(20, stage.Channel.Accepted.Count);
        Assert.Empty(await stage.DeadAsync());
    }

    [Fact]
    public async Task One_kind_of_reply_that_needs_a_right_we_do_not_have_does_not_stop_the_others()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (_, part) => part == "special" ? SendResult.Misconfigured("graph_10") : SendResult.Sent;
        await stage.SayAsync("lan", "special", "help");

        for (var minute = 0; minute < 30; minute++)
        {
            await stage.SayAsync("minh", $"{minute}");
            await stage.PassAsync(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(5));
        }

        Assert.Equal(31, stage.Channel.Accepted.Count);
        Assert.Equal(["graph_10"], await stage.DeadAsync());
    }

    [Fact]
    public async Task A_timer_that_rings_a_moment_too_early_is_set_again()
    {
        await using var stage = new SenderStage(clock: new FakeClock { RingsEarly = TimeSpan.FromMilliseconds(2) });
        await stage.StartAnotherAsync();
        var failures = 3;
        stage.Channel.Answer = (_, _) => failures-- > 0 ? Down : SendResult.Sent;
        await stage.SayAsync("lan", "a");

        await stage.PassAsync(TimeSpan.FromSeconds(8), TimeSpan.FromMilliseconds(1));

        Assert.Equal(["a"], stage.Channel.Accepted);
    }

    [Fact]
    public async Task When_storage_fails_what_was_sent_is_not_sent_again_and_is_noted_later()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Outbox.BeforeWrite = () => throw new StorageException("The disk is full.");
        await stage.SayAsync("lan", "a", "b|c");
        await stage.PassAsync(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(5));
        Assert.Equal(["a", "b", "c"], stage.Channel.Asked);
        Assert.Equal(2, (await stage.WaitingAsync()).Count);

        stage.Outbox.BeforeWrite = () => Task.CompletedTask;
        await stage.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Empty(await stage.WaitingAsync());
        Assert.Equal(["a", "b", "c"], stage.Channel.Asked);
    }

    [Fact]
    public async Task When_storage_cannot_be_read_it_is_tried_until_it_can()
    {
        var stage = new SenderStage();
        await stage.CommitAsync("lan", "a");
        var failures = 5;
        stage.Outbox.BeforeRead = () => failures-- > 0 ? throw new StorageException("No.") : Task.CompletedTask;

        await stage.StartAnotherAsync();
        await stage.PassAsync(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(1));

        Assert.Equal(["a"], stage.Channel.Accepted);
        await stage.DisposeAsync();
    }

    [Fact]
    public async Task The_replies_of_a_turn_that_could_not_be_saved_are_sent_once_however_often_it_comes()
    {
        await using var stage = await SenderStage.StartAsync();
        var unsaved = TurnOutcome.Unsaved([new Activity { Type = "message", Text = "call 111" }]);
        for (var i = 0; i < 5; i++)
        {
            stage.Sender.Take("test", new InboundKey("test/lan", "1"), unsaved);
            await stage.SettleAsync();
        }

        stage.Sender.Take("test", new InboundKey("test/lan", "2"), unsaved);
        await stage.SettleAsync();

        Assert.Equal(["call 111", "call 111"], stage.Channel.Accepted);
    }

    [Fact]
    public async Task An_unsaved_reply_that_fails_is_dropped_and_sent_when_its_activity_comes_again()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Channel.Answer = (_, _) => Down;
        var unsaved = TurnOutcome.Unsaved([new Activity { Type = "message", Text = "call 111" }]);
        stage.Sender.Take("test", new InboundKey("test/lan", "1"), unsaved);
        await stage.SettleAsync();
        stage.Channel.Answer = (_, _) => SendResult.Sent;
        await stage.PassAsync(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));
        Assert.Empty(stage.Channel.Accepted);

        stage.Sender.Take("test", new InboundKey("test/lan", "1"), unsaved);
        await stage.SettleAsync();

        Assert.Equal(["call 111"], stage.Channel.Accepted);
    }

    [Fact]
    public async Task Stopping_finishes_what_is_on_the_wire_and_leaves_the_rest()
    {
        await using var stage = await SenderStage.StartAsync(new ScriptedChannel { Limits = new SendingLimits(4000, 2) });
        var open = new TaskCompletionSource();
        stage.Channel.Meanwhile = (_, _) => open.Task;
        await stage.TakeAsync("a", "a1", "a2");
        await stage.TakeAsync("b", "b1", "b2");
        await stage.TakeAsync("c", "c1", "c2");
        await Until.TrueAsync(() => stage.Channel.Asked.Count == 2);

        var stopping = stage.Sender.StopAsync(TestContext.Current.CancellationToken);
        Assert.False(stopping.IsCompleted);
        open.SetResult();
        await stopping;

        Assert.Equal(["a1", "b1"], stage.Channel.Accepted.Order());
        Assert.Equal(4, (await stage.WaitingAsync()).Count);
    }

    [Fact]
    public async Task A_platform_that_does_not_answer_does_not_keep_the_bot_from_stopping()
    {
        await using var stage = await SenderStage.StartAsync();
        stage.Channel.Meanwhile = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation);
        await stage.TakeAsync("a", "a1");
        await Until.TrueAsync(() => stage.Channel.Asked.Count == 1);

        var stopping = stage.Sender.StopAsync(TestContext.Current.CancellationToken);
        await Until.TrueAsync(() =>
        {
            stage.Clock.Advance(TimeSpan.FromSeconds(1));
            return stopping.IsCompleted;
        });

        await stopping;
        Assert.Single(await stage.WaitingAsync());
    }

    [Fact]
    public async Task What_is_counted_names_channels_and_reasons_and_nobody()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<string>();
        using var listener = new System.Diagnostics.Metrics.MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == SenderMetrics.MeterName)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Add(Line(instrument.Name, value, tags)));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Add(Line(instrument.Name, value, tags)));
        listener.Start();
        await using var stage = await SenderStage.StartAsync(new ScriptedChannel("counted"));
        stage.Channel.Answer = (_, part) => part == "bad" ? SendResult.Refused("graph_100") : SendResult.Sent;

        await stage.SayAsync("lan", "good", "bad");
        listener.RecordObservableInstruments();

        var mine = seen.Where(line => line.Contains("counted", StringComparison.Ordinal)).ToHashSet();
        Assert.Contains("outbox.requests 1 channel=counted outcome=sent reason=", mine);
        Assert.Contains("outbox.requests 1 channel=counted outcome=refused reason=graph_100", mine);
        Assert.Contains("outbox.given_up 1 channel=counted reason=graph_100", mine);
        Assert.Contains("outbox.circuit 0 channel=counted", mine);
        Assert.DoesNotContain(mine, line => line.Contains("lan", StringComparison.Ordinal));
    }

    private static string Line<T>(string name, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        $"{name} {value} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}";
}
