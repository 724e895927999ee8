using System.Net;
using System.Text;
using System.Text.Json;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Channels.Tests.BotConnector;

/// <summary>What may be in a request, and how it is answered.</summary>
public sealed class WhatIsHeardTests
{
    [Fact]
    public async Task A_body_beyond_256_kilobytes_is_refused()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await running.StatusAsync(Cast.Message(new string('a', 256 * 1024))));
        Assert.Equal(0, await running.RepliesMadeAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"text":"xin chào","id":"1","serviceUrl":"https://channel.example.test/teams/","channelId":"msteams","conversation":{"id":"c"},"from":{"id":"u"},"recipient":{"id":"b"}}""")]
    [InlineData("""{"type":"message","id":"1","serviceUrl":"https://channel.example.test/teams/","channelId":"msteams","from":{"id":"u"},"recipient":{"id":"b"}}""")]
    [InlineData("""{"type":"message","id":"1","channelId":"msteams","conversation":{"id":"c"},"from":{"id":"u"},"recipient":{"id":"b"}}""")]
    [InlineData("""{"type":"message","id":"1","serviceUrl":"https://channel.example.test/teams/","channelId":"msteams","conversation":{"id":"c"},"text":"a"}""")]
    public async Task What_is_no_activity_is_refused(string body)
    {
        await using var running = await RunningConnector.StartAsync(sends: false);

        Assert.Equal(HttpStatusCode.BadRequest, await running.StatusAsync(body));
        Assert.Equal(0, await running.RepliesMadeAsync());
    }

    [Fact]
    public async Task What_is_nested_deeper_than_any_activity_is_refused()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        var deep = Cast.Message("xin chào").TrimEnd('}') + ",\"channelData\":" + new string('[', 5000) + new string(']', 5000) + "}";

        Assert.Equal(HttpStatusCode.BadRequest, await running.StatusAsync(deep));
        Assert.Equal(0, await running.RepliesMadeAsync());
    }

    [Fact]
    public async Task A_broken_letter_does_not_cost_a_person_their_answer_and_broken_json_is_refused()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        var body = Encoding.UTF8.GetBytes(Cast.Message("cứu em @"));
        body[Array.IndexOf(body, (byte)'@')] = 0xC3;

        using var mended = await running.PostAsync(body, running.Token());
        using var broken = await running.PostAsync([0xFF, 0xFE, .. body], running.Token());

        Assert.Equal(HttpStatusCode.OK, mended.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
        Assert.Equal(2, await running.RepliesMadeAsync());
    }

    [Fact]
    public async Task The_same_activity_twice_is_handled_once()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);

        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("xin chào")));
        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("xin chào")));

        Assert.Equal(2, await running.RepliesMadeAsync());
    }

    [Theory]
    [InlineData("typing", HttpStatusCode.OK)]
    [InlineData("endOfConversation", HttpStatusCode.OK)]
    [InlineData("somethingNew", HttpStatusCode.OK)]
    [InlineData("event", HttpStatusCode.OK)]
    [InlineData("conversationUpdate", HttpStatusCode.OK)]
    [InlineData("invoke", HttpStatusCode.NotImplemented)]
    public async Task What_there_is_no_turn_in_is_acknowledged(string type, HttpStatusCode status)
    {
        await using var running = await RunningConnector.StartAsync(sends: false);

        Assert.Equal(status, await running.StatusAsync(Cast.Message("", type: type)));
        Assert.Equal(0, await running.RepliesMadeAsync());
    }

    [Fact]
    public async Task Who_joins_is_greeted_and_the_bot_itself_is_not()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        var joined = Cast.Message("", type: "conversationUpdate").TrimEnd('}');

        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(joined + ""","membersAdded":[{"id":"28:bot"}]}"""));
        Assert.Equal(0, await running.RepliesMadeAsync());
        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(joined + ""","membersAdded":[{"id":"28:bot"},{"id":"29:lan"}]}"""));
        Assert.Equal(2, await running.RepliesMadeAsync());
    }

    [Fact]
    public async Task A_person_can_have_everything_erased()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("xin chào")));

        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("", "m-2", type: "deleteUserData")));

        Assert.Equal(0, await running.RepliesMadeAsync());
    }

    [Fact]
    public async Task Who_expects_replies_gets_them_in_the_answer_and_again_the_second_time()
    {
        await using var running = await RunningConnector.StartAsync();
        var expecting = Cast.Message("xin chào", deliveryMode: "expectReplies");

        for (var time = 0; time < 2; time++)
        {
            using var answer = await running.PostAsync(expecting);
            var body = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            var replies = body.GetProperty("activities").EnumerateArray().ToList();

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(["message: xin chào", "hai"], replies.Select(reply => reply.GetProperty("text").GetString()));
            Assert.All(replies, reply => Assert.Equal("m-1", reply.GetProperty("replyToId").GetString()));
            Assert.All(replies, reply => Assert.Equal(Cast.Conversation, reply.GetProperty("conversation").GetProperty("id").GetString()));
        }

        Assert.Empty(running.Service.Logins);
        Assert.Equal(0, await running.RepliesMadeAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("expectReplies")]
    public async Task What_is_not_on_disk_is_not_acknowledged(string? deliveryMode)
    {
        await using var running = await RunningConnector.StartAsync(_ => new BrokenStore(), sends: false);

        using var answer = await running.PostAsync(Cast.Message("xin chào", deliveryMode: deliveryMode));
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(deliveryMode is not null, body.Contains(PlainFallback.Unsaved, StringComparison.Ordinal));
    }

    private sealed class BrokenStore : ITurnStore
    {
        public Task<TurnStart> BeginAsync(InboundKey inbound, CancellationToken cancellation) => throw new StorageException("down");

        public Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellation) => throw new StorageException("down");

        public Task<IReadOnlyList<OutboxRow>> RepliesOfAsync(InboundKey inbound, CancellationToken cancellation) => throw new StorageException("down");

        public Task<ForgottenCounts> ForgetAsync(DateTimeOffset sessionsBefore, DateTimeOffset sentBefore, CancellationToken cancellation) =>
            throw new StorageException("down");

        public Task EraseAsync(string conversation, CancellationToken cancellation) => throw new StorageException("down");

        public Task ProbeAsync(CancellationToken cancellation) => throw new StorageException("down");
    }
}
