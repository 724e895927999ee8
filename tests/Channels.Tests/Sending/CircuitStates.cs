using AwarenessBot.Channels.Sending;

namespace AwarenessBot.Channels.Tests.Sending;

public sealed class CircuitStates
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    private readonly Circuit _circuit = new();

    [Fact]
    public void It_opens_when_several_conversations_fail_in_a_row()
    {
        FailFor(Circuit.FailuresToOpen - 1);
        Assert.True(_circuit.Lets(Start));

        _circuit.Fails("another", null, Start);

        Assert.Equal((CircuitState.Failing, false), (_circuit.State, _circuit.Lets(Start)));
        Assert.True(_circuit.Lets(Start + Circuit.FirstBreak));
    }

    [Fact]
    public void One_conversation_alone_never_opens_it()
    {
        for (var i = 0; i < 100; i++)
        {
            _circuit.Fails("the same", null, Start);
        }

        Assert.Equal(CircuitState.Closed, _circuit.State);
    }

    [Fact]
    public void A_success_in_between_begins_the_count_anew()
    {
        FailFor(Circuit.FailuresToOpen - 1);
        _circuit.Works();
        FailFor(Circuit.FailuresToOpen - 1);

        Assert.Equal(CircuitState.Closed, _circuit.State);
    }

    [Fact]
    public void One_request_at_a_time_is_tried_and_each_failure_makes_the_break_longer_up_to_a_minute()
    {
        FailFor(Circuit.FailuresToOpen);
        var now = Start;
        foreach (var seconds in new[] { 5, 10, 20, 40, 60, 60 })
        {
            Assert.False(_circuit.Lets(now + TimeSpan.FromSeconds(seconds - 0.1)));
            now += TimeSpan.FromSeconds(seconds);
            Assert.True(_circuit.Lets(now));
            _circuit.Tries("probe");
            Assert.False(_circuit.Lets(now));
            _circuit.Fails("late one that had left before", null, now);
            Assert.True(_circuit.IsProbing);
            _circuit.Fails("probe", null, now);
        }

        _circuit.Works();
        Assert.True(_circuit.Lets(now));
    }

    [Fact]
    public void What_the_platform_asks_for_is_the_least()
    {
        for (var i = 0; i < Circuit.FailuresToOpen; i++)
        {
            _circuit.Fails($"{i}", TimeSpan.FromMinutes(10), Start);
        }

        Assert.Equal(Start + TimeSpan.FromMinutes(10), _circuit.TriesAgainAt);
    }

    [Fact]
    public void A_wrong_setting_opens_it_at_once_and_is_looked_at_every_minute()
    {
        _circuit.NeedsMending("a", Start);
        Assert.Equal((CircuitState.Misconfigured, false), (_circuit.State, _circuit.Lets(Start + TimeSpan.FromSeconds(59))));
        Assert.True(_circuit.Lets(Start + TimeSpan.FromMinutes(1)));

        _circuit.Tries("b");
        _circuit.NeedsMending("b", Start + TimeSpan.FromMinutes(1));
        Assert.Equal(Start + TimeSpan.FromMinutes(2), _circuit.TriesAgainAt);
    }

    [Fact]
    public void A_reply_that_alone_needs_a_right_does_not_open_it_again()
    {
        _circuit.NeedsMending("a", Start);
        _circuit.Works();

        _circuit.NeedsMending("a", Start);
        Assert.Equal(CircuitState.Closed, _circuit.State);

        _circuit.NeedsMending("b", Start);
        Assert.Equal(CircuitState.Misconfigured, _circuit.State);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(1000)]
    public void No_second_sees_more_requests_than_allowed_and_a_burst(int perSecond)
    {
        var bucket = new TokenBucket(perSecond, Start);
        var taken = new List<DateTimeOffset>();
        for (var now = Start; now < Start + TimeSpan.FromSeconds(20); now += TimeSpan.FromMilliseconds(5))
        {
            while (bucket.TryTake(now))
            {
                taken.Add(now);
            }

            Assert.True(bucket.NextAt() > now);
        }

        Assert.InRange(taken.Count, 19 * perSecond, (20 * perSecond) + Math.Max(1, perSecond / 4));
        Assert.All(taken, from => Assert.InRange(
            taken.Count(at => at >= from && at < from + TimeSpan.FromSeconds(1)), 1, perSecond + Math.Max(1, perSecond / 4)));
    }

    private void FailFor(int conversations)
    {
        for (var i = 0; i < conversations; i++)
        {
            _circuit.Fails($"{i}", null, Start);
        }
    }
}
