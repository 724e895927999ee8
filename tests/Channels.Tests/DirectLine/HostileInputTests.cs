using System.Net;
using System.Text;

namespace AwarenessBot.Channels.Tests.DirectLine;

public sealed class HostileInputTests
{
    private static readonly string Deep = new string('[', 100_000) + new string(']', 100_000);

    public static TheoryData<string, HttpStatusCode, string> Refused => new()
    {
        { "", HttpStatusCode.BadRequest, "BadSyntax" },
        { "{", HttpStatusCode.BadRequest, "BadSyntax" },
        { "kín", HttpStatusCode.BadRequest, "BadSyntax" },
        { "null", HttpStatusCode.BadRequest, "BadArgument" },
        { "[]", HttpStatusCode.BadRequest, "BadArgument" },
        { "7", HttpStatusCode.BadRequest, "BadArgument" },
        { """{"text":"kín"}""", HttpStatusCode.BadRequest, "MissingProperty" },
        { """{"type":null,"text":"kín"}""", HttpStatusCode.BadRequest, "MissingProperty" },
        { """{"type":7,"text":"kín"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { """{"type":"invoke"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { """{"type":"conversationUpdate"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { """{"type":"trace"}""", HttpStatusCode.BadRequest, "BadArgument" },
        { """{"type":"message","text":{"kín":1}}""", HttpStatusCode.BadRequest, "BadArgument" },
        { """{"type":"message","text":["kín"]}""", HttpStatusCode.BadRequest, "BadArgument" },
        { $$"""{"type":"message","text":"kín","value":{{Deep[..33]}}{{new string(']', 33)}}}""", HttpStatusCode.BadRequest, "BadSyntax" },
        { $$"""{"type":"message","text":"kín","channelData":{{Deep}}}""", HttpStatusCode.BadRequest, "BadSyntax" },
        { Deep, HttpStatusCode.BadRequest, "BadSyntax" },
        { $$"""{"type":"message","text":"kín","value":"{{new string('a', 20_000)}}"}""", HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig" },
        { $$"""{"type":"message","text":"kín {{new string('a', 300_000)}}"}""", HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig" },
        { new string(' ', 3 * 1024 * 1024), HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task What_is_no_activity_is_refused_in_the_protocols_words(string body, HttpStatusCode status, string code)
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();

        Assert.Equal((status, code), await RunningDirectLine.RefusalAsync(await line.PostAsync(body)));
        Assert.Single((await line.PollAsync()).Activities);
        Assert.DoesNotContain("kín", running.Logged, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"xin \ud83d chào","channelData":{"clientActivityID":"\udc4d","x":"\ud83d"}}""", "bot message: xin  chào")]
    [InlineData("""{"type":"message","text":"xin chào","from":7,"channelData":5,"timestamp":[],"id":{},"conversation":"x","recipient":null,"locale":9}""", "bot message: xin chào")]
    [InlineData("""{"type":"message","text":"xin\u0000\u202e chào","serviceUrl":"http://evil.example","channelId":"directline"}""", "bot message: xin chào")]
    [InlineData("""{"type":"message","text":null,"attachments":[{"contentType":"image/png"}]}""", "bot message: ")]
    [InlineData("""{"type":"message","type":"message","text":"a","text":"b"}""", "bot message: b")]
    public async Task What_is_merely_strange_is_heard(string body, string reply)
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();

        using var answer = await line.PostAsync(body);
        var said = await line.PollAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(reply, said.Said.Last());
        Assert.Equal(line.User, said.Activities[1].GetProperty("from").GetProperty("id").GetString());
        Assert.Equal(line.Id, said.Activities[1].GetProperty("conversation").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Broken_utf8_costs_nobody_their_answer()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        byte[] body = [0xEF, 0xBB, 0xBF, .. "{\"type\":\"message\",\"text\":\"cứu em "u8, 0xC3, 0x28, 0xFF, 0xED, 0xA0, 0x80, .. "\"}"u8];

        using var answer = await running.SendBytesAsync(HttpMethod.Post, line.Activities, line.Token, body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("bot message: cứu em", (await line.PollAsync()).Said.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_longer_than_the_bot_reads_is_heard_from_its_beginning()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();

        await line.SayAsync("cứu em " + new string('a', 100_000), "a");

        Assert.StartsWith("bot message: cứu em", (await line.PollAsync()).Said.Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tokens/generate")]
    [InlineData("/conversations")]
    public async Task Where_conversations_begin_a_strange_body_is_refused_and_none_is_needed(string path)
    {
        await using var running = await RunningDirectLine.StartAsync();
        foreach (var (body, status) in new[]
        {
            (null, HttpStatusCode.OK), ("", HttpStatusCode.OK), ("{}", HttpStatusCode.OK), ("{\"user\":{\"id\":\"\\ud83d\"}}", HttpStatusCode.OK),
            ("7", HttpStatusCode.BadRequest), (Deep, HttpStatusCode.RequestEntityTooLarge), (Deep[..5000], HttpStatusCode.BadRequest),
            ("{\"user\":", HttpStatusCode.BadRequest),
        })
        {
            using var answer = await running.SendAsync(HttpMethod.Post, path, RunningDirectLine.Secret, body);
            Assert.Equal(status, answer.StatusCode == HttpStatusCode.Created ? HttpStatusCode.OK : answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_client_id_of_any_kind_is_good_for_once()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        foreach (var id in new[] { "a/b?c#d%", new string('x', 5_000), "đây là id 😀", "join", "..", "a b" })
        {
            Assert.Equal(await line.SayAsync("một", id), await line.SayAsync("một", id));
        }

        Assert.Equal(6, (await line.PollAsync()).Said.Count(said => said == "bot message: một"));
    }

    [Fact]
    public async Task Paths_of_any_kind_are_not_found_or_not_allowed()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        foreach (var path in new[] { "/conversations/%2e%2e/activities", $"/conversations/{new string('a', 5000)}/activities", $"/conversations/{line.Id}%2Factivities/activities" })
        {
            using var answer = await running.SendAsync(HttpMethod.Get, path, line.Token);
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Uploads_of_any_kind_are_refused()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        foreach (var (body, type) in new[]
        {
            ("", "multipart/form-data; boundary=x"), ("--x\r\n\r\n", "multipart/form-data; boundary=x"), ("rubbish", "multipart/form-data; boundary=x"),
            ("--x\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\r\n--x--", "multipart/form-data; boundary=x"),
            ("--x\r\n" + new string('h', 100_000), "multipart/form-data; boundary=x"), ("a", "multipart/form-data"), ("a", "application/octet-stream"),
            ("--x\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n" + new string('[', 400_000), "multipart/form-data; boundary=x"),
        })
        {
            using var answer = await running.SendBytesAsync(HttpMethod.Post, $"/conversations/{line.Id}/upload", line.Token, Encoding.UTF8.GetBytes(body), type: type);
            Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), await RunningDirectLine.RefusalAsync(answer));
        }
    }
}
