using System.Net;
using System.Text;

namespace AwarenessBot.Channels.Tests.BotConnector;

/// <summary>Only Bot Framework, for this bot, now, for the place and channel it says.</summary>
public sealed class WhoMaySpeakTests
{
    [Fact]
    public async Task What_bot_framework_says_is_heard()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);

        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("xin chào")));

        Assert.Equal(2, await running.RepliesMadeAsync());
    }

    [Theory]
    [InlineData("no token")]
    [InlineData("not a token")]
    [InlineData("forged signature")]
    [InlineData("changed claims")]
    [InlineData("another key under this name")]
    [InlineData("wrong issuer")]
    [InlineData("wrong audience")]
    [InlineData("expired")]
    [InlineData("not yet valid")]
    [InlineData("no end")]
    [InlineData("wrong service url")]
    [InlineData("service url but for the slash")]
    [InlineData("no service url")]
    [InlineData("alg none")]
    [InlineData("alg none without signature")]
    [InlineData("HS256 with the public key")]
    [InlineData("PS256")]
    [InlineData("unknown key")]
    [InlineData("endless")]
    public async Task Anything_else_is_refused_and_nothing_is_done(string what)
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        using var other = new SigningPair("key-1", Cast.Channel);
        var now = running.Clock.GetUtcNow();
        var key = running.Service.Key;
        var good = running.Token();
        var token = what switch
        {
            "no token" => null,
            "not a token" => "a.b.c",
            "forged signature" => good[..^8] + (good.EndsWith("AAAAAAAA", StringComparison.Ordinal) ? "BBBBBBBB" : "AAAAAAAA"),
            "changed claims" => string.Join('.', good.Split('.')[0], key.Sign(Cast.Claims(now, until: 7200)).Split('.')[1], good.Split('.')[2]),
            "another key under this name" => other.Sign(Cast.Claims(now)),
            "wrong issuer" => key.Sign(Cast.Claims(now, issuer: "https://evil.example")),
            "wrong audience" => key.Sign(Cast.Claims(now, audience: "another-bot")),
            "expired" => key.Sign(Cast.Claims(now, from: -7200, until: -301)),
            "not yet valid" => key.Sign(Cast.Claims(now, from: 302)),
            "no end" => key.Sign(new { iss = Cast.Issuer, aud = Cast.AppId, serviceurl = Cast.ServiceUrl }),
            "wrong service url" => key.Sign(Cast.Claims(now, serviceUrl: "https://evil.example/")),
            "service url but for the slash" => key.Sign(Cast.Claims(now, serviceUrl: Cast.ServiceUrl.TrimEnd('/'))),
            "no service url" => key.Sign(new { iss = Cast.Issuer, aud = Cast.AppId, exp = now.ToUnixTimeSeconds() + 60 }),
            "alg none" => key.Sign(Cast.Claims(now), "none"),
            "alg none without signature" => key.Sign(Cast.Claims(now), "none").TrimEnd('.'),
            "HS256 with the public key" => key.Sign(Cast.Claims(now), "HS256"),
            "PS256" => key.Sign(Cast.Claims(now), "PS256"),
            "unknown key" => key.Sign(Cast.Claims(now), kid: "key-9"),
            _ => key.Sign(new { iss = Cast.Issuer, aud = Cast.AppId, more = new string('x', 20_000) }),
        };

        using var answer = await running.PostAsync(Encoding.UTF8.GetBytes(Cast.Message("xin chào")), token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await running.RepliesMadeAsync());
        Assert.DoesNotContain("xin chào", running.Logged, StringComparison.Ordinal);
        Assert.Empty(running.Service.Logins);
    }

    [Theory]
    [InlineData(-3600, -299)]
    [InlineData(299, 3600)]
    public async Task Two_clocks_may_differ_by_five_minutes(int from, int until)
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        var token = running.Token(Cast.Claims(running.Clock.GetUtcNow(), from: from, until: until));

        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("xin chào"), token));
    }

    [Fact]
    public async Task A_key_speaks_only_for_the_channels_it_is_endorsed_for()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);

        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("xin chào", channel: "webchat")));
        Assert.Equal(HttpStatusCode.Unauthorized, await running.StatusAsync(Cast.Message("xin chào", id: "m-2", channel: "facebook")));
        Assert.Equal(2, await running.RepliesMadeAsync());
    }

    [Theory]
    [InlineData("http://channel.example.test/")]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("https://127.0.0.1:9/")]
    [InlineData("https://user:word@channel.example.test/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nowhere")]
    public async Task Not_even_a_good_token_makes_the_bot_send_anywhere_but_by_https_elsewhere(string serviceUrl)
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        var token = running.Token(Cast.Claims(running.Clock.GetUtcNow(), serviceUrl: serviceUrl));

        Assert.Equal(HttpStatusCode.Unauthorized, await running.StatusAsync(Cast.Message("xin chào", serviceUrl: serviceUrl), token));
        Assert.Equal(0, await running.RepliesMadeAsync());
    }

    [Fact]
    public async Task Keys_change_and_the_new_one_is_found()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("một", "m-1")));
        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("hai", "m-2")));
        Assert.Equal(1, running.Service.Asked);

        var next = new SigningPair("key-2", Cast.Channel);
        running.Service.Shown.Clear();
        running.Service.Shown.Enqueue(next);
        var token = next.Sign(Cast.Claims(running.Clock.GetUtcNow()));

        // Not within the minute: anybody can name a key that there is not.
        Assert.Equal(HttpStatusCode.Unauthorized, await running.StatusAsync(Cast.Message("ba", "m-3"), token));
        Assert.Equal(1, running.Service.Asked);
        running.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("ba", "m-3"), token));
        Assert.Equal(HttpStatusCode.Unauthorized, await running.StatusAsync(Cast.Message("bốn", "m-4"), running.Token()));
        Assert.Equal(2, running.Service.Asked);
    }

    [Fact]
    public async Task Keys_are_asked_for_again_after_a_day_and_the_old_ones_kept_while_there_are_no_others()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("một", "m-1")));

        running.Clock.Advance(TimeSpan.FromHours(24));
        running.Service.IsDown = true;
        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("hai", "m-2")));
        running.Service.IsDown = false;
        running.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("ba", "m-3")));

        // An old key is good enough meanwhile, so nobody waited for the new ones.
        while (running.Service.Asked < 2)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Without_any_keys_it_is_to_come_again()
    {
        await using var running = await RunningConnector.StartAsync(sends: false);
        running.Service.IsDown = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await running.StatusAsync(Cast.Message("xin chào")));

        running.Service.IsDown = false;
        running.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(HttpStatusCode.OK, await running.StatusAsync(Cast.Message("xin chào")));
    }
}
