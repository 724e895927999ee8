using AwarenessBot.Host.Reporting;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>Every recipient is gone; reports come all the same.</summary>
public sealed class NobodyThereTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_nobody_can_read_is_kept_and_given_to_whoever_sits_down_next_who_is_then_told()
    {
        await using var house = await House.OpenAsync();
        var told = await house.Meet().TellAsync("bạn ấy lấy bút của em");
        Assert.Contains("Gửi đi", told.Buttons);
        var lan = house.Meet();
        await lan.TellAsync("bạn ấy lấy bút của em");
        var sent = await lan.SayAsync("Gửi đi");

        Assert.True(sent.Saved);
        Assert.Contains("Mình nhận được rồi", sent.Text, StringComparison.Ordinal);
        Assert.Equal([house.The<HouseKey>().Public.Id], (await house.OnlyFileAsync()).Parts[0].Wraps.Select(wrap => wrap.KeyId));
        Assert.Empty(await house.Reports.DueNoticesAsync(DateTimeOffset.MaxValue, 10, Cancellation));

        await house.SeatAsync(Staff.Lan);
        await house.The<Adopting>().RunOnceAsync(Cancellation);

        var file = await house.OnlyFileAsync();
        Assert.Equal("bạn ấy lấy bút của em", Staff.Lan.Read(file, house.Ring).Story);
        Assert.Equal("lan", Assert.Single(await house.Reports.DueNoticesAsync(DateTimeOffset.MaxValue, 10, Cancellation)).Responder);
        Assert.Equal(CaseState.Received, file.Case.State);
        Assert.Equal(0, await house.The<Adopting>().RunOnceAsync(Cancellation));
    }

    [Fact]
    public async Task With_a_recovery_key_it_opens_such_a_report_too()
    {
        using var folder = new TemporaryFolder();
        var keys = Directory.CreateDirectory(folder.File("keys")).FullName;
        RecoveryFiles.Create().Write(keys);
        await using var house = await House.OpenAsync(over: folder);
        await house.Meet().ReportAsync("bạn ấy lấy bút của em");

        var recovery = house.The<ReportKeys>().Current ?? throw new InvalidOperationException("No recovery key.");
        Assert.Equal(
            new[] { house.The<HouseKey>().Public.Id, recovery.Id }.Order(),
            (await house.OnlyFileAsync()).Parts[0].Wraps.Select(wrap => wrap.KeyId).Order());
    }
}
