using System.Text.Json;
using AwarenessBot.Testing.WebClients;

namespace AwarenessBot.Channels.Tests.DirectLine;

/// <summary>Microsoft's own client, unmodified, in Node.</summary>
public sealed class RealClientTests
{
    private const int Online = 2;
    private const int ExpiredToken = 3;
    private const int Ended = 5;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_holds_a_conversation(bool webSocket)
    {
        await using var running = await RunningDirectLine.StartAsync();
        await using var page = await ConnectAsync(running, await running.GenerateAsync(), webSocket);
        await page.UntilAsync(told => Said(told).Count >= 1);

        await page.DoAsync(new { @do = "say", text = "xin chào", clientId = "one" });
        await page.UntilAsync(told => Said(told).Count >= 3 && told.Any(IsPosted));
        await page.DoAsync(new { @do = "say", text = RunningDirectLine.Danger, clientId = "two" });
        await page.UntilAsync(told => Said(told).Count >= 6);
        await page.DoAsync(new { @do = "say", text = "xin chào", clientId = "one" });
        await page.DoAsync(new { @do = "say", text = "hết", clientId = "three" });
        await page.UntilAsync(told => Said(told).Contains("bot message: hết"));

        AssertSaid(
            page,
            "bot conversationUpdate: ", "user xin chào", "bot message: xin chào", "user " + RunningDirectLine.Danger,
            "bot message: " + RunningDirectLine.Danger, "bot Gọi 111", "user hết", "bot message: hết");
        Assert.Contains(page.Told, told => told.TryGetProperty("status", out var status) && status.GetInt32() == Online);
        Assert.DoesNotContain(page.Told, told => told.TryGetProperty("failed", out _));
    }

    [Fact]
    public async Task It_goes_on_after_a_restart_with_nothing_lost_and_nothing_twice()
    {
        await using var running = await RunningDirectLine.StartAsync();
        await using var page = await ConnectAsync(running, await running.GenerateAsync(), webSocket: true);
        await page.DoAsync(new { @do = "say", text = "một", clientId = "one" });
        await page.UntilAsync(told => Said(told).Count >= 3);

        await running.RestartAsync();
        await page.DoAsync(new { @do = "say", text = "hai", clientId = "two" });
        await page.UntilAsync(told => Said(told).Contains("bot message: hai"));

        AssertSaid(page, "bot conversationUpdate: ", "user một", "bot message: một", "user hai", "bot message: hai");
    }

    [Fact]
    public async Task It_notices_that_its_token_is_over()
    {
        await using var running = await RunningDirectLine.StartAsync();
        await using var page = await ConnectAsync(running, await running.GenerateAsync(), webSocket: false);
        await page.UntilAsync(told => Said(told).Count >= 1);

        running.Clock.Advance(TimeSpan.FromMinutes(31));

        await page.UntilAsync(told => told.Any(one => one.TryGetProperty("status", out var status) && status.GetInt32() == ExpiredToken));
    }

    [Fact]
    public async Task It_notices_that_the_conversation_has_ended()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.GenerateAsync();
        await using var page = await ConnectAsync(running, line, webSocket: false);
        await page.UntilAsync(told => Said(told).Count >= 1);

        using var ended = await line.PostAsync("""{"type":"endOfConversation"}""");

        await page.UntilAsync(told => told.Any(one => one.TryGetProperty("status", out var status) && status.GetInt32() == Ended));
    }

    private static async Task<NodeScript> ConnectAsync(RunningDirectLine running, Line line, bool webSocket)
    {
        var page = await NodeScript.StartAsync("directline.mjs");
        await page.DoAsync(new { @do = "connect", domain = running.Domain, token = line.Token, webSocket });
        return page;
    }

    // A difference is looked for in everything the client told, not only in the line where it begins.
    private static void AssertSaid(NodeScript page, params string[] expected) =>
        Assert.True(Said(page.Told).SequenceEqual(expected), string.Join('\n', page.Told));

    // In the order of their stamps, as Web Chat shows them: of two frames that arrive close together the client tells a bit of each
    // in turn (flatMap over an asynchronous scheduler).
    private static List<string> Said(IEnumerable<JsonElement> told) =>
    [
        .. told.Where(one => one.TryGetProperty("activity", out _)).Select(one => one.GetProperty("activity"))
            .OrderBy(one => one.GetProperty("timestamp").GetDateTimeOffset())
            .Select(one => $"{one.GetProperty("from").GetProperty("role").GetString()} {(one.TryGetProperty("text", out var text) ? text.GetString() : "")}"),
    ];

    private static bool IsPosted(JsonElement told) => told.TryGetProperty("posted", out _);
}
