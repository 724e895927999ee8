using System.Net;
using System.Text;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;
using AwarenessBot.Simulators.Messenger;

namespace AwarenessBot.Channels.Tests.Messenger;

public sealed class MessengerWebhookTests
{
    [Theory]
    [InlineData("hub.mode=subscribe&hub.verify_token=a-token-we-chose&hub.challenge=1158201444", HttpStatusCode.OK, "1158201444")]
    [InlineData("hub.mode=subscribe&hub.verify_token=another&hub.challenge=1158201444", HttpStatusCode.Forbidden, "")]
    [InlineData("hub.mode=subscribe&hub.verify_token=&hub.challenge=1", HttpStatusCode.Forbidden, "")]
    [InlineData("hub.mode=unsubscribe&hub.verify_token=a-token-we-chose&hub.challenge=1", HttpStatusCode.Forbidden, "")]
    [InlineData("hub.mode=subscribe&hub.verify_token=a-token-we-chose", HttpStatusCode.Forbidden, "")]
    [InlineData("hub.mode=subscribe&hub.verify_token=a-token-we-chose&hub.challenge=%3Cscript%3E", HttpStatusCode.Forbidden, "")]
    [InlineData("hub_mode=subscribe&hub_verify_token=a-token-we-chose&hub_challenge=1", HttpStatusCode.Forbidden, "")]
    [InlineData("", HttpStatusCode.Forbidden, "")]
    public async Task The_address_is_verified_by_the_token_we_chose(string query, HttpStatusCode status, string body)
    {
        await using var running = await RunningChannel.StartAsync();

        Assert.Equal((status, body), await running.Platform.VerifyAsync(query));
    }

