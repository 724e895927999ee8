using System.Text.Json;
using AwarenessBot.Testing.WebClients;

namespace AwarenessBot.Channels.Tests.BotConnector;

/// <summary>
/// Microsoft's own code on the other side, unmodified, in Node: its client posts the activities, its routes take the replies.
/// The keys and the login are the stand-in's.
/// </summary>
public sealed class RealClientTests
{
    [Fact]
    public async Task Its_client_posts_and_its_routes_take_the_replies()
    {
        await using var running = await RunningConnector.StartAsync();
        await using var bot = await NodeScript.StartAsync("connector.mjs");
        await bot.DoAsync(new { @do = "listen", path = "/teams" });
        await bot.UntilAsync(told => told.Any(one => one.TryGetProperty("port", out _)));
        running.Way.Target = $"http://127.0.0.1:{bot.Told[0].GetProperty("port").GetInt32()}";

        await bot.DoAsync(Posting(running, "xin chào", "m-1"));
        await bot.UntilAsync(told => Replies(told).Count == 2 && told.Any(one => one.TryGetProperty("posted", out _)));

        Assert.Equal(200, Posted(bot).GetProperty("status").GetInt32());
        var replies = Replies(bot.Told);
        Assert.Equal(["message: xin chào", "hai"], replies.Select(reply => reply.GetProperty("activity").GetProperty("text").GetString()));
        Assert.All(replies, reply =>
        {
            Assert.Equal((Cast.Conversation, "m-1"), (reply.GetProperty("conversation").GetString(), reply.GetProperty("replyTo").GetString()));
            Assert.Equal("Bearer bot-token-1", reply.GetProperty("authorization").GetString());
            Assert.True(reply.GetProperty("isKnownType").GetBoolean());
        });
    }

    [Fact]
    public async Task Its_client_gets_the_replies_it_expects()
    {
        await using var running = await RunningConnector.StartAsync();
        await using var bot = await NodeScript.StartAsync("connector.mjs");

        await bot.DoAsync(Posting(running, "xin chào", "m-1", "expectReplies"));
        await bot.UntilAsync(told => told.Any(one => one.TryGetProperty("posted", out _)));

        Assert.Equal(200, Posted(bot).GetProperty("status").GetInt32());
        Assert.Equal(
            ["message: xin chào", "hai"],
            Posted(bot).GetProperty("body").GetProperty("activities").EnumerateArray().Select(reply => reply.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Its_client_with_a_token_for_another_bot_is_refused()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        await using var bot = await NodeScript.StartAsync("connector.mjs");

        await bot.DoAsync(Posting(running, "xin chào", "m-1", audience: "another-bot"));
        await bot.UntilAsync(told => told.Any(one => one.TryGetProperty("posted", out _)));

        Assert.Equal(401, Posted(bot).GetProperty("status").GetInt32());
        Assert.Equal(0, await running.RepliesMadeAsync());
    }

    private static object Posting(RunningConnector running, string text, string id, string? deliveryMode = null, string? audience = null) => new
    {
        @do = "post",
        url = running.Endpoint,
        bot = Cast.AppId,
        token = running.Token(Cast.Claims(running.Clock.GetUtcNow(), audience: audience)),
        serviceUrl = Cast.ServiceUrl,
        conversation = Cast.Conversation,
        activity = JsonElement.Parse(Cast.Message(text, id, deliveryMode: deliveryMode)),
    };

    private static JsonElement Posted(NodeScript bot) => bot.Told.Single(one => one.TryGetProperty("posted", out _)).GetProperty("posted");

    private static List<JsonElement> Replies(IReadOnlyList<JsonElement> told) =>
        [.. told.Where(one => one.TryGetProperty("reply", out _)).Select(one => one.GetProperty("reply"))];
}
