using System.Net;
using AwarenessBot.Channels.BotConnector;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Channels.Tests.BotConnector;

/// <summary>Where replies go, with which token, and what becomes of those that fail.</summary>
public sealed class HowRepliesLeaveTests
{
    [Fact]
    public async Task They_arrive_at_the_service_url_in_order_with_the_token()
    {
        await using var running = await RunningConnector.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("xin chào")));
        var (first, second) = (await running.Service.NextAsync(), await running.Service.NextAsync());

        Assert.Equal(("message: xin chào", "hai"), (first.Text, second.Text));
        Assert.Equal("/teams/v3/conversations/a:1x|y;z/activities/m-1", first.Path);
        Assert.Equal("Bearer bot-token-1", second.Authorization);
        Assert.Equal(
            """{"type":"message","serviceUrl":"https://channel.example.test/teams/","channelId":"msteams","from":{"id":"28:bot","role":"bot"},"recipient":{"id":"29:lan","role":"user"},"conversation":{"id":"a:1x|y;z"},"replyToId":"m-1","text":"hai","textFormat":"plain","inputHint":"acceptingInput","suggestedActions":{"actions":[{"type":"imBack","title":"Một","value":"Một"},{"type":"imBack","title":"Hai","value":"Hai"}]}}""",
            second.Body.GetRawText());
    }

    [Fact]
    public async Task The_login_is_by_client_credentials_and_used_until_shortly_before_its_end()
    {
        await using var running = await RunningConnector.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("một", "m-1")));
        await running.Service.NextTextsAsync(2);
        running.Clock.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("hai", "m-2")));
        await running.Service.NextTextsAsync(2);
        running.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("ba", "m-3"), running.Token()));

        Assert.Equal("Bearer bot-token-2", (await running.Service.NextAsync()).Authorization);
        Assert.Equal(2, running.Service.Logins.Count);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = Cast.AppId,
                ["client_secret"] = Cast.AppPassword,
                ["scope"] = "https://api.botframework.com/.default",
                ["tenant"] = "botframework.com",
            },
            running.Service.Logins.First());
        Assert.DoesNotContain(Cast.AppPassword, running.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain("bot-token", running.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_at_once_log_in_once_at_the_tenant()
    {
        await using var running = await RunningConnector.StartAsync(change: settings => settings["Channels:BotFramework:TenantId"] = "my-tenant", sends: false);

        var results = await Task.WhenAll(Enumerable.Range(1, 12).Select(_ => SendAsync(running)));

        Assert.All(results, result => Assert.Equal(SendResult.Sent, result));
        Assert.Equal("my-tenant", Assert.Single(running.Service.Logins)["tenant"]);
    }

    [Fact]
    public async Task A_reply_waits_for_the_next_start()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("xin chào")));

        await running.RestartAsync();

        Assert.Equal(["message: xin chào", "hai"], await running.Service.NextTextsAsync(2));
    }

    [Fact]
    public async Task What_the_bot_says_by_itself_goes_to_the_same_place()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("xin chào")));
        var waiting = await running.Memory.WaitingAsync(BotConnectorRoom.ChannelId, 0, 1, TestContext.Current.CancellationToken);
        await running.RestartAsync();
        await running.Service.NextTextsAsync(2);

        // Nobody has spoken since the start: all it needs is in the activity.
        var proactive = OutboxJson.Read(waiting[0].Activity) with { Id = null, ReplyToId = null, Text = "hôm nay em thế nào?" };
        var result = await running.Channel.SendAsync(new Delivery(99, 0, proactive, running.Clock.GetUtcNow()), TestContext.Current.CancellationToken);

        var post = await running.Service.NextAsync();
        Assert.Equal(SendResult.Sent, result);
        Assert.Equal("/teams/v3/conversations/a:1x|y;z/activities", post.Path);
        Assert.False(post.Body.TryGetProperty("replyToId", out _));
    }

    [Theory]
    [InlineData(201, SendOutcome.Sent, null)]
    [InlineData(202, SendOutcome.Sent, null)]
    [InlineData(302, SendOutcome.Refused, "http_302")]
    [InlineData(400, SendOutcome.Refused, "http_400")]
    [InlineData(403, SendOutcome.Refused, "http_403")]
    [InlineData(404, SendOutcome.Refused, "http_404")]
    [InlineData(408, SendOutcome.RetryLater, "http_408")]
    [InlineData(429, SendOutcome.RetryLater, "http_429")]
    [InlineData(500, SendOutcome.RetryLater, "http_500")]
    [InlineData(502, SendOutcome.RetryLater, "http_502")]
    public async Task How_it_ends_is_told_by_the_status(int status, SendOutcome outcome, string? reason)
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        running.Service.Answers.Enqueue(status);

        var result = await SendAsync(running);

        Assert.Equal((outcome, reason), (result.Outcome, result.Reason));
        Assert.Equal(status == 429 ? TimeSpan.FromSeconds(7) : null, result.After);
    }

    [Fact]
    public async Task A_token_refused_is_replaced_once()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        running.Service.Answers.Enqueue(401);

        Assert.Equal(SendResult.Sent, await SendAsync(running));
        Assert.Equal(
            ["Bearer bot-token-1", "Bearer bot-token-2"],
            [(await running.Service.NextAsync()).Authorization, (await running.Service.NextAsync()).Authorization]);

        running.Service.Answers.Enqueue(401);
        running.Service.Answers.Enqueue(401);
        Assert.Equal(SendResult.Misconfigured("http_401"), await SendAsync(running));
    }

    [Theory]
    [InlineData(400, SendOutcome.Misconfigured)]
    [InlineData(401, SendOutcome.Misconfigured)]
    [InlineData(429, SendOutcome.RetryLater)]
    [InlineData(503, SendOutcome.RetryLater)]
    public async Task Without_a_login_nothing_is_sent(int status, SendOutcome outcome)
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        running.Service.LoginAnswers.Enqueue(status);

        var result = await SendAsync(running);

        Assert.Equal((outcome, $"login_{status}"), (result.Outcome, result.Reason));
    }

    [Fact]
    public async Task While_the_login_is_down_an_old_token_is_used_to_its_end()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        Assert.Equal(SendResult.Sent, await SendAsync(running));
        running.Service.LoginAnswers.Enqueue(503);
        running.Service.LoginAnswers.Enqueue(503);

        running.Clock.Advance(TimeSpan.FromMinutes(56));
        Assert.Equal(SendResult.Sent, await SendAsync(running));
        running.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(SendResult.RetryLater("login_503"), await SendAsync(running));
    }

    [Fact]
    public async Task A_failed_reply_is_sent_again_before_the_next_one()
    {
        await using var running = await RunningConnector.StartAsync();
        running.Service.Answers.Enqueue(500);

        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("xin chào")));
        var failed = await running.Service.NextAsync();
        var next = running.Service.NextTextsAsync(2);
        while (!next.IsCompleted)
        {
            running.Clock.Advance(TimeSpan.FromSeconds(10));
            await Task.WhenAny(next, Task.Delay(20, TestContext.Current.CancellationToken));
        }

        Assert.Equal((500, "message: xin chào"), (failed.Status, failed.Text));
        Assert.Equal(["message: xin chào", "hai"], await next);
    }

    [Fact]
    public async Task Pictures_have_whole_addresses_or_are_told_in_words()
    {
        await using var plain = await RunningConnector.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await plain.StatusAsync(Cast.Message("tranh")));
        var told = (await plain.Service.NextTextsAsync(2))[1];

        await using var shown = await RunningConnector.StartAsync(change: settings => settings["Channels:BotFramework:PublicUrl"] = "https://bot.example.vn");
        Assert.Equal(HttpStatusCode.OK, await shown.StatusAsync(Cast.Message("tranh")));
        await shown.Service.NextAsync();
        var comic = (await shown.Service.NextAsync()).Body.GetRawText();

        Assert.Equal("Lan nhìn điện thoại\n\nLan kể với mẹ", told);
        Assert.Contains("https://bot.example.vn/pictures/comics/a/1.png", comic, StringComparison.Ordinal);
    }

    private static Task<SendResult> SendAsync(RunningConnector running)
    {
        var reply = new Activity
        {
            Type = ActivityTypes.Message,
            Text = "chào em",
            From = new ChannelAccount { Id = "28:bot" },
            Recipient = new ChannelAccount { Id = "29:lan" },
            Conversation = new ConversationReference(Cast.ServiceUrl, Cast.Channel, Cast.Conversation).Account,
            ReplyToId = "m-1",
        };
        return running.Channel.SendAsync(new Delivery(1, 0, reply, running.Clock.GetUtcNow()), TestContext.Current.CancellationToken);
    }
}
