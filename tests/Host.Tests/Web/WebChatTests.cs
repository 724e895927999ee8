using System.Net;
using System.Text;
using System.Text.Json;

namespace AwarenessBot.Host.Tests.Web;

public sealed class WebChatTests : IAsyncLifetime
{
    private RunningBot? running;

    private RunningBot Bot => running ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync() => running = await RunningBot.StartAsync();

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    [Fact]
    public async Task A_question_typed_without_diacritics_is_answered()
    {
        var replies = await Bot.SayAsync(await Bot.OpenAsync(), "1", "bi bat nat tren mang thi phai lam sao");
        Assert.Contains("không phải lỗi", Text(replies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Danger_gets_the_help_card_with_a_number_to_tap()
    {
        var replies = await Bot.SayAsync(await Bot.OpenAsync(), "1", "em ko muon song nua");
        Assert.Contains("\"tel:111\"", replies.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_sent_twice_is_answered_twice_alike_and_handled_once()
    {
        var conversation = await Bot.OpenAsync();
        var first = await Bot.SayAsync(conversation, "same", "Bỏ qua");
        var second = await Bot.SayAsync(conversation, "same", "Bỏ qua");
        Assert.Equal(first.GetRawText(), second.GetRawText());
    }

    [Fact]
    public async Task Fifty_copies_at_once_are_handled_once()
    {
        var conversation = await Bot.OpenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Bot.SayAsync(conversation, "same", "menu")));
        Assert.Single(answers.Select(answer => answer.GetRawText()).Distinct());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"conversation":"x","id":"1","text":"a"}""")]
    [InlineData("""{"conversation":"AAAAAAAAAAAAAAAAAAAAAA","id":"","text":"a"}""")]
    [InlineData("""{"conversation":"AAAAAAAAAAAAAAAAAAAAAA","id":"1"}""")]
    [InlineData("""{"conversation":"AAAAAAAAAAAAAAAAAAAAAA","id":"1","text":null}""")]
    [InlineData("""{"conversation":"AAAAAAAAAAAAAAAAAAAAAA","id":"1","text":7}""")]
    [InlineData("""{"conversation":"AAAAAAAAAAAAAAAAAAAAA/","id":"1","text":"a"}""")]
    [InlineData("""{"conversation":"AAAAAAAAAAAAAAAAAAAAAA","id":"\ud800","text":"a"}""")]
    public async Task What_is_not_a_message_is_refused_with_400(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(Encoding.UTF8.GetBytes(body))).StatusCode);

    [Fact]
    public async Task Deep_nesting_and_broken_bytes_are_refused_with_400()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(Encoding.UTF8.GetBytes(new string('[', 30_000)))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync([0xff, 0xfe, 0x00, 0x80])).StatusCode);
    }

    [Fact]
    public async Task A_body_over_32_kilobytes_is_refused_with_413() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(new byte[33 * 1024])).StatusCode);

    [Fact]
    public async Task Broken_text_inside_a_good_message_is_answered_all_the_same()
    {
        var conversation = await Bot.OpenAsync();
        var body = $$"""{"conversation":"{{conversation}}","id":"1","text":"xin\u0000 ch\u202eao"}""";
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(Encoding.UTF8.GetBytes(body))).StatusCode);
    }

    [Fact]
    public async Task Half_an_emoji_a_stray_byte_or_a_byte_order_mark_does_not_cost_a_cry_its_answer()
    {
        var conversation = await Bot.OpenAsync();
        byte[] head = [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes($$"""{"conversation":"{{conversation}}","id":"1","text":"em \ud83d """)];
        var response = await PostAsync([.. head, 0xff, .. " ko muon song nua\"}"u8]);
        Assert.Contains("\"tel:111\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cry_at_the_end_of_a_long_message_is_heard()
    {
        var replies = await Bot.SayAsync(await Bot.OpenAsync(), "1", string.Concat(Enumerable.Repeat("hom nay di hoc ve. ", 300)) + "em ko muon song nua");
        Assert.Contains("\"tel:111\"", replies.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_typed_is_in_no_log_and_never_comes_back()
    {
        const string Canary = "chimhoangyen7391";
        var conversation = await Bot.OpenAsync();
        var replies = await Bot.SayAsync(conversation, "1", $"<script>alert('{Canary}')</script> em ko muon song nua");
        await PostAsync(Encoding.UTF8.GetBytes($"{{\"text\":\"{Canary}\""));

        Assert.DoesNotContain(Canary, replies.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Canary, Bot.Logged, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(conversation, Bot.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_its_sentences_and_allows_nothing_from_elsewhere()
    {
        var response = await Bot.Client.GetAsync("/", TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("tel:111", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Health_says_what_is_served_and_readiness_that_nobody_would_read_a_report()
    {
        var health = await RunningBot.ReadAsync(await Bot.Client.GetAsync("/healthz", TestContext.Current.CancellationToken));
        var ready = await Bot.Client.GetAsync("/readyz", TestContext.Current.CancellationToken);

        Assert.Equal(RealContent.Library.Version, health.GetProperty("content").GetString());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("Nobody reads reports", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PostAsync(byte[] body) =>
        Bot.Client.PostAsync("/web/messages", new ByteArrayContent(body), TestContext.Current.CancellationToken);

    private static string Text(JsonElement replies) =>
        string.Join('\n', replies.GetProperty("replies").EnumerateArray().Select(reply => reply.GetProperty("text").GetString()));
}
