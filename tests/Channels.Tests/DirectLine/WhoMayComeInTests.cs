using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace AwarenessBot.Channels.Tests.DirectLine;

public sealed class WhoMayComeInTests
{
    [Fact]
    public async Task Pages_of_our_own_and_of_open_sites_get_a_token_and_others_do_not()
    {
        await using var running = await RunningDirectLine.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(running.Home, null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(RunningDirectLine.Union, null));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(RunningDirectLine.School, null));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("https://elsewhere.example", null));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("null", null));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("https://doan.example.vn.evil.example", null));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(null, null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(null, RunningDirectLine.Secret));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(null, RunningDirectLine.Secret + "x"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(null, "undefined"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(RunningDirectLine.School, RunningDirectLine.Secret));

        async Task<HttpStatusCode> StatusAsync(string? origin, string? secret)
        {
            using var answer = await running.SendAsync(HttpMethod.Post, "/tokens/generate", secret, origin: origin);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_secret_starts_a_conversation_and_goes_no_further()
    {
        await using var running = await RunningDirectLine.StartAsync();
        using var started = await running.SendAsync(HttpMethod.Post, "/conversations", RunningDirectLine.Secret, """{"User":{"Id":"dl_tu-truong"},"locale":"vi-VN"}""");
        var line = new Line(running, await RunningDirectLine.ReadAsync(started));

        using var poll = await running.SendAsync(HttpMethod.Get, line.Activities, RunningDirectLine.Secret);
        using var inPage = await running.SendAsync(HttpMethod.Post, "/conversations", RunningDirectLine.Secret, origin: RunningDirectLine.School);

        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        Assert.Equal("dl_tu-truong", line.User);
        Assert.Equal(HttpStatusCode.Forbidden, poll.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, inPage.StatusCode);
    }

    [Fact]
    public async Task A_page_cannot_say_who_it_is()
    {
        await using var running = await RunningDirectLine.StartAsync();
        using var answer = await running.SendAsync(HttpMethod.Post, "/tokens/generate", body: """{"user":{"id":"dl_admin"}}""", origin: running.Home);

        Assert.NotEqual("dl_admin", new Line(running, await RunningDirectLine.ReadAsync(answer)).User);
    }

    [Theory]
    [InlineData("""{"trustedOrigins":["https://elsewhere.example"]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"trustedOrigins":["https://truong.example.vn","https://elsewhere.example"]}""", HttpStatusCode.OK)]
    [InlineData("""{"TrustedOrigins":[]}""", HttpStatusCode.OK)]
    [InlineData("""{"trustedOrigins":"x","user":7}""", HttpStatusCode.OK)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task A_site_is_trusted_with_its_own_pages_only(string body, HttpStatusCode status)
    {
        await using var running = await RunningDirectLine.StartAsync();
        using var answer = await running.SendAsync(HttpMethod.Post, "/tokens/generate", RunningDirectLine.Secret, body);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_is_for_its_own_conversation()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var (lan, minh) = (await running.OpenAsync(), await running.OpenAsync());

        foreach (var (method, path) in new[]
        {
            (HttpMethod.Get, minh.Activities), (HttpMethod.Post, minh.Activities), (HttpMethod.Get, $"/conversations/{minh.Id}"),
            (HttpMethod.Post, $"/conversations/{minh.Id}/upload"),
        })
        {
            using var answer = await running.SendAsync(method, path, lan.Token, method == HttpMethod.Post ? Line.Message("một", "a") : null);
            Assert.Equal((HttpStatusCode.Forbidden, "BadArgument"), await RunningDirectLine.RefusalAsync(answer));
        }

        Assert.Single((await minh.PollAsync()).Activities);
    }

    [Fact]
    public async Task A_token_lives_half_an_hour_and_can_be_renewed_until_then()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        running.Clock.Advance(TimeSpan.FromMinutes(29));
        using var refreshed = await running.SendAsync(HttpMethod.Post, "/tokens/refresh", line.Token);
        var next = new Line(running, await RunningDirectLine.ReadAsync(refreshed));
        Assert.Equal((line.Id, line.User), (next.Id, next.User));
        await line.SayAsync("một", "a");

        running.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), await RunningDirectLine.RefusalAsync(await line.TrySayAsync("hai", "b")));
        Assert.Equal(
            (HttpStatusCode.Forbidden, "TokenExpired"),
            await RunningDirectLine.RefusalAsync(await running.SendAsync(HttpMethod.Post, "/tokens/refresh", line.Token)));
        Assert.Equal(
            (HttpStatusCode.Forbidden, "TokenExpired"),
            await RunningDirectLine.RefusalAsync(await running.SendAsync(HttpMethod.Get, line.Activities, line.Token)));
        await next.SayAsync("hai", "b");
    }

    [Fact]
    public async Task Forged_tokens_are_refused()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        var (header, body, signature) = line.Token.Split('.') is [var h, var b, var s] ? (h, b, s) : default;
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(body)) as JsonObject ?? [];
        claims["exp"] = 9999999999;
        var longer = Encode(claims.ToJsonString());
        string[] forged =
        [
            $"{header}.{longer}.{signature}",
            $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{body}.",
            $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{body}.{signature}",
            Signed("""{"alg":"HS256","typ":"JWT"}""", body, new byte[32]),
            Signed("""{"alg":"HS512","typ":"JWT"}""", body, await File.ReadAllBytesAsync(running.KeyFile, TestContext.Current.CancellationToken)),
            Signed("""{"alg":"HS256","typ":"JWT"}""", Encode("""{"iss":"x","aud":"x","conv":"c","user":"u","origin":[],"nbf":0,"exp":9999999999,"jti":"j"}"""), Encoding.UTF8.GetBytes(RunningDirectLine.Secret)),
            $"{header}.{body}.{signature[..^1]}", $"{header}.{body}.{signature}=", $"{header}.{body}.{signature}A", $"{header}.{body}", $".{body}.{signature}",
            $"{header}.{body}.{signature[..^1]}{Twin(signature[^1])}", $"{header}.{body}.%%%", "..", ".", "a.b.c", new string('a', 7000),
        ];

        foreach (var token in forged)
        {
            using var poll = await running.SendAsync(HttpMethod.Get, line.Activities, token);
            using var post = await running.SendAsync(HttpMethod.Post, line.Activities, token, Line.Message("một", "a"));
            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (poll.StatusCode, post.StatusCode));
        }

        Assert.Single((await line.PollAsync()).Activities);

        static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

        // The last letter of 32 bytes carries two bits that nobody reads: the next letter stands for the same bytes.
        static char Twin(char letter) => (char)(letter + 1);

        static string Signed(string head, string body, byte[] key)
        {
            var signed = $"{Encode(head)}.{body}";
            return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed)))}";
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic abc")]
    [InlineData("Bearer a b")]
    public async Task Without_a_token_nobody_comes_in_and_a_poller_is_told_so_in_a_way_it_survives(string? header)
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Post));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Get));

        async Task<HttpStatusCode> StatusAsync(HttpMethod method)
        {
            using var request = new HttpRequestMessage(method, running.Domain + line.Activities);
            if (header is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", header);
            }

            using var answer = await running.Http.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_token_is_good_for_the_pages_it_was_given_to()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync(RunningDirectLine.Union);
        await line.SayAsync("một", "a");

        foreach (var (origin, status) in new[]
        {
            (RunningDirectLine.Union, HttpStatusCode.OK), (running.Home, HttpStatusCode.OK), (RunningDirectLine.School, HttpStatusCode.Forbidden),
            ("https://elsewhere.example", HttpStatusCode.Forbidden), ("null", HttpStatusCode.Forbidden), ("http://doan.example.vn", HttpStatusCode.Forbidden),
        })
        {
            using var poll = await running.SendAsync(HttpMethod.Get, line.Activities, line.Token, origin: origin);
            using var refresh = await running.SendAsync(HttpMethod.Post, "/tokens/refresh", line.Token, origin: origin);
            Assert.Equal((origin, status, status), (origin, poll.StatusCode, refresh.StatusCode));
        }
    }

    [Fact]
    public async Task Browsers_are_told_which_pages_may_read_the_answer()
    {
        await using var running = await RunningDirectLine.StartAsync();
        using var preflight = await running.SendAsync(HttpMethod.Options, "/conversations/x/activities?watermark=1", origin: RunningDirectLine.School);
        using var refused = await running.SendAsync(HttpMethod.Get, "/conversations/x/activities", "bad", origin: RunningDirectLine.School);
        using var stranger = await running.SendAsync(HttpMethod.Options, "/conversations", origin: "https://elsewhere.example");

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal([RunningDirectLine.School], preflight.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["authorization,content-type,x-ms-bot-agent,x-requested-with"], preflight.Headers.GetValues("Access-Control-Allow-Headers"));
        Assert.Equal((HttpStatusCode.Forbidden, true), (refused.StatusCode, refused.Headers.Contains("Access-Control-Allow-Origin")));
        Assert.False(stranger.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task The_key_is_for_the_bot_alone_and_outlives_a_restart()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        var key = await File.ReadAllBytesAsync(running.KeyFile, TestContext.Current.CancellationToken);

        await running.RestartAsync();

        Assert.Equal(32, key.Length);
        Assert.Equal(key, await File.ReadAllBytesAsync(running.KeyFile, TestContext.Current.CancellationToken));
        Assert.Single((await line.PollAsync()).Activities);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(running.KeyFile));
        }
    }
}
