using System.Collections;
using System.Reflection;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Engine.Tests.Turns;

public sealed class OrderOfAConversation
{
    private readonly ConversationOrder _order = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_comes_first_enters_first()
    {
        var first = await _order.EnterAsync("c", Cancellation);
        var waiting = Enumerable.Range(0, 50).Select(_ => _order.EnterAsync("c", Cancellation)).ToList();

        Assert.All(waiting, place => Assert.False(place.IsCompleted));
        first.Dispose();
        for (var i = 0; i < waiting.Count; i++)
        {
            var seat = await waiting[i];
            Assert.All(waiting.Skip(i + 1), place => Assert.False(place.IsCompleted));
            seat.Dispose();
        }

        AssertNothingLeft();
    }

    [Fact]
    public async Task Conversations_do_not_wait_for_each_other()
    {
        using var one = await _order.EnterAsync("one", Cancellation);

        Assert.True(_order.EnterAsync("two", Cancellation).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_lets_the_next_one_in()
    {
        using var impatient = new CancellationTokenSource();
        var first = await _order.EnterAsync("c", Cancellation);
        var second = _order.EnterAsync("c", impatient.Token);
        var third = _order.EnterAsync("c", Cancellation);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);

        first.Dispose();
        (await third).Dispose();
        AssertNothingLeft();
    }

    [Fact]
    public async Task When_everybody_gives_up_nothing_is_left()
    {
        using var impatient = new CancellationTokenSource();
        var first = await _order.EnterAsync("c", Cancellation);
        var waiting = Enumerable.Range(0, 20).Select(_ => _order.EnterAsync("c", impatient.Token)).ToList();

        await impatient.CancelAsync();
        foreach (var place in waiting)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => place);
        }

        first.Dispose();
        AssertNothingLeft();
    }

    [Fact]
    public async Task Leaving_twice_lets_only_one_in()
    {
        var first = await _order.EnterAsync("c", Cancellation);
        Task<IDisposable> second = _order.EnterAsync("c", Cancellation), third = _order.EnterAsync("c", Cancellation);

        first.Dispose();
        first.Dispose();

        var seat = await second;
        Assert.False(third.IsCompleted);
        seat.Dispose();
        (await third).Dispose();
        AssertNothingLeft();
    }

    [Fact]
    public async Task Whoever_leaves_does_not_run_the_next_turn_on_its_own_stack()
    {
        var first = await _order.EnterAsync("c", Cancellation);
        var ranInside = false;
        var leaving = true;
        var second = EnterAndLookAsync();

        first.Dispose();
        leaving = false;
        await second;

        Assert.False(ranInside);

        async Task EnterAndLookAsync()
        {
            var here = Environment.CurrentManagedThreadId;
            using var seat = await _order.EnterAsync("c", Cancellation);
            ranInside = Volatile.Read(ref leaving) && Environment.CurrentManagedThreadId == here;
        }
    }

    [Fact]
    public async Task Under_a_crowd_that_comes_and_gives_up_there_is_never_more_than_one_inside_and_nothing_leaks()
    {
        int[] inside = [0, 0, 0];
        var most = 0;

        await Task.WhenAll(Enumerable.Range(0, 64).Select(person => Task.Run(
            async () =>
            {
                var random = new Random(person);
                for (var i = 0; i < 200; i++)
                {
                    var conversation = random.Next(inside.Length);
                    using var source = new CancellationTokenSource();
                    var entering = _order.EnterAsync($"{conversation}", source.Token);
                    if (random.Next(3) == 0)
                    {
                        await source.CancelAsync();
                    }

                    await ((Task)entering).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    if (entering.IsCompletedSuccessfully)
                    {
                        using var seat = await entering;
                        most = Math.Max(most, Interlocked.Increment(ref inside[conversation]));
                        await Task.Yield();
                        Interlocked.Decrement(ref inside[conversation]);
                    }
                }
            },
            Cancellation)));

        Assert.Equal(1, most);
        AssertNothingLeft();
    }

    private void AssertNothingLeft()
    {
        var lines = typeof(ConversationOrder).GetField("lines", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(_order);
        Assert.Empty(Assert.IsType<IDictionary>(lines, exactMatch: false));
    }
}
