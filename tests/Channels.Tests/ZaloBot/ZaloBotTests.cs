using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Tests.Zalo;
using AwarenessBot.Channels.Zalo.Messages;
using AwarenessBot.Channels.ZaloBot;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Testing.Engine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Tests.ZaloBot;

/// <summary>What the bot sends to the platform.</summary>
public sealed class ZaloBotTests : IAsyncLifetime
{
    private const string Chat = "b0t0000000000000user";
    private readonly ConcurrentQueue<(string Path, JsonNode? Body)> _asked = new();
    private readonly ConcurrentQueue<(int Status, string Json)> _answers = new();
    private readonly HttpClient _http = HttpAnswer.NewClient();
    private WebApplication _platform = null!;
    private ZaloBotOptions _options = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _platform = builder.Build();
        _platform.Run(async context =>
        {
            _asked.Enqueue((context.Request.Path, await JsonNode.ParseAsync(context.Request.Body)));
            var (status, json) = _answers.TryDequeue(out var answer) ? answer : (200, Encoding.UTF8.GetString(Samples.Bytes("bot_res_send_message", "ZaloBot")));
            context.Response.StatusCode = status;
            await context.Response.WriteAsync(json);
        });
        await _platform.StartAsync();
        _options = new ZaloBotOptions
        {
            Token = "12345689:FAKE-xyz",
            ApiUrl = _platform.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(),
        };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task A_text_is_sent_as_recorded()
    {
        Assert.Equal(SendResult.Sent, await SendAsync(Say.Reply("Chào bạn. Tổng đài bảo vệ trẻ em: 111.")));

        var (path, body) = Assert.Single(_asked);
        Assert.Equal("/bot12345689:FAKE-xyz/sendMessage", path);
        Assert.True(JsonNode.DeepEquals(Samples.Json("bot_req_send_message", "ZaloBot"), body));
    }

    [Fact]
    public async Task Choices_are_numbered_in_the_text()
    {
        await SendAsync(ZaloBench.Choices("Chọn nhé", "Có", "Không"));

        Assert.Equal("Chọn nhé\n\n1. Có\n2. Không", Assert.Single(_asked).Body!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_numbers_of_the_help_card_are_in_the_text()
    {
        await SendAsync(ZaloBench.HelpCard("Có người giúp bạn."));

        Assert.Equal("Có người giúp bạn.\n\nGọi 111\nGọi 113\nGọi 115", Assert.Single(_asked).Body!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_picture_is_shown_where_it_can_be_fetched_and_in_words_elsewhere()
    {
        var picture = ZaloBench.Shown("/pictures/a.png", "Chú thích");
        await SendAsync(picture);
        _options.PublicUrl = "https://example.invalid/";
        await SendAsync(picture);

        Assert.Equal(["/bot12345689:FAKE-xyz/sendMessage", "/bot12345689:FAKE-xyz/sendPhoto"], _asked.Select(asked => asked.Path));
        Assert.Equal("Chú thích", _asked.First().Body!["text"]!.GetValue<string>());
        Assert.Equal("https://example.invalid/pictures/a.png", _asked.Last().Body!["photo"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_picture_the_platform_does_not_take_is_shown_in_words()
    {
        _options.PublicUrl = "https://example.invalid";
        _answers.Enqueue((200, """{"ok":false,"error_code":400,"description":"x"}"""));

        Assert.Equal(SendResult.Sent, await SendAsync(ZaloBench.Shown("/pictures/a.png", "Chú thích")));
        Assert.Equal("Chú thích", _asked.Last().Body!["text"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(200, """{"ok":false,"error_code":400}""", SendOutcome.Refused, "zalobot_400", false)]
    [InlineData(200, """{"ok":false,"error_code":401}""", SendOutcome.Misconfigured, "zalobot_401", false)]
    [InlineData(401, "{}", SendOutcome.Misconfigured, "zalobot_401", false)]
    [InlineData(200, """{"ok":false,"error_code":403}""", SendOutcome.RetryLater, "zalobot_403", true)]
    [InlineData(200, """{"ok":false,"error_code":404}""", SendOutcome.Refused, "zalobot_404", false)]
    [InlineData(200, """{"ok":false,"error_code":408}""", SendOutcome.RetryLater, "zalobot_408", true)]
    [InlineData(200, """{"ok":false,"error_code":429}""", SendOutcome.RetryLater, "zalobot_429", false)]
    [InlineData(200, """{"ok":false}""", SendOutcome.RetryLater, "unreadable_answer", true)]
    [InlineData(200, "<html>", SendOutcome.RetryLater, "unreadable_answer", true)]
    [InlineData(500, "{}", SendOutcome.RetryLater, "http_500", true)]
    public async Task Each_answer_has_its_end(int status, string json, SendOutcome outcome, string reason, bool inDoubt)
    {
        _answers.Enqueue((status, json));

        var result = await SendAsync(Say.Reply("Chào bạn"));

        Assert.Equal((outcome, reason, inDoubt), (result.Outcome, result.Reason, result.InDoubt));
    }

    [Fact]
    public async Task A_platform_nobody_can_reach_is_tried_again_and_names_no_token()
    {
        _options.ApiUrl = "http://127.0.0.1:1";

        Assert.Equal(SendResult.RetryLater("unreachable"), await SendAsync(Say.Reply("Chào bạn")));
    }

    private Task<SendResult> SendAsync(Activity reply) => new ZaloBotChannel(_options, _http).SendAsync(
        new Delivery(1, 0, reply with { Conversation = new ConversationAccount { Id = Chat } }, default), TestContext.Current.CancellationToken);
}
