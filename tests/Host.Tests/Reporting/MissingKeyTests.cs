using System.Net;
using AwarenessBot.Host.Reporting;
using AwarenessBot.Host.Tests.Web;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>The master key of a store is gone: nobody is answered with silence, and nothing is made new over what is there.</summary>
public sealed class MissingKeyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_its_key_the_bot_is_locked_and_helps_all_the_same_and_with_the_key_everything_is_there()
    {
        using var folder = new TemporaryFolder();
        var key = Path.Combine(folder.File("keys"), ReportKeys.MasterFile);
        string receipt;
        await using (var before = await House.OpenAsync(folder, null, Staff.Lan))
        {
            receipt = await before.Meet().ReportAsync("bạn ấy lấy bút của em");
        }

        File.Move(key, folder.File("on-paper"));
        await using (var locked = await House.StartAsync(HandClock.Morning(), folder))
        {
            await ShowsThatItIsLockedAsync(locked);
        }

        Assert.False(File.Exists(key), "A new key was made for an old store.");
        File.Move(folder.File("on-paper"), key);
        await using var after = await House.OpenAsync(over: folder);

        Assert.Equal("bạn ấy lấy bút của em", Staff.Lan.Read(await after.OnlyFileAsync(), after.Ring).Story);
        Assert.Contains("mình tìm thấy rồi", (await after.Meet().SayAsync(receipt)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await after.Bot.Client.GetAsync("/readyz", Cancellation)).StatusCode);
    }

    private static async Task ShowsThatItIsLockedAsync(RunningBot locked)
    {
        using var ready = await locked.Client.GetAsync("/readyz", Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("master key", await ready.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Contains("master key", locked.Logged, StringComparison.Ordinal);

        // The page shows what comes with the 503, and tries again by itself.
        using var opening = await locked.Client.PostAsync("/web/conversations", null, Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, opening.StatusCode);
        Assert.Contains("tel:111", await opening.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        foreach (var text in new[] { "em ko muon song nua", "em muốn báo" })
        {
            using var answer = await locked.PostAsync(new string('A', 22), text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), text);
            var said = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("tel:111", said, StringComparison.Ordinal);
            Assert.DoesNotContain("nhận được rồi", said, StringComparison.Ordinal);
        }

        using var desk = await locked.Client.GetAsync("/desk", Cancellation);
        Assert.NotEqual(HttpStatusCode.OK, desk.StatusCode);
    }
}
