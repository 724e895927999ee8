using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace AwarenessBot.Host.Tests.Web;

/// <summary>What browsers are given, without one.</summary>
public sealed partial class PageTests : IAsyncLifetime
{
    private const string Site = "https://truong.example.vn";
    private const int Budget = 50 * 1024;

    private RunningBot? running;

    private RunningBot Bot => running ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync() =>
        running = await RunningBot.StartAsync(settings: [$"--Channels:Web:Sites:0={Site}/", "--Channels:Web:Sites:1=https://xã.example.vn"]);

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    [Theory]
    [InlineData("/", "'none'")]
    [InlineData("/chat", "'self' https://truong.example.vn https://xn--x-yfa.example.vn")]
    [InlineData("/widget.js", "'none'")]
    [InlineData("/web/chat.js", "'none'")]
    public async Task Nothing_from_elsewhere_is_allowed_and_only_named_sites_show_the_chat(string path, string framedBy)
    {
        using var answer = await Bot.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'; ", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors " + framedBy, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("microphone=()", answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    public async Task No_script_or_style_stands_in_a_page_and_each_file_it_names_is_there(string path)
    {
        var html = await Bot.Client.GetStringAsync(path, TestContext.Current.CancellationToken);

        Assert.DoesNotMatch(Inline(), html);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{you}", html, StringComparison.OrdinalIgnoreCase);
        foreach (var file in Files().Matches(html).Select(match => match.Groups[1].Value))
        {
            using var answer = await Bot.Client.GetAsync("/" + file, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl?.NoStore, $"a shared phone keeps no {file}");
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task The_widget_and_the_chat_it_opens_are_at_most_50_kilobytes(string encoding)
    {
        var total = 0;
        foreach (var path in new[] { "/widget.js", "/chat", "/web/chat.js", "/web/chat.css" })
        {
            var (packed, text) = await FetchAsync(path, encoding);
            total += packed;
            Assert.Equal(await Bot.Client.GetStringAsync(path, TestContext.Current.CancellationToken), text);
        }

        TestContext.Current.SendDiagnosticMessage("First load, {0}: {1} bytes of {2}.", encoding, total, Budget);
        Assert.InRange(total, 1, Budget);
    }

    [Fact]
    public async Task The_widget_may_be_kept_an_hour_and_is_asked_for_again_by_its_tag()
    {
        using var first = await Bot.Client.GetAsync("/widget.js", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/widget.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag ?? throw new InvalidOperationException("No tag."));
        using var again = await Bot.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(TimeSpan.FromHours(1), first.Headers.CacheControl?.MaxAge);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/web/chat.js")]
    [InlineData("/web/landing.js")]
    [InlineData("/widget.js")]
    public async Task No_script_stores_anything_or_writes_html(string path)
    {
        var script = await Bot.Client.GetStringAsync(path, TestContext.Current.CancellationToken);
        Assert.DoesNotMatch("localStorage|sessionStorage|indexedDB|caches\\.|serviceWorker|document\\.cookie|innerHTML|outerHTML|insertAdjacent|eval\\(|document\\.write", script);
        Assert.DoesNotContain("{{", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_landing_page_says_who_it_is_and_where_a_person_is_reached()
    {
        var html = WebUtility.HtmlDecode(await Bot.Client.GetStringAsync("/", TestContext.Current.CancellationToken));
        foreach (var said in new[] { "landing_who_program", "landing_111_free", "landing_keeps_words", "landing_child_can", "landing_parent_can", "landing_teacher_can" })
        {
            var phrase = RealContent.Library.Phrases[said].Say.For(null)[0];
            Assert.Contains(phrase[..phrase.IndexOfAny(['{', '.', '?', '!'])], html, StringComparison.Ordinal);
        }

        Assert.Contains("<span class=\"number\">111</span>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("truong.example.vn")]
    [InlineData("https://truong.example.vn/trang")]
    [InlineData("https://*.example.vn")]
    [InlineData("https://a.vn; script-src *")]
    [InlineData("*")]
    public async Task What_is_not_a_site_stops_the_start(string site)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => RunningBot.StartAsync(settings: [$"--Channels:Web:Sites:0={site}"]));
        Assert.Contains("Channels:Web:Sites", refused.ToString(), StringComparison.Ordinal);
    }

    private async Task<(int Packed, string Text)> FetchAsync(string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var answer = await Bot.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.Single());
        var packed = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var stream = new MemoryStream(packed);
        await using Stream unpacking = encoding == "br" ? new BrotliStream(stream, CompressionMode.Decompress) : new GZipStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacking);
        return (packed.Length, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex(@"<style|<script(?![^>]* src=)|\son[a-z]+=|\sstyle=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("(?:src|<link rel=\"stylesheet\" href)=\"(web/[^\"]+)\"")]
    private static partial Regex Files();
}
