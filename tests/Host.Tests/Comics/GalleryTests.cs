using System.Net;
using AwarenessBot.Host.Tests.Web;

namespace AwarenessBot.Host.Tests.Comics;

public sealed class GalleryTests(BotWithComics running) : IClassFixture<BotWithComics>
{
    private const string Panel = "/pictures/comics/qua_bong/mo_dau";

    private RunningBot Bot => running.Bot;

    [Fact]
    public async Task A_panel_is_there_as_svg_and_as_png_and_nothing_in_it_can_run()
    {
        var (svg, png) = (await GetAsync(Panel + ".svg"), await GetAsync(Panel + ".png"));

        Assert.Equal("image/svg+xml", svg.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 600\"", await svg.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("image/png", png.Content.Headers.ContentType?.ToString());
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await png.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..4]);
        Assert.All([svg, png], response =>
        {
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains("default-src 'none'; sandbox", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_childs_browser_keeps_no_picture_and_a_platforms_server_asks_only_whether_it_has_changed()
    {
        var (svg, png) = (await GetAsync(Panel + ".svg"), await GetAsync(Panel + ".png"));
        using var again = new HttpRequestMessage(HttpMethod.Get, Panel + ".png");
        again.Headers.IfNoneMatch.Add(png.Headers.ETag ?? throw new InvalidOperationException("No tag."));

        Assert.True(svg.Headers.CacheControl?.NoStore);
        Assert.False(png.Headers.CacheControl?.NoStore);
        Assert.Equal(HttpStatusCode.NotModified, (await Bot.Client.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_changed_picture_has_another_tag_and_an_unchanged_one_the_same()
    {
        // Of the last panels, which no other test asks for.
        var before = await GetAsync("/pictures/comics/qua_bong/cung_choi.svg");
        var other = await GetAsync("/pictures/comics/qua_bong/hoi.svg");
        var file = Path.Combine(Bot.Content, "comics", "qua_bong.yaml");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var at = text.LastIndexOf("300 560", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text[..at] + "310 560" + text[(at + 7)..], TestContext.Current.CancellationToken);
        await running.ReloadAsync();

        Assert.NotEqual(before.Headers.ETag, (await GetAsync("/pictures/comics/qua_bong/cung_choi.svg")).Headers.ETag);
        Assert.Equal(other.Headers.ETag, (await GetAsync("/pictures/comics/qua_bong/hoi.svg")).Headers.ETag);
    }

    [Theory]
    [InlineData("/pictures/comics/qua_bong/khong_co.png")]
    [InlineData("/pictures/comics/khong_co/mo_dau.png")]
    [InlineData("/pictures/comics/qua_bong/mo_dau.gif")]
    [InlineData("/pictures/comics/..%2f..%2fetc/passwd.svg")]
    [InlineData("/pictures/comics/qua_bong")]
    public async Task What_is_no_panel_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Bot.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task The_page_is_told_of_a_picture_by_an_address_that_is_there()
    {
        var conversation = await Bot.OpenAsync();
        await Bot.SayAsync(conversation, "1", "có truyện tranh không");
        var replies = await Bot.SayAsync(conversation, "2", "Quả bóng của ai");
        var picture = replies.GetProperty("replies")[0].GetProperty("attachments")[0];

        Assert.Equal("image/png", picture.GetProperty("contentType").GetString());
        Assert.Equal("Mi đứng một mình ở sân chơi.", picture.GetProperty("name").GetString());
        await GetAsync(picture.GetProperty("contentUrl").GetString() ?? string.Empty);
        await GetAsync("/web/chat.js");
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        var response = await Bot.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return response.EnsureSuccessStatusCode();
    }
}
