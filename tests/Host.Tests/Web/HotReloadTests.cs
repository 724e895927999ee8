using AwarenessBot.Content.Live;
using AwarenessBot.Host.Tests.Checking;
using Microsoft.Extensions.DependencyInjection;

namespace AwarenessBot.Host.Tests.Web;

public sealed class HotReloadTests : IAsyncLifetime
{
    private RunningBot? running;

    private RunningBot Bot => running ?? throw new InvalidOperationException("Not started.");

    private LiveLibrary Live => Bot.Services.GetRequiredService<LiveLibrary>();

    public async ValueTask InitializeAsync() => running = await RunningBot.StartAsync(ownContent: true);

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    public static TheoryData<string> Breaks => [.. BrokenContent.All.Select(broken => broken.What)];

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_bad_change_is_refused_and_said_in_the_log_and_on_healthz_while_the_old_version_answers(string what)
    {
        var before = Live.Current.Version;
        var broken = BrokenContent.All.First(broken => broken.What == what);
        broken.Break(Bot.Content);
        await Live.ReloadAsync(TestContext.Current.CancellationToken);

        var health = await RunningBot.ReadAsync(await Bot.Client.GetAsync("/healthz", TestContext.Current.CancellationToken));
        Assert.Equal(before, health.GetProperty("content").GetString());
        Assert.Contains(broken.Named, health.GetProperty("rejected").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Changed content was rejected", Bot.Logged, StringComparison.Ordinal);
        var replies = await Bot.SayAsync(await Bot.OpenAsync(), "1", "em ko muon song nua");
        Assert.Contains("\"tel:111\"", replies.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_good_change_is_said_by_the_next_answer()
    {
        var path = Path.Combine(Bot.Content, "phrases", "greeting.yaml");
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, text.Replace("Mình là trợ lý an toàn trên mạng.", "Mình là bạn đồng hành trên mạng.", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await Live.ReloadAsync(TestContext.Current.CancellationToken);

        var opened = await Bot.Client.PostAsync("/web/conversations", null, TestContext.Current.CancellationToken);
        var said = (await RunningBot.ReadAsync(opened)).GetProperty("replies").EnumerateArray().Select(reply => reply.GetProperty("text").GetString());
        Assert.Contains(said, text => text?.Contains("Mình là bạn đồng hành trên mạng.", StringComparison.Ordinal) ?? false);
    }
}
