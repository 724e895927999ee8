using System.Net;
using AwarenessBot.Host.Reporting;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Deadlines;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>A byte of what is stored was turned around: by a dying disk, or by somebody with the file in their hands.</summary>
public sealed class AlteredRowsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Shut => RealContent.Library.Phrases["desk_shut"].Say.For(null)[0];

    [Theory]
    [InlineData("report_part", "envelope")]
    [InlineData("report_key", "wrapped")]
    public async Task A_case_that_was_altered_is_said_to_be_shut_and_the_others_open(string table, string column)
    {
        await using var house = await House.OpenAsync(null, null, Staff.Lan);
        var receipt = await house.Meet().ReportAsync("bạn ấy lấy bút của em");
        var altered = Assert.Single(await house.CasesAsync());
        await house.Meet().ReportAsync("chị lớp trên lấy tiền của em");
        var whole = Assert.Single(await house.CasesAsync(), it => it.Id != altered.Id);
        using (var rows = new StoreRows(house.Bot.Database))
        {
            rows.Flip(table, column, "report = $report", ("$report", altered.Id.ToBytes()));
        }

        // Somebody has come who is to be given a key of each when it is opened.
        await house.SeatAsync(Staff.Binh);
        using var desk = await Desk.EnterAsync(house, Staff.Lan);
        var shut = await desk.ReadAsync(altered);
        Assert.Equal(HttpStatusCode.OK, shut.Status);
        Assert.Contains(Shut, shut.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lấy bút", shut.Text, StringComparison.Ordinal);
        foreach (var paper in new[] { "form-01", "sheet", "log" })
        {
            Assert.Equal(HttpStatusCode.OK, (await desk.GetAsync($"/desk/cases/{altered.Number}/{paper}")).Status);
        }

        var opened = await desk.ReadAsync(whole);
        Assert.Contains("chị lớp trên lấy tiền của em", opened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Shut, opened.Text, StringComparison.Ordinal);
        Assert.True(Staff.Binh.Holds((await house.FileAsync(whole)).Parts[0]));

        // It is a case all the same: it climbs, and its receipt says how things stand.
        house.Clock.Advance(TimeSpan.FromHours(5));
        await house.The<Climbing>().RunOnceAsync(Cancellation);
        Assert.All(await house.CasesAsync(), it => Assert.Equal(1, it.Rung));
        Assert.Contains("tìm thấy rồi", (await house.Meet().SayAsync(receipt)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_was_altered_is_left_out_and_the_rest_is_told()
    {
        await using var house = await House.OpenAsync(null, null, Staff.Lan);
        var receipt = await house.Meet().ReportAsync("bạn ấy lấy bút của em");
        var it = Assert.Single(await house.CasesAsync());
        await ReplyAsync(house, it, "lời thứ nhất");
        await ReplyAsync(house, Assert.Single(await house.CasesAsync()), "lời thứ hai");
        using (var rows = new StoreRows(house.Bot.Database))
        {
            rows.Flip("report_reply", "sealed", "report = $report", ("$report", it.Id.ToBytes()));
        }

        var shown = await house.Meet().SayAsync(receipt);
        Assert.Contains("tìm thấy rồi", shown.Text, StringComparison.Ordinal);
        Assert.Contains("lời thứ hai", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lời thứ nhất", shown.Text, StringComparison.Ordinal);

        using var desk = await Desk.EnterAsync(house, Staff.Lan);
        var page = await desk.ReadAsync(Assert.Single(await house.CasesAsync()));
        Assert.Contains(RealContent.Library.Phrases["desk_unreadable"].Say.For(null)[0], page.Text, StringComparison.Ordinal);
        Assert.Contains("lời thứ hai", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_report_that_waits_for_somebody_and_was_altered_does_not_keep_the_others_from_them()
    {
        await using var house = await House.OpenAsync();
        await house.Meet().ReportAsync("bạn ấy lấy bút của em");
        var altered = Assert.Single(await house.CasesAsync());
        await house.Meet().ReportAsync("chị lớp trên lấy tiền của em");
        using (var rows = new StoreRows(house.Bot.Database))
        {
            rows.Flip("report_key", "wrapped", "report = $report", ("$report", altered.Id.ToBytes()));
        }

        await house.SeatAsync(Staff.Lan);
        Assert.Equal(1, await house.The<Adopting>().RunOnceAsync(Cancellation));
        var whole = Assert.Single(await house.CasesAsync(), it => it.Id != altered.Id);
        Assert.Equal("chị lớp trên lấy tiền của em", Staff.Lan.Read(await house.FileAsync(whole), house.Ring).Story);
    }

    [Fact]
    public async Task A_line_of_the_audit_that_was_altered_is_named_by_audit_verify_and_one_taken_out_too()
    {
        using var folder = new TemporaryFolder();
        await using (var house = await House.OpenAsync(folder, null, Staff.Lan))
        {
            for (var i = 0; i < 3; i++)
            {
                await house.Meet().ReportAsync("bạn ấy lấy bút của em");
            }
        }

        var store = $"--Storage:Path={folder.File("bot.db")}";
        var (code, said) = await BotProgram.RunAsync(Cancellation, "audit", "verify", store);
        Assert.Equal((0, "4 lines, whole"), (code, said.Trim()));

        using (var rows = new StoreRows(folder.File("bot.db")))
        {
            Assert.Equal(1, rows.Execute("UPDATE audit SET who = 'nobody' WHERE number = 3"));
        }

        (code, said) = await BotProgram.RunAsync(Cancellation, "audit", "verify", store);
        Assert.NotEqual(0, code);
        Assert.Contains("broken at line 3", said, StringComparison.Ordinal);

        using (var rows = new StoreRows(folder.File("bot.db")))
        {
            Assert.Equal(1, rows.Execute("DELETE FROM audit WHERE number = 2"));
        }

        (code, said) = await BotProgram.RunAsync(Cancellation, "audit", "verify", store);
        Assert.NotEqual(0, code);
        Assert.Contains("broken at line 3", said, StringComparison.Ordinal);
    }

    private static async Task ReplyAsync(House house, Case it, string text)
    {
        var now = house.Clock.GetUtcNow();
        Assert.True(await house.Reports.ChangeAsync(
            new CaseChange
            {
                Before = it,
                After = it,
                Replies = [new SafeReply(now, string.Empty, SafeReplies.Seal(house.Ring, it.Id, text))],
                Line = new AuditLine(now, "lan", "reply", it.Id, string.Empty),
            },
            Cancellation));
    }
}
