using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Deadlines;
using AwarenessBot.Reports.Notices;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>The mail server answers nobody for a day.</summary>
public sealed class DeadMailTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task For_a_day_notices_are_tried_again_the_case_climbs_and_the_page_shows_it_and_then_every_notice_arrives()
    {
        await using var mail = new Mailbox();
        await using var house = await House.OpenAsync(mail.Settings, staff: [Staff.Lan, Staff.Minh]);
        var child = house.Meet();
        await child.SayAllAsync("em muốn báo", "Nhắn ở đây được", "Của mình", "bạn ấy lấy bút của em", "Xong rồi", "Bị làm đau");
        var sent = await child.SayAllAsync("Bạn cùng lớp", "phường Ninh Kiều, Cần Thơ", "Không cần liên lạc", "Gửi đi");
        Assert.Contains("Mình nhận được rồi", sent.Text, StringComparison.Ordinal);
        Assert.Equal("women_union_can_tho", Assert.Single(await house.CasesAsync()).Desk);

        Assert.False((await house.The<NoticeSender>().RunOnceAsync(Cancellation)).Down.Count == 0, "Mail is not down.");
        await PassAsync(house, TimeSpan.FromDays(1));

        // Up to the last rung, and there again every hour.
        var waiting = await WaitingAsync(house);
        var it = Assert.Single(await house.CasesAsync());
        Assert.Equal((CaseState.Received, "central"), (it.State, it.Desk));
        Assert.InRange(it.Rung, 20, 25);
        Assert.Contains(waiting, notice => notice is { Responder: "minh", Reason: "new" });
        Assert.Contains(waiting, notice => notice is { Responder: "lan", Reason: "climbed" });
        Assert.True(waiting.Count(notice => notice is { Responder: "lan", Reason: "call_111" }) >= 20, "The last rung was not told again.");
        Assert.InRange(waiting.Max(notice => notice.Attempts), 24, 60);
        Assert.All(waiting, notice => Assert.True(notice.Due <= house.Clock.GetUtcNow() + TimeSpan.FromHours(1), "A notice is put off for longer than an hour."));

        // Whoever looks at the page of their own accord sees it, and by how much it is late.
        using (var desk = await Desk.EnterAsync(house, Staff.Lan))
        {
            var list = (await desk.GetAsync("/desk")).Text;
            Assert.Contains(it.Number, list, StringComparison.Ordinal);
            Assert.Contains(it.Due <= house.Clock.GetUtcNow() ? "class=\"late\"" : "<span>", list, StringComparison.Ordinal);
            Assert.Contains("class=\"banner\"", list, StringComparison.Ordinal);
            Assert.Contains("bạn ấy lấy bút của em", (await desk.ReadAsync(it)).Text, StringComparison.Ordinal);
        }

        // As it would have been without the outage: nothing is dropped, nothing comes twice.
        mail.Open();
        var due = (await WaitingAsync(house)).Select(notice => notice.Key).ToHashSet();
        for (var passed = TimeSpan.Zero; passed <= TimeSpan.FromHours(1); passed += Step)
        {
            house.Clock.Advance(Step);
            await house.The<NoticeSender>().RunOnceAsync(Cancellation);
        }

        Assert.Empty(await WaitingAsync(house));
        Assert.Equal(due.Count, mail.Mails.Count);
        Assert.All(due, key => Assert.Single(mail.Mails, one => one.Contains($"<{key}@example.vn>", StringComparison.Ordinal)));
        Assert.All(mail.Mails, one => Assert.Contains(it.Number, one, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_has_taken_meanwhile_is_told_to_nobody_when_mail_is_back()
    {
        await using var mail = new Mailbox();
        await using var house = await House.OpenAsync(mail.Settings, staff: Staff.Lan);
        await house.Meet().ReportAsync("bạn ấy lấy bút của em");
        await PassAsync(house, TimeSpan.FromHours(2));
        await house.ChangeAsync(Assert.Single(await house.CasesAsync()), it => it with { State = CaseState.Taken, Holder = "lan", Due = null });

        mail.Open();
        await PassAsync(house, TimeSpan.FromHours(2));
        Assert.Empty(mail.Mails);
        Assert.Empty(await WaitingAsync(house));
    }

    private static async Task PassAsync(House house, TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Step)
        {
            house.Clock.Advance(Step);
            await house.The<Climbing>().RunOnceAsync(Cancellation);
            await house.The<NoticeSender>().RunOnceAsync(Cancellation);
        }
    }

    private static Task<IReadOnlyList<Notice>> WaitingAsync(House house) => house.Reports.DueNoticesAsync(DateTimeOffset.MaxValue, 1000, Cancellation);
}
