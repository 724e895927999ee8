using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace AwarenessBot.Host.Tests.Web;

/// <summary>The whole bot as a web client sees it: real content, real database.</summary>
public sealed class DirectLineTests
{
    [Fact]
    public async Task A_child_in_danger_is_answered_whatever_the_limits()
    {
        await using var bot = await RunningBot.StartAsync();
        var page = await Page.OpenAsync(bot);

        var refused = 0;
        for (var i = 0; i < 60; i++)
        {
            refused += await page.SayAsync($"bài học số {i}") == HttpStatusCode.TooManyRequests ? 1 : 0;
        }

        Assert.True(refused > 0);
        Assert.Equal(HttpStatusCode.OK, await page.SayAsync("em ko muon song nua em dang tren san thuong"));
        Assert.Equal(HttpStatusCode.OK, await page.SayAsync("vâng"));
        var last = await page.PollAsync();
        Assert.Contains(last, one => one.GetRawText().Contains("tel:111", StringComparison.Ordinal));
        Assert.DoesNotContain("san thuong", bot.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comic_is_shown_with_pictures_that_are_there()
    {
        await using var bot = await RunningBot.StartAsync();
        var page = await Page.OpenAsync(bot);
        await page.SayAsync("em là học sinh");
        await page.SayAsync("truyện tranh");
        var offered = (await page.PollAsync()).Last(one => one.TryGetProperty("suggestedActions", out _));
        await page.SayAsync(offered.GetProperty("suggestedActions").GetProperty("actions")[0].GetProperty("value").GetString() ?? "");

        var picture = (await page.PollAsync()).SelectMany(one => one.TryGetProperty("attachments", out var attachments) ? attachments.EnumerateArray() : [])
            .First(one => one.GetProperty("contentType").GetString() == "image/png");
        using var answer = await bot.Client.GetAsync(picture.GetProperty("contentUrl").GetString(), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(picture.GetProperty("name").GetString() ?? "");
    }

    [Fact]
    public async Task A_restart_over_the_real_database_loses_no_answer_and_gives_none_twice()
    {
        using var folder = new TemporaryFolder();
        string watermark;
        (string Conversation, string Token) line;
        await using (var before = await RunningBot.StartAsync(over: folder))
        {
            var page = await Page.OpenAsync(before);
            await page.PollAsync();
            await page.SayAsync("bi bat nat thi lam gi");
            Assert.NotEmpty(await page.PollAsync());
            await page.SayAsync("em muốn chết");
            (line, watermark) = (page.Line, page.Watermark);
        }

        await using var after = await RunningBot.StartAsync(over: folder);
        var again = new Page(after, line.Conversation, line.Token) { Watermark = watermark, Said = 1 };
        Assert.Equal(HttpStatusCode.OK, await again.SayAsync("em muốn chết"));
        var found = await again.PollAsync();
        await again.PollAsync();

        Assert.Contains(found, one => one.GetRawText().Contains("tel:111", StringComparison.Ordinal));
        var echo = Assert.Single(found, one => one.GetProperty("from").GetProperty("role").GetString() == "user");
        Assert.All(
            found.Where(one => one.TryGetProperty("replyToId", out _)),
            one => Assert.Equal(echo.GetProperty("id").GetString(), one.GetProperty("replyToId").GetString()));
        Assert.Equal(found.Count, found.Select(one => one.GetProperty("id").GetString()).Distinct().Count());
        Assert.Empty(await again.PollAsync());
    }

    private sealed class Page(RunningBot bot, string conversation, string token)
    {
        public string Watermark { get; set; } = "";

        public int Said { get; set; }

        public (string Conversation, string Token) Line => (conversation, token);

        public static async Task<Page> OpenAsync(RunningBot bot)
        {
            using var generate = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
            generate.Headers.Add("Origin", bot.Client.BaseAddress?.GetLeftPart(UriPartial.Authority));
            using var generated = await bot.Client.SendAsync(generate, TestContext.Current.CancellationToken);
            var answer = await RunningBot.ReadAsync(generated);
            var page = new Page(bot, answer.GetProperty("conversationId").GetString() ?? "", answer.GetProperty("token").GetString() ?? "");
            using var started = await page.SendAsync(HttpMethod.Post, "conversations", null);
            Assert.Equal(HttpStatusCode.Created, started.StatusCode);
            return page;
        }

        public async Task<HttpStatusCode> SayAsync(string text)
        {
            using var content = JsonContent.Create(new { type = "message", text, channelData = new { clientActivityID = $"m{++Said}" } });
            using var answer = await SendAsync(HttpMethod.Post, $"conversations/{conversation}/activities", content);
            return answer.StatusCode;
        }

        public async Task<IReadOnlyList<JsonElement>> PollAsync()
        {
            using var answer = await SendAsync(HttpMethod.Get, $"conversations/{conversation}/activities?watermark={Watermark}", null);
            var set = await RunningBot.ReadAsync(answer);
            Watermark = set.GetProperty("watermark").GetString() ?? "";
            return [.. set.GetProperty("activities").EnumerateArray()];
        }

        private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
        {
            var request = new HttpRequestMessage(method, "/v3/directline/" + path) { Content = content };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return bot.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }
}