    [Fact]
    public async Task A_challenge_has_an_end()
    {
        await using var running = await RunningChannel.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await running.Platform.VerifyAsync(Challenge(200))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await running.Platform.VerifyAsync(Challenge(201))).Status);

        static string Challenge(int length) => $"hub.mode=subscribe&hub.verify_token=a-token-we-chose&hub.challenge={new string('1', length)}";
    }

    [Fact]
    public async Task Other_ways_to_ask_are_not_allowed()
    {
        await using var running = await RunningChannel.StartAsync();
        using var http = new HttpClient();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.PutAsync(running.Platform.Webhook, new StringContent(""), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_message_is_answered_once_however_often_it_is_delivered()
    {
        await using var running = await RunningChannel.StartAsync();
        var said = running.Platform.Said(Cast.Lan, "Cháu cần giúp 111/119 🙏", "m_1");

        Assert.Equal(HttpStatusCode.OK, await running.Platform.PostAsync(said, said));
        Assert.Equal(HttpStatusCode.OK, await running.Platform.PostAsync(said));

        Assert.Equal(["message: Cháu cần giúp 111/119 🙏"], running.Said);
    }

    [Fact]
    public async Task A_batch_out_of_order_is_answered_in_order()
    {
        await using var running = await RunningChannel.StartAsync();
        var first = running.Platform.Said(Cast.Lan, "một");
        running.Time.Advance(TimeSpan.FromSeconds(1));
        var second = running.Platform.Said(Cast.Lan, "hai");

        await running.Platform.PostAsync(second, running.Platform.Said(Cast.Minh, "ba"), first);

        Assert.Equal(["message: một", "message: hai", "message: ba"], running.Said);
    }

    [Fact]
    public async Task A_whole_conversation_goes_there_and_back()
    {
        await using var running = await RunningChannel.StartAsync();

        await running.Platform.StartAsync(Cast.Lan, "topic=bullying");
        await running.SendAsync();
        Assert.Equal(HttpStatusCode.OK, await running.Platform.TapAsync(Cast.Lan, "Hai"));
        await running.Platform.SendFileAsync(Cast.Lan, "image");
        await running.Platform.AnswerByHandAsync(Cast.Lan, "Cô đây");
        await running.Platform.SettleAsync();

        Assert.Equal(["conversationUpdate: ", "event: open", "message: Hai", "message: ", "event: handoff.status"], running.Said);
        Assert.Equal(["conversationUpdate:", "event: open"], running.Platform.Phones.Select(arrived => arrived.Text));
        Assert.Equal([("facebook", 1, 0), ("facebook", 2, 0)], running.Sender.SeenParts.Order());
        Assert.Empty(running.Platform.Refused);
    }

    [Fact]
    public async Task What_is_not_on_disk_is_not_acknowledged_and_is_taken_the_next_time()
    {
        var isDown = true;
        await using var running = await RunningChannel.StartAsync(store => new HookedStore(store)
        {
            BeforeCommit = _ => isDown ? throw new StorageException("full") : Task.CompletedTask,
        });
        var said = running.Platform.Said(Cast.Lan, "một", "m_1");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await running.Platform.PostAsync(said));
        isDown = false;
        Assert.Equal(HttpStatusCode.OK, await running.Platform.PostAsync(said));

        Assert.Equal([PlainFallback.Unsaved, "message: một"], running.Said);
    }

    [Fact]
    public async Task What_is_not_signed_by_the_platform_is_refused_unread()
    {
        await using var running = await RunningChannel.StartAsync();
        var body = PlatformJson.Write(running.Platform.Envelope(running.Platform.Said(Cast.Lan, "một câu kín 1/2")));
        var signature = "sha256=" + Signing.Hex(Cast.AppSecret, body);
        var reserialised = Encoding.UTF8.GetBytes(System.Text.Json.Nodes.JsonNode.Parse(body)?.ToJsonString() ?? "");
        var unescaped = Encoding.UTF8.GetBytes(Encoding.ASCII.GetString(body).Replace("\\/", "/", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Unauthorized, await running.Platform.PostBytesAsync(body, ""));
        Assert.Equal(HttpStatusCode.Unauthorized, await running.Platform.PostBytesAsync(body, "sha256=" + Signing.Hex("another", body)));
        Assert.Equal(HttpStatusCode.Unauthorized, await running.Platform.PostBytesAsync(reserialised, signature));
        Assert.Equal(HttpStatusCode.Unauthorized, await running.Platform.PostBytesAsync(unescaped, signature));
        Assert.Empty(running.Said);
        Assert.Equal(HttpStatusCode.OK, await running.Platform.PostBytesAsync(body, signature));
        Assert.Equal(HttpStatusCode.OK, await running.Platform.PostBytesAsync(reserialised));
        Assert.Equal(["message: một câu kín 1/2"], running.Said);
    }

    [Fact]
    public async Task A_body_may_have_a_mebibyte_and_no_more()
    {
        await using var running = await RunningChannel.StartAsync();
        var most = new byte[1024 * 1024];
        Array.Fill(most, (byte)' ');
        PlatformJson.Write(running.Platform.Envelope(running.Platform.Said(Cast.Lan, "một"))).CopyTo(most, 0);

        Assert.Equal(HttpStatusCode.OK, await running.Platform.PostBytesAsync(most));
        Assert.Equal(["message: một"], running.Said);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await running.Platform.PostBytesAsync([.. most, (byte)' ']));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await running.Platform.PostBytesAsync(new byte[2 * 1024 * 1024]));
    }

    [Fact]
    public async Task Nothing_that_is_signed_is_ever_a_fault()
    {
        await using var running = await RunningChannel.StartAsync();
        foreach (var body in Strange())
        {
            Assert.Equal(HttpStatusCode.OK, await running.Platform.PostBytesAsync(body));
        }

        Assert.NotEmpty(running.Log.Lines);
        Assert.All(running.Log.Lines, line =>
        {
            Assert.DoesNotContain("kín", line.Everything, StringComparison.Ordinal);
            Assert.DoesNotContain(Cast.Lan, line.Everything, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Every_sample_of_the_platform_is_acknowledged()
    {
        await using var running = await RunningChannel.StartAsync();
        foreach (var sample in Samples.Named("in_"))
        {
            Assert.Equal(HttpStatusCode.OK, await running.Platform.PostBytesAsync(Samples.Read(sample)));
        }

        Assert.All(running.Sender.Taken, taken => Assert.Equal("facebook", taken.Channel));
        Assert.All(running.Log.Lines, line => Assert.DoesNotContain("730000000000000", line.Everything, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_settings_there_is_no_such_address()
    {
        await using var running = await RunningChannel.StartAsync(change: settings => settings.Clear());

        Assert.False(running.IsOn);
        Assert.Equal(HttpStatusCode.NotFound, await running.Platform.SayAsync(Cast.Lan, "một"));
    }

    private static IEnumerable<byte[]> Strange()
    {
        const string Start = """{"object":"page","entry":[{"id":"1","messaging":[{"sender":{"id":"7300000000000001"},"recipient":{"id":"1"},"timestamp":""";
        const string End = "}]}]}";
        string[] texts =
        [
            "", "{", "null", "7", "[]", "\"kín\"", "kín", "<html>", Start, Start + "1" + End, Start + "-5" + End, Start + "99999999999999999999" + End,
            Start + "9223372036854775807,\"message\":{\"mid\":\"m_1\",\"text\":\"kín\"}" + End,
            Start + "1e400,\"message\":{\"mid\":\"m_2\",\"text\":\"kín\"}" + End,
            Start + "\"x\",\"message\":{\"mid\":\"\\ud83d\",\"text\":\"kín \\udc4d\\ud83d\"}" + End,
            Start + "1,\"\\ud83d\":1,\"message\":{\"mid\":\"m_3\",\"text\":\"\\u0000kín\\u0007\"}" + End,
            Start + "1,\"message\":{\"mid\":\"m_4\",\"mid\":7,\"text\":\"kín\",\"text\":[]}" + End,
            Start + "1,\"x\":" + new string('[', 10_000) + new string(']', 10_000) + End,
            Start + "1,\"x\":" + new string('[', 10_000) + End,
            new('[', 500_000),
        ];
        return texts.Select(Encoding.UTF8.GetBytes)
            .Append([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Start + "1,\"message\":{\"mid\":\"m_5\",\"text\":\"kín\"}" + End)])
            .Append([.. Encoding.UTF8.GetBytes(Start + "1,\"message\":{\"mid\":\"m_6\",\"text\":\"k"), 0xC3, 0x28, 0xFF, 0xED, 0xA0, 0x80, .. Encoding.UTF8.GetBytes("\"}" + End)])
            .Append([0xFF, 0xFE, 0x7B, 0x00]);
    }
}
