using System.Net;
using AwarenessBot.Testing;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>The disk is full.</summary>
public sealed class FullDiskTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_a_full_disk_nobody_is_told_that_a_report_was_received_and_with_room_again_it_is()
    {
        using var disk = TinyDisk.TryMount(megabytes: 8);
        Assert.SkipWhen(disk is null, "Mounting a small disk needs root.");
        await using var house = await House.OpenAsync([$"--Storage:Path={disk.File("bot.db")}"], staff: Staff.Lan);
        var receipt = await house.Meet().ReportAsync("bạn ấy lấy bút của em");
        var first = Assert.Single(await house.CasesAsync());
        using var desk = await Desk.EnterAsync(house, Staff.Lan);
        var child = house.Meet();
        await child.TellAsync("chị lớp trên lấy tiền của em");

        disk.Fill(leaving: 0);
        await UntilNothingIsKeptAsync(house);

        // The child: never "received", never a technical word, always a number.
        var refused = await child.SayAsync("Gửi đi");
        Assert.False(refused.Saved);
        Assert.Contains("chưa ghi được tin", refused.Text, StringComparison.Ordinal);
        Assert.Contains("tel:111", refused.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("nhận được rồi", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)disk|sql|lỗi hệ thống|exception", refused.Everything);
        Assert.Contains("tel:111", (await house.Meet().SayAsync("em ko muon song nua")).Everything, StringComparison.Ordinal);

        // The responder: the list is there; what could not be noted was not done, and that is said.
        Assert.Contains(first.Number, (await desk.GetAsync("/desk")).Text, StringComparison.Ordinal);
        var shut = await desk.OpenAsync(first);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, shut.Status);
        Assert.Contains(RealContent.Library.Phrases["desk_not_saved"].Say.For(null)[0], shut.Text, StringComparison.Ordinal);
        using (var ready = await house.Bot.Client.GetAsync("/readyz", Cancellation))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        }

        // And nothing is lost: the draft is still there, the same message is taken, the report of before is as it was.
        disk.Free();
        var kept = await child.RepeatAsync();
        Assert.True(kept.Saved);
        Assert.Contains("nhận được rồi", kept.Text, StringComparison.Ordinal);
        Assert.Equal(["bạn ấy lấy bút của em", "chị lớp trên lấy tiền của em"], (await house.StoriesAsync(Staff.Lan)).Order());
        Assert.Contains("tìm thấy rồi", (await house.Meet().SayAsync(receipt)).Text, StringComparison.Ordinal);
        Assert.Contains("bạn ấy lấy bút của em", (await desk.ReadAsync(first)).Text, StringComparison.Ordinal);
    }

    private static async Task UntilNothingIsKeptAsync(House house)
    {
        for (var i = 0; i < 3000; i++)
        {
            if (!(await house.Meet().SayAsync("alo")).Saved)
            {
                return;
            }
        }

        throw new InvalidOperationException("The disk was never full.");
    }
}
