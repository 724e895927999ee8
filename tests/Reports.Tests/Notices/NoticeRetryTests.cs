using AwarenessBot.Reports.Notices;

namespace AwarenessBot.Reports.Tests.Notices;

public sealed class NoticeRetryTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1.5, 2)]
    [InlineData(3, 3, 4)]
    [InlineData(6, 24, 32)]
    [InlineData(7, 45, 60)]
    [InlineData(1000, 45, 60)]
    [InlineData(int.MaxValue, 45, 60)]
    public void The_wait_doubles_up_to_an_hour(int attempts, double least, double most)
    {
        for (var key = 0; key < 200; key++)
        {
            Assert.InRange(NoticeRetry.Wait($"{key}", attempts), TimeSpan.FromMinutes(least), TimeSpan.FromMinutes(most));
        }
    }

    [Fact]
    public void Those_who_failed_together_do_not_come_back_together()
    {
        var waits = Enumerable.Range(0, 200).Select(key => NoticeRetry.Wait($"{key}", 7)).ToList();

        Assert.True(waits.Max() - waits.Min() > TimeSpan.FromMinutes(10));
        Assert.Equal(waits, Enumerable.Range(0, 200).Select(key => NoticeRetry.Wait($"{key}", 7)));
    }
}
