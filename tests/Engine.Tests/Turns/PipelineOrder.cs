using System.Collections.Concurrent;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Engine.Tests.Turns;

public sealed class PipelineOrder
{
    private const int Many = 200;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_activities_of_one_conversation_are_handled_one_at_a_time_in_the_order_they_came()
    {
        var handled = new ConcurrentQueue<string?>();
        var stage = new Stage(new Station(dialog => handled.Enqueue(dialog.Turn.Activity.Id)));
        var (inside, most) = (0, 0);
        var store = new HookedStore(stage.Store)
        {
            BeforeBegin = async _ =>
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Yield();
            },
            BeforeCommit = async _ =>
            {
                await Task.Yield();
                Interlocked.Decrement(ref inside);
            },
        };
        var pipeline = stage.Pipeline(store);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, Many).Select(i => pipeline.RunAsync(Say.Message("hello", $"{i}"), Cancellation)));

        Assert.Equal(1, most);
        Assert.Equal(Enumerable.Range(0, Many).Select(i => $"{i}"), handled);
        Assert.All(outcomes, outcome => Assert.True(outcome is { Saved: true, Repeated: false }));
        Assert.Equal(Many, (await stage.StateAsync()).Turns);
    }

    [Fact]
    public async Task From_many_threads_none_is_lost_and_none_is_handled_twice()
    {
        var stage = new Stage(new Station(dialog => dialog.Turn.Do(Effect.Count(dialog.Turn.Activity.Id ?? ""))));
        var pipeline = stage.Pipeline(new HookedStore(stage.Store) { BeforeCommit = async _ => await Task.Yield() });

        // Each is delivered twice, somewhere in between the others.
        await Task.WhenAll(Enumerable.Range(0, 2 * Many).Select(i =>
            Task.Run(() => pipeline.RunAsync(Say.Message("hello", $"{i % Many}"), Cancellation), Cancellation)));

        Assert.Equal(Many, (await stage.StateAsync()).Turns);
        Assert.Equal(
            Enumerable.Range(0, Many).Select(i => $"{i}").Order(),
            stage.Store.Effects.Select(effect => effect.Payload).Order());
    }

    [Fact]
    public async Task A_conversation_that_waits_holds_up_no_other()
    {
        var stuck = new TaskCompletionSource();
        var stage = new Stage();
        var pipeline = stage.Pipeline(new HookedStore(stage.Store)
        {
            BeforeBegin = inbound => inbound.Conversation == "test/slow" ? stuck.Task : Task.CompletedTask,
        });

        var slow = pipeline.RunAsync(Say.Message("hello", conversation: "slow"), Cancellation);
        var other = await pipeline.RunAsync(Say.Message("hello", conversation: "other"), Cancellation);

        Assert.True(other.Saved);
        Assert.False(slow.IsCompleted);
        stuck.SetResult();
        Assert.True((await slow).Saved);
    }

    [Fact]
    public async Task The_same_conversation_id_on_two_channels_is_two_conversations()
    {
        var stage = new Stage();
        await stage.RunAsync(Say.Message("hello"));

        Assert.False((await stage.RunAsync(Say.Message("hello") with { ChannelId = "other" })).Repeated);
        Assert.Equal(1, (await stage.StateAsync()).Turns);
    }
}
