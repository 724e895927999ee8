using System.Text.Json;
using AwarenessBot.Testing.WebClients;

namespace AwarenessBot.Channels.Tests.DirectLine;

/// <summary>What a conversation by Microsoft's own client lives through, with nothing lost and nothing said twice.</summary>
public sealed class SurvivalTests
{
    private const int Online = 2;
    private const int ExpiredToken = 3;
    private const string Greeting = "bot conversationUpdate: ";

    [Fact]
    public async Task A_minute_without_a_network()
    {
        await using var running = await RunningDirectLine.StartAsync();
        await using var cable = new Cable(running.Port);
        var line = await running.GenerateAsync();
        await using var page = await NodeScript.StartAsync("directline.mjs");
        await ConnectAsync(page, line, $"http://127.0.0.1:{cable.Port}/v3/directline");
        await SayAsync(page, "một");
        await page.UntilAsync(told => Said(told).Contains("bot message: một"));

        cable.Cut();

        // It had left before; its answer goes into the silence.
        await line.SayAsync("trong hầm", "before");
        await SayAsync(page, "hai");

        // A real minute: the bot's pings, which find out that nobody is there, go by the machine's clock.
        await Task.Delay(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        running.Clock.Advance(TimeSpan.FromMinutes(1));
        cable.Mend();
        await page.UntilAsync(told => told.Any(IsToBeSaidAgain));
        await SayAsync(page, "hai");
        await page.UntilAsync(told => Said(told).Contains("bot message: hai"));
        await SayAsync(page, "ba");
        await page.UntilAsync(told => Said(told).Contains("bot message: ba"));

        Assert.Equal(
            [Greeting, .. Pair("một"), .. Pair("trong hầm"), .. Pair("hai"), .. Pair("ba")],
            Said(page.Told));
    }

    [Fact]
    public async Task Two_pages_with_one_token()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.GenerateAsync();
        await using var pages = await NodeScript.StartAsync("directline.mjs");
        await ConnectAsync(pages, line, running.Domain, "left");
        await SayAsync(pages, "bí mật", "left");
        await pages.UntilAsync(told => Said(told, "left").Contains("bot message: bí mật"));

        // Whoever opens the second page is told nothing of what was said before.
        await ConnectAsync(pages, line, running.Domain, "right");
        await pages.UntilAsync(told => IsOnline(told, "right"));
        await SayAsync(pages, "một", "right");
        await pages.UntilAsync(told => Said(told).Contains("bot message: một"));
        await SayAsync(pages, "hai", "left");
        await pages.UntilAsync(told => Said(told).Contains("bot message: hai"));
        await SayAsync(pages, "ba", "right");
        await pages.UntilAsync(told => Said(told).Contains("bot message: ba"));

        Assert.DoesNotContain(Said(pages.Told, "right"), said => said.Contains("bí mật", StringComparison.Ordinal) || said == Greeting);
        Assert.Equivalent(
            (string[])[Greeting, .. Pair("bí mật"), .. Pair("một"), .. Pair("hai"), .. Pair("ba")], Said(pages.Told).Distinct(), strict: true);
        foreach (var side in new[] { "left", "right" })
        {
            Assert.Equal(Said(pages.Told, side).Distinct(), Said(pages.Told, side));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task More_than_the_half_hour_a_token_lives(bool webSocket)
    {
        await using var running = await RunningDirectLine.StartAsync();
        await using var page = await NodeScript.StartAsync("directline.mjs");
        await ConnectAsync(page, await running.GenerateAsync(), running.Domain, webSocket: webSocket);
        await page.UntilAsync(told => Said(told).Count == 1);

        for (var i = 0; i < 4; i++)
        {
            running.Clock.Advance(TimeSpan.FromMinutes(14));
            var before = Renewed(page.Told);

            // The second is asked for only after the clock has moved.
            await page.UntilAsync(told => Renewed(told) >= before + 2);
        }

        await SayAsync(page, "vẫn đây");
        await page.UntilAsync(told => Said(told).Contains("bot message: vẫn đây"));

        Assert.Equal([Greeting, .. Pair("vẫn đây")], Said(page.Told));
        Assert.DoesNotContain(page.Told, one => one.TryGetProperty("failed", out _) || (one.TryGetProperty("status", out var status) && status.GetInt32() == ExpiredToken));
    }

    [Fact]
    public async Task A_token_that_ran_out_while_the_machine_slept()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var old = await running.GenerateAsync();
        await using var page = await NodeScript.StartAsync("directline.mjs");
        await ConnectAsync(page, old, running.Domain);
        await SayAsync(page, "bí mật");
        await page.UntilAsync(told => Said(told).Contains("bot message: bí mật"));

        running.Clock.Advance(TimeSpan.FromMinutes(31));
        await SayAsync(page, "còn đó không");
        await page.UntilAsync(told => told.Any(one => one.TryGetProperty("status", out var status) && status.GetInt32() == ExpiredToken));
        Assert.DoesNotContain(Said(page.Told), said => said.Contains("còn đó không", StringComparison.Ordinal));

        // The page asks for another and begins anew; what was said in the old conversation stays there.
        await ConnectAsync(page, await running.GenerateAsync(), running.Domain, "anew");
        await SayAsync(page, "còn đó không", "anew");
        await page.UntilAsync(told => Said(told, "anew").Contains("bot message: còn đó không"));

        Assert.Equal([Greeting, .. Pair("còn đó không")], Said(page.Told, "anew"));
    }

    [Fact]
    public async Task A_house_with_no_place_left_for_its_stream()
    {
        await using var running = await RunningDirectLine.StartAsync(change: settings => settings["Channels:DirectLine:StreamsAtOnce"] = "1");
        using var other = await Streams.ListenAsync(await running.OpenAsync());
        await using var page = await NodeScript.StartAsync("directline.mjs");
        await ConnectAsync(page, await running.GenerateAsync(), running.Domain);
        await page.UntilAsync(told => IsOnline(told, "page"));

        await SayAsync(page, RunningDirectLine.Danger);
        await page.UntilAsync(told => Said(told).Contains("bot Gọi 111"));

        Assert.Equal([Greeting, .. Pair(RunningDirectLine.Danger), "bot Gọi 111"], Said(page.Told));
    }

    private static Task ConnectAsync(NodeScript page, Line line, string domain, string who = "page", bool webSocket = true) =>
        page.DoAsync(new { @do = "connect", @as = who, domain, token = line.Token, webSocket });

    // Its own id is its words: said again, it is the same message.
    private static Task SayAsync(NodeScript page, string text, string who = "page") =>
        page.DoAsync(new { @do = "say", @as = who, text, clientId = $"{text.GetHashCode(StringComparison.Ordinal):x8}" });

    private static string[] Pair(string text) => [$"user {text}", $"bot message: {text}"];

    private static List<string> Said(IEnumerable<JsonElement> told, string? who = null) =>
    [
        .. told.Where(one => one.TryGetProperty("activity", out _) && (who is null || one.GetProperty("as").GetString() == who))
            .Select(one => one.GetProperty("activity"))
            .Select(one => $"{one.GetProperty("from").GetProperty("role").GetString()} {(one.TryGetProperty("text", out var text) ? text.GetString() : "")}"),
    ];

    private static bool IsOnline(IEnumerable<JsonElement> told, string who) => told.Any(one =>
        one.TryGetProperty("status", out var status) && status.GetInt32() == Online && one.GetProperty("as").GetString() == who);

    // The client's way of saying that a message may not have arrived. Web Chat marks it then, and a person presses it.
    private static bool IsToBeSaidAgain(JsonElement told) => told.TryGetProperty("posted", out var id) && id.GetString() == "retry";

    private static int Renewed(IEnumerable<JsonElement> told) => told.Count(one => one.TryGetProperty("renewed", out _));
}
