using AwarenessBot.Channels.Sending;

namespace AwarenessBot.Channels.Tests.Sending;

public sealed class RetryPolicyTable
{
    private static readonly SendResult Failed = SendResult.RetryLater("http_500");

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(9, 256)]
    [InlineData(10, 300)]
    [InlineData(11, 300)]
    [InlineData(1_000_000, 300)]
    public void The_wait_grows_from_a_second_to_five_minutes_and_is_left_to_chance(int attempts, int seconds)
    {
        var waits = Enumerable.Range(0, 2000).Select(seed => After(Failed, attempts, seed: seed).Wait.TotalSeconds).ToList();

        Assert.All(waits, wait => Assert.InRange(wait, 0, seconds));
        Assert.InRange(waits.Average() / seconds, 0.47, 0.53);
        Assert.InRange(waits.Max() / seconds, 0.99, 1);
        Assert.InRange(waits.Min() / seconds, 0, 0.01);
    }

    [Fact]
    public void The_same_dice_give_the_same_wait()
    {
        Assert.Equal(After(Failed, 5, seed: 7), After(Failed, 5, seed: 7));
        Assert.NotEqual(After(Failed, 5, seed: 7), After(Failed, 5, seed: 8));
    }

    [Fact]
    public void What_the_platform_asks_for_is_the_least()
    {
        var result = SendResult.RetryLater("graph_613", TimeSpan.FromMinutes(20));

        Assert.All(Enumerable.Range(0, 100), seed =>
            Assert.Equal(TimeSpan.FromMinutes(20), After(result, 3, seed: seed).Wait));
        Assert.True(After(SendResult.RetryLater("x", TimeSpan.FromMilliseconds(1)), 10, seed: 1).Wait > TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Where_an_echo_may_still_come_it_is_waited_for()
    {
        var result = SendResult.RetryLater("timeout", inDoubt: true);

        Assert.All(Enumerable.Range(0, 100), seed =>
            Assert.InRange(After(result, 1, seed: seed).Wait, RetryPolicy.EchoPatience, TimeSpan.FromMinutes(5)));
    }

    [Theory]
    [InlineData(23.9, false)]
    [InlineData(24, true)]
    [InlineData(100, true)]
    public void After_a_day_of_silence_it_is_given_up(double hours, bool gaveUp)
    {
        var next = After(Failed, 10, silence: TimeSpan.FromHours(hours));

        Assert.Equal(gaveUp ? "http_500" : null, next.GiveUp);
    }

    [Fact]
    public void A_wait_that_ends_too_late_is_not_begun()
    {
        var result = SendResult.RetryLater("quota", TimeSpan.FromHours(3));

        Assert.Null(After(result, 1, silence: TimeSpan.FromHours(20)).GiveUp);
        Assert.Equal("quota", After(result, 1, silence: TimeSpan.FromHours(21.5)).GiveUp);
    }

    [Fact]
    public void What_fails_while_others_get_through_is_given_up_before_the_day_is_over()
    {
        Assert.Null(After(Failed, 500, alone: RetryPolicy.Stubborn - 1).GiveUp);
        Assert.Equal("http_500", After(Failed, 8, alone: RetryPolicy.Stubborn).GiveUp);
    }

    private static NextTry After(SendResult result, int attempts, int alone = 0, TimeSpan silence = default, long seed = 1) =>
        RetryPolicy.After(result, attempts, alone, silence, seed);
}
