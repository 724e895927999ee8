using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Deadlines;
using AwarenessBot.Reports.Notices;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>The machine's clock runs ten years ahead for a while, and is then set right.</summary>
public sealed class WrongClockTests
{
    private static readonly TimeSpan TenYears = TimeSpan.FromDays(3652);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_unread_is_erased_each_case_climbs_one_rung_and_the_receipt_opens_then_and_afterwards()
    {
        await using var house = await House.OpenAsync(null, null, Staff.Lan);
        var receipt = await house.Meet().ReportAsync("bạn ấy lấy bút của em");
        var retention = new Retention(house.Reports, house.Clock);
        await retention.RunOnceAsync(Cancellation);

        house.Clock.Leap(TenYears);
        await BeatAsync(house, retention, times: 3);
        var ahead = Assert.Single(await house.CasesAsync());
        Assert.Equal((CaseState.Received, 1), (ahead.State, ahead.Rung));
        Assert.Equal(house.Clock.GetUtcNow() + Ladder.Again, ahead.Due);
        Assert.Contains("tìm thấy rồi", (await house.Meet().SayAsync(receipt)).Text, StringComparison.Ordinal);

        house.Clock.Leap(-TenYears);
        await BeatAsync(house, retention, times: 3);
        var right = Assert.Single(await house.CasesAsync());
        Assert.Equal((CaseState.Received, 2), (right.State, right.Rung));
        Assert.Equal(house.Clock.GetUtcNow() + Ladder.Again, right.Due);
        Assert.Contains("tìm thấy rồi", (await house.Meet().SayAsync(receipt)).Text, StringComparison.Ordinal);
        using var desk = await Desk.EnterAsync(house, Staff.Lan);
        Assert.Contains("bạn ấy lấy bút của em", (await desk.ReadAsync(right)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_told_while_the_clock_is_wrong_is_told_about_and_read_when_it_is_right()
    {
        await using var mail = new Mailbox();
        await using var house = await House.OpenAsync(mail.Settings, staff: Staff.Lan);
        house.Clock.Leap(TenYears);
        var receipt = await house.Meet().ReportAsync("bạn ấy lấy bút của em");
        await house.The<NoticeSender>().RunOnceAsync(Cancellation);
        Assert.Empty(mail.Mails);

        house.Clock.Leap(-TenYears);
        mail.Open();
        await house.The<NoticeSender>().RunOnceAsync(Cancellation);

        Assert.Contains(Assert.Single(await house.CasesAsync()).Number, Assert.Single(mail.Mails), StringComparison.Ordinal);
        Assert.Contains("tìm thấy rồi", (await house.Meet().SayAsync(receipt)).Text, StringComparison.Ordinal);
        Assert.Equal(["bạn ấy lấy bút của em"], await house.StoriesAsync(Staff.Lan));
    }

    [Fact]
    public async Task A_responder_whose_telephone_is_right_is_told_so_and_comes_in_when_the_clock_is_right()
    {
        await using var house = await House.OpenAsync(null, null, Staff.Lan);
        var right = house.Clock.GetUtcNow();
        house.Clock.Leap(TenYears);
        var refused = await Desk.TryAsync(house, Staff.Lan, right);
        Assert.Contains(RealContent.Library.Phrases["desk_wrong_code"].Say.For(null)[0], refused.Text, StringComparison.Ordinal);

        house.Clock.Leap(-TenYears);
        (await Desk.EnterAsync(house, Staff.Lan)).Dispose();
    }

    [Fact]
    public async Task Whoever_had_to_wait_for_guessing_does_not_wait_for_ten_years()
    {
        await using var house = await House.OpenAsync(null, null, Staff.Lan);
        var receipt = await house.Meet().ReportAsync("bạn ấy lấy bút của em");
        var wrong = string.Join(' ', receipt.Split(' ').Reverse());
        house.Clock.Leap(TenYears);
        var guesser = house.Meet();
        for (var i = 0; i < 5; i++)
        {
            await guesser.SayAsync(wrong);
        }

        Assert.Contains("đợi 1 phút", (await guesser.SayAsync(receipt)).Text, StringComparison.Ordinal);
        house.Clock.Leap(-TenYears);
        Assert.Contains("tìm thấy rồi", (await guesser.SayAsync(receipt)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S31_what_was_begun_while_the_clock_was_wrong_is_forgotten_when_it_is_right()
    {
        await using var house = await House.OpenAsync(null, null, Staff.Lan);
        house.Clock.Leap(TenYears);
        await house.Meet().TellAsync("bạn ấy lấy bút của em");
        house.Clock.Leap(-TenYears);
        var now = house.Clock.GetUtcNow();

        var gone = await house.The<Engine.Turns.ITurnStore>().ForgetAsync(now - TimeSpan.FromHours(24), now - TimeSpan.FromHours(40), Cancellation);

        Assert.Equal(1, gone.Sessions);
    }

    private static async Task BeatAsync(House house, Retention retention, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await house.The<Climbing>().RunOnceAsync(Cancellation);
            await retention.RunOnceAsync(Cancellation);
        }
    }
}
