using System.Net;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>Another program has the database locked for longer than the bot waits.</summary>
public sealed class LockedDatabaseTests
{
    [Fact]
    public async Task While_the_database_is_locked_nobody_is_told_that_a_report_was_received_and_afterwards_it_is()
    {
        await using var house = await House.OpenAsync(null, null, Staff.Lan);
        var receipt = await house.Meet().ReportAsync("bạn ấy lấy bút của em");
        var first = Assert.Single(await house.CasesAsync());
        using var desk = await Desk.EnterAsync(house, Staff.Lan);
        var child = house.Meet();
        await child.TellAsync("chị lớp trên lấy tiền của em");

        using (var other = new StoreRows(house.Bot.Database))
        {
            other.Execute("BEGIN IMMEDIATE");
            var refused = await child.SayAsync("Gửi đi");
            Assert.False(refused.Saved);
            Assert.Contains("chưa ghi được tin", refused.Text, StringComparison.Ordinal);
            Assert.Contains("tel:111", refused.Everything, StringComparison.Ordinal);
            Assert.DoesNotContain("nhận được rồi", refused.Text, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)database|sql|locked|exception", refused.Everything);

            // Reading goes on beside whoever writes; what has to be noted is not done, and that is said.
            Assert.Contains(first.Number, (await desk.GetAsync("/desk")).Text, StringComparison.Ordinal);
            var shut = await desk.OpenAsync(first);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, shut.Status);
            Assert.Contains(RealContent.Library.Phrases["desk_not_saved"].Say.For(null)[0], shut.Text, StringComparison.Ordinal);
            other.Execute("ROLLBACK");
        }

        Assert.Contains("nhận được rồi", (await child.RepeatAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(["bạn ấy lấy bút của em", "chị lớp trên lấy tiền của em"], (await house.StoriesAsync(Staff.Lan)).Order());
        Assert.Contains("tìm thấy rồi", (await house.Meet().SayAsync(receipt)).Text, StringComparison.Ordinal);
        Assert.Contains("bạn ấy lấy bút của em", (await desk.ReadAsync(first)).Text, StringComparison.Ordinal);
    }
}
