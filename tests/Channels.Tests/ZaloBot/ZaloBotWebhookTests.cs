using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AwarenessBot.Channels.Tests.Zalo;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Tests.ZaloBot;

/// <summary>What the platform sends to the bot.</summary>
public sealed class ZaloBotWebhookTests : IAsyncLifetime
{
    private const string Chat = "b0t0000000000000user";

    private ZaloStage Stage { get; set; } = null!;

    public async ValueTask InitializeAsync() => Stage = await ZaloStage.StartAsync();

    public ValueTask DisposeAsync() => Stage.DisposeAsync();

    [Theory]
    [InlineData("bot_text_private", "Xin chào", null, "message.text.received.b0t00000000000000ms1")]
    [InlineData("bot_text_bare_variant", "Xin chào", null, "message.text.received.b0t00000000000000ms2")]
    [InlineData("bot_image_documented", "ảnh thử", "image/*", "message.image.received.b0t00000000000000ms4")]
    [InlineData("bot_image_observed_variant", "ảnh thử", "image/*", "message.image.received.b0t00000000000000ms5")]
    [InlineData("bot_sticker", "", "application/vnd.zalo.sticker", "message.sticker.received.b0t00000000000000ms6")]
    [InlineData("bot_voice", "", "audio/*", "message.voice.received.b0t00000000000000ms7")]
    public async Task What_somebody_sends_is_a_message(string sample, string text, string? kind, string id)
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Samples.Bytes(sample, "ZaloBot")));

        var turn = Assert.Single(Stage.Turns);
        Assert.Equal((ActivityTypes.Message, text, id), (turn.Type, turn.Text, turn.Id));
        Assert.Equal((Chat, Chat, "zalo-bot"), (turn.From?.Id, turn.Conversation?.Id, turn.ChannelId));
        Assert.Equal(kind, turn.Attachments?.Single().ContentType);
        Assert.Null(turn.From?.Name);
        Assert.Null(turn.Attachments?.Single().ContentUrl);
    }

    [Fact]
    public async Task Groups_are_passed_over_in_silence()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Samples.Bytes("bot_text_group", "ZaloBot")));

        Assert.Empty(Stage.Turns);
    }

    [Fact]
    public async Task What_the_platform_withholds_is_an_event_at_most_once_in_five_minutes()
    {
        await PostAsync(Unsupported("1"));
        await PostAsync(Unsupported("2"));
        Stage.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        await PostAsync(Unsupported("3"));
        Assert.Equal((ActivityTypes.Event, "unsupported"), (Assert.Single(Stage.Turns).Type, Stage.Turns[0].Name));

        await PostAsync(Unsupported("4", "another"));
        Stage.Time.Advance(TimeSpan.FromSeconds(1));
        await PostAsync(Unsupported("5"));

        Assert.Equal([Chat, "another", Chat], Stage.Turns.Select(turn => turn.Conversation?.Id));
    }

    [Fact]
    public async Task What_is_withheld_and_could_not_be_saved_is_answered_when_it_comes_again()
    {
        Stage.CannotSave = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(Unsupported("1")));
        Stage.CannotSave = false;

        Assert.Equal(HttpStatusCode.OK, await PostAsync(Unsupported("1")));
        Assert.Equal(2, Stage.Turns.Count);
    }

    [Theory]
    [InlineData("""{"ok":true,"result":{"event_name":"message.unsupported.received"}}""")]
    [InlineData("""{"ok":true,"result":{"event_name":"message.new.received","message":{"chat":{"id":"1","chat_type":"PRIVATE"}}}}""")]
    [InlineData("""{"event_name":"message.text.received","message":{"from":{"id":"9","is_bot":true},"chat":{"id":"1","chat_type":"PRIVATE"},"text":"a"}}""")]
    [InlineData("""{"ok":true,"result":[]}""")]
    [InlineData("""{"event_name":7,"message":"x"}""")]
    [InlineData("[[[[[")]
    [InlineData("")]
    public async Task What_is_of_nobody_is_acknowledged_and_dropped(string body)
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Encoding.UTF8.GetBytes(body)));

        Assert.Empty(Stage.Turns);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("FAKE-BOT-SECRE")]
    [InlineData("fake-bot-secret")]
    public async Task A_wrong_secret_is_refused(string? secret)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(Samples.Bytes("bot_text_private", "ZaloBot"), secret));

        Assert.Empty(Stage.Turns);
    }

    [Fact]
    public async Task Two_megabytes_are_too_many() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(new byte[2 * 1024 * 1024]));

    [Fact]
    public async Task Nothing_anybody_wrote_and_no_secret_is_logged()
    {
        await PostAsync(Samples.Bytes("bot_text_private", "ZaloBot"));
        await PostAsync(Samples.Bytes("bot_text_private", "ZaloBot"), "wrong");

        Assert.DoesNotContain("Xin chào", Stage.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain(Chat, Stage.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain("TEST USER", Stage.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain("FAKE", Stage.Logged, StringComparison.Ordinal);
    }

    private static byte[] Unsupported(string id, string chat = Chat)
    {
        var json = Samples.Json("bot_unsupported", "ZaloBot");
        json["result"]!["message"]!["message_id"] = id;
        json["result"]!["message"]!["chat"] = new JsonObject { ["id"] = chat, ["chat_type"] = "PRIVATE" };
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    private async Task<HttpStatusCode> PostAsync(byte[] body, string? secret = "FAKE-BOT-SECRET")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/zalo-bot") { Content = new ByteArrayContent(body) };
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Bot-Api-Secret-Token", secret);
        }

        using var response = await Stage.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
