using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AwarenessBot.Reports.Notices;
using AwarenessBot.Testing;

namespace AwarenessBot.Reports.Tests.Notices;

public sealed class WebhookNoticesTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("a secret of at least thirty-two bytes");

    private static readonly NoticeText Text = new("Subject", "Body", "https://bot.example/ATM-2611-CASE1-1");

    private readonly FakeTime _time = new(Cast.FridayMorning);

    [Fact]
    public async Task The_receiver_can_tell_that_it_was_us_and_when()
    {
        await using var server = new HookServer();

        Assert.Equal(NoticeOutcome.Sent, await SendAsync($"http://127.0.0.1:{server.Port}/hook?a=b", allowPrivate: true));

        var request = Assert.Single(server.Requests);
        var (head, body) = (request[..request.IndexOf("\r\n\r\n", StringComparison.Ordinal)], request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        Assert.StartsWith("POST /hook?a=b HTTP/1.1\r\n", head, StringComparison.Ordinal);

        // As a receiver would: from the header, the secret and the bytes of the body.
        var signature = Header(head, "X-AwarenessBot-Signature");
        var seconds = signature.Split(',')[0]["t=".Length..];
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes($"{seconds}.{body}")));
        Assert.Equal($"t={Cast.FridayMorning.ToUnixTimeSeconds()},v1={expected}", signature);
        Assert.NotEqual(expected, Convert.ToHexStringLower(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes($"{seconds}.{body} "))));
    }

    [Fact]
    public async Task S39_It_says_which_case_and_where_and_nothing_more()
    {
        await using var server = new HookServer();
        var notice = NoticeBytes.Of(Cast.Case(1), NoticeWay.Webhook);

        await SendAsync($"http://127.0.0.1:{server.Port}/", allowPrivate: true);

        var request = Assert.Single(server.Requests);
        using var body = JsonDocument.Parse(request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        Assert.Equal(
            [("id", notice.Key), ("event", "new"), ("number", "ATM-2611-CASE1-1"), ("link", Text.Link)],
            body.RootElement.EnumerateObject().Select(field => (field.Name, field.Value.GetString() ?? "")));
        Assert.Equal(notice.Key, Header(request, "Idempotency-Key"));
    }

    [Theory]
    [InlineData("204 No Content", (int)NoticeOutcome.Sent)]
    [InlineData("500 Oh", (int)NoticeOutcome.NotSent)]
    [InlineData("410 Gone", (int)NoticeOutcome.NotSent)]
    [InlineData("silence", (int)NoticeOutcome.Down)]
    public async Task Only_a_yes_is_a_yes(string answer, int outcome)
    {
        await using var server = new HookServer { Answer = answer };

        // Only silence has to be waited for; an answer comes when it comes.
        var patience = TimeSpan.FromSeconds(answer == "silence" ? 0.3 : 60);
        Assert.Equal((NoticeOutcome)outcome, await SendAsync($"http://127.0.0.1:{server.Port}/", allowPrivate: true, patience));
    }

    [Theory]
    [InlineData("301 Moved")]
    [InlineData("307 Elsewhere")]
    public async Task No_redirect_is_followed(string answer)
    {
        await using var elsewhere = new HookServer();
        await using var server = new HookServer { Answer = $"{answer}\r\nLocation: http://127.0.0.1:{elsewhere.Port}/" };

        Assert.Equal(NoticeOutcome.NotSent, await SendAsync($"http://127.0.0.1:{server.Port}/", allowPrivate: true));

        Assert.Equal(0, elsewhere.Connections);
    }

    [Theory]
    [InlineData("https://127.0.0.1:PORT/")]
    [InlineData("http://127.0.0.1:PORT/")]
    [InlineData("http://localhost:PORT/")]
    [InlineData("https://localhost:PORT/")]
    [InlineData("https://2130706433:PORT/")]
    [InlineData("https://0x7f.1:PORT/")]
    [InlineData("https://0177.0.0.1:PORT/")]
    [InlineData("https://127.1:PORT/")]
    [InlineData("https://0.0.0.0:PORT/")]
    [InlineData("https://[::1]:PORT/")]
    [InlineData("https://[::]:PORT/")]
    [InlineData("https://[::ffff:127.0.0.1]:PORT/")]
    [InlineData("https://[::ffff:7f00:1]:PORT/")]
    [InlineData("https://[64:ff9b::7f00:1]:PORT/")]
    [InlineData("https://rebinding.example:PORT/")]
    [InlineData("https://half-private.example:PORT/")]
    [InlineData("https://nowhere.example:PORT/")]
    [InlineData("http://public.example:PORT/")]
    [InlineData("https://user:password@rebinding.example:PORT/")]
    [InlineData("ftp://rebinding.example:PORT/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/hook")]
    [InlineData("")]
    public async Task Nothing_behind_our_walls_is_called(string address)
    {
        await using var server = new HookServer();

        var outcome = await SendAsync(address.Replace("PORT", $"{server.Port}"), allowPrivate: false);

        Assert.NotEqual(NoticeOutcome.Sent, outcome);
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("http://public.example:PORT/")]
    [InlineData("http://10.0.0.1:PORT/")]
    public async Task Without_tls_nothing_is_sent_beyond_this_machine_whatever_is_allowed(string address)
    {
        await using var server = new HookServer();

        Assert.Equal(NoticeOutcome.NotSent, await SendAsync(address.Replace("PORT", $"{server.Port}"), allowPrivate: true));

        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public void A_short_secret_is_no_secret() =>
        Assert.Throws<ArgumentException>(() => new WebhookNotices(new() { Secret = new byte[31] }, _time));

    private static string Header(string head, string name) =>
        head.Split("\r\n").Single(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))[(name.Length + 2)..];

    private async Task<NoticeOutcome> SendAsync(string address, bool allowPrivate, TimeSpan? patience = null)
    {
        using var way = new WebhookNotices(
            new() { Secret = Secret, AllowPrivate = allowPrivate, Timeout = patience ?? TimeSpan.FromSeconds(60) }, _time, Resolve);
        return await way.SendAsync(
            NoticeBytes.Of(Cast.Case(1), NoticeWay.Webhook), Cast.Person("minh") with { Webhook = address }, Text, TestContext.Current.CancellationToken);
    }

    private static Task<IPAddress[]> Resolve(string host, CancellationToken cancellation) => host switch
    {
        "rebinding.example" or "public.example" => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        "half-private.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.215.14"), IPAddress.Loopback]),
        "nowhere.example" => Task.FromResult<IPAddress[]>([]),
        _ => Dns.GetHostAddressesAsync(host, cancellation),
    };
}
