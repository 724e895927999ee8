using System.Net;
using System.Text;

namespace AwarenessBot.Channels.Tests.BotConnector;

/// <summary>The Emulator speaks without a token: only when asked for, only here, only to here.</summary>
public sealed class EmulatorTests
{
    [Fact]
    public async Task It_is_heard_and_answered_without_a_token()
    {
        await using var running = await RunningConnector.StartAsync(change: Allow);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(running));
        var reply = await running.Service.NextAsync();

        Assert.Equal("message: xin chào", reply.Text);
        Assert.Equal("", reply.Authorization);
        Assert.Empty(running.Service.Logins);
    }

    [Fact]
    public async Task Where_it_is_heard_nobody_else_is()
    {
        await using var running = await RunningConnector.StartAsync(change: Allow, sends: false);

        Assert.Equal(HttpStatusCode.Unauthorized, await running.StatusAsync(Cast.Message("xin chào", "m-2")));
        Assert.Equal(0, await running.RepliesMadeAsync());
    }

    [Fact]
    public async Task It_is_off_by_default()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);

        await RefusedAsync(running);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("[::]")]
    [InlineData("+")]
    public async Task It_is_off_when_others_can_reach_the_bot(string listen)
    {
        await using var running = await RunningConnector.StartAsync(change: Allow, listen: listen, sends: false);

        await RefusedAsync(running);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Host", "evil.example")]
    public async Task It_is_not_what_somebody_has_passed_on(string name, string value)
    {
        await using var running = await RunningConnector.StartAsync(change: Allow, sends: false);

        await RefusedAsync(running, (name, value));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://127.0.0.1@evil.example/")]
    [InlineData("file:///etc/passwd")]
    public async Task It_is_answered_on_this_machine_only(string serviceUrl)
    {
        await using var running = await RunningConnector.StartAsync(change: Allow, sends: false);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(running, serviceUrl));
        Assert.Equal(0, await running.RepliesMadeAsync());
    }

    [Fact]
    public async Task A_wrong_token_is_still_wrong()
    {
        await using var running = await RunningConnector.StartAsync(change: Allow, sends: false);

        Assert.Equal(HttpStatusCode.Unauthorized, await running.StatusAsync(Cast.Message("xin chào"), "a.b.c"));
    }

    // It cannot stand beside an app id.
    private static void Allow(Dictionary<string, string?> settings)
    {
        settings["Channels:BotFramework:AllowUnauthenticated"] = "true";
        settings.Remove("Channels:BotFramework:AppId");
        settings.Remove("Channels:BotFramework:AppPassword");
    }

    private static async Task RefusedAsync(RunningConnector running, params (string Name, string Value)[] headers)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(running, null, headers));
        Assert.Equal(0, await running.RepliesMadeAsync());
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningConnector running, string? serviceUrl = null, params (string Name, string Value)[] headers)
    {
        var body = Encoding.UTF8.GetBytes(Cast.Message("xin chào", serviceUrl: serviceUrl ?? $"{running.Service.Url}/teams", channel: "emulator"));
        using var answer = await running.PostAsync(body, null, headers);
        return answer.StatusCode;
    }
}
