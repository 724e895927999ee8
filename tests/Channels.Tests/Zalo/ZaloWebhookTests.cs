using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AwarenessBot.Channels.Zalo.Messages;
using AwarenessBot.Simulators.Zalo;
using Microsoft.Extensions.DependencyInjection;

namespace AwarenessBot.Channels.Tests.Zalo;

public sealed class ZaloWebhookTests : IAsyncLifetime
{
    private const string Person = "2000000000000000002";
    private const string Secret = "em bị bắt nạt ở lớp";

    private ZaloStage Stage { get; set; } = null!;

    public async ValueTask InitializeAsync() => Stage = await ZaloStage.StartAsync();

    public ValueTask DisposeAsync() => Stage.DisposeAsync();

    [Fact]
    public async Task What_is_signed_becomes_a_turn()
    {
        Assert.Equal(HttpStatusCode.OK, await Stage.PostAsync(Stage.Webhooks.Text(Person, Secret)));

        Assert.Equal(Secret, Assert.Single(Stage.Turns).Text);
    }

    [Fact]
    public async Task The_exact_bytes_of_the_worked_example_become_a_turn()
    {
        var webhook = new SignedWebhook(
            Samples.Bytes("signature_body_exact"), "mac=aff128a4b19a8e88366169e68b0f26e4b0d1469b7b28890830ca2bed21027451");

        Assert.Equal(HttpStatusCode.OK, await Stage.PostAsync(webhook));
        Assert.Equal("Xin chào, cho tôi hỏi", Assert.Single(Stage.Turns).Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("mac=00")]
    [InlineData("mac=aff128a4b19a8e88366169e68b0f26e4b0d1469b7b28890830ca2bed21027451")]
    public async Task A_wrong_signature_is_refused(string? signature)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await Stage.PostAsync(Stage.Webhooks.Text(Person, Secret) with { Signature = signature }));

        Assert.Empty(Stage.Turns);
    }

    [Fact]
    public async Task A_near_miss_is_refused_and_named_in_the_log()
    {
        var webhook = new SignedWebhook(
            Samples.Bytes("signature_body_exact"), "mac=7f5ddcaa3f1151d7831fd715edadfab4b8a1f7eae41a1f8346efeaa1c09a500e");

        Assert.Equal(HttpStatusCode.Unauthorized, await Stage.PostAsync(webhook));
        Assert.Contains("5200", Stage.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_twice_is_one_turn_and_answered_twice()
    {
        var webhook = Stage.Webhooks.Text(Person, Secret);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Stage.PostAsync(webhook)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Single(Stage.Turns);
    }

    [Fact]
    public async Task What_cannot_be_saved_is_not_acknowledged_and_comes_again()
    {
        var webhook = Stage.Webhooks.Text(Person, Secret);
        Stage.CannotSave = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Stage.PostAsync(webhook));

        Stage.CannotSave = false;
        Assert.Equal(HttpStatusCode.OK, await Stage.PostAsync(webhook));
    }

    [Theory]
    [MemberData(nameof(EventReaderTests.Everything), MemberType = typeof(EventReaderTests))]
    public async Task Every_recorded_event_is_acknowledged(string sample)
    {
        if (sample.StartsWith("signature", StringComparison.Ordinal))
        {
            return;
        }

        Assert.Equal(HttpStatusCode.OK, await Stage.PostAsync(SimulatedWebhooks.Sign(Samples.Json(sample))));
        Assert.DoesNotContain("TEST", Stage.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain("2000000000000000002", Stage.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_is_a_turn_without_words_and_without_its_address()
    {
        await Stage.PostAsync(Stage.Webhooks.Attachment(Person, "image"));

        var turn = Assert.Single(Stage.Turns);
        Assert.Equal(("", "image/*"), (turn.Text, turn.Attachments?.Single().ContentType));
        Assert.Null(turn.Attachments?.Single().ContentUrl);
    }

    [Fact]
    public async Task Our_own_message_come_back_has_arrived_and_is_no_turn()
    {
        var echoes = Stage.Services.GetRequiredService<SentEchoes>();
        echoes.Expect(new SentPart(7, 1), Person, "Chào bạn");
        echoes.Know(new SentPart(7, 1), Person, "Chào bạn", "m7");
        echoes.Expect(new SentPart(8, 0), Person, "Câu khác");

        await Stage.PostAsync(Stage.Webhooks.Echo(Message("m7", "Chào bạn")));
        await Stage.PostAsync(Stage.Webhooks.Echo(Message("m8", "Câu khác")));
        await Stage.PostAsync(Stage.Webhooks.Echo(Message("m9", "Của ai đó")));

        Assert.Equal([(7L, 1), (8L, 0)], Stage.Arrived);
        Assert.Empty(Stage.Turns);
    }

    [Fact]
    public async Task Somebody_who_answers_by_hand_is_a_turn()
    {
        await Stage.PostAsync(Stage.Webhooks.Echo(Message("m1", "Cô đây"), byHand: true));

        Assert.Equal("handoff.status", Assert.Single(Stage.Turns).Name);
        Assert.Empty(Stage.Arrived);
    }

    [Fact]
    public async Task Two_megabytes_are_too_many()
    {
        var body = Encoding.UTF8.GetBytes($$"""{"app_id":"1","timestamp":"1","text":"{{new string('a', 2 * 1024 * 1024)}}"}""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Stage.PostAsync(SimulatedWebhooks.Sign(body)));
    }

    [Fact]
    public async Task What_is_nested_too_deep_is_acknowledged_and_dropped()
    {
        var nest = string.Concat(Enumerable.Repeat("[", 100_000)) + string.Concat(Enumerable.Repeat("]", 100_000));
        var body = $$$"""{"app_id":"{{{SimulatedOAuth.AppId}}}","event_name":"user_send_text","x":{{{nest}}},"timestamp":"1767225600000","message":{"text":"{{{Secret}}}"}}""";

        Assert.Equal(HttpStatusCode.OK, await Stage.PostAsync(SimulatedWebhooks.Sign(Encoding.UTF8.GetBytes(body))));
        Assert.Equal(HttpStatusCode.Unauthorized, await Stage.PostAsync(new SignedWebhook(Encoding.UTF8.GetBytes(body), "mac=00")));
        AssertSilent();
    }

    [Theory]
    [InlineData("""half an emoji \ud83d here""", "half an emoji  here")]
    [InlineData("""\ude00""", "")]
    [InlineData("""a\u0000b""", "ab")]
    public async Task Half_a_character_is_mended(string text, string expected)
    {
        Assert.Equal(HttpStatusCode.OK, await Stage.PostAsync(SimulatedWebhooks.Sign(Encoding.UTF8.GetBytes(TextEvent(text)))));

        Assert.Equal(expected, Assert.Single(Stage.Turns).Text);
    }

    [Fact]
    public async Task Broken_utf8_is_mended()
    {
        var body = Encoding.Latin1.GetBytes(TextEvent("abc\u00ffdef"));

        Assert.Equal(HttpStatusCode.OK, await Stage.PostAsync(SimulatedWebhooks.Sign(body)));
        Assert.Equal("abcdef", Assert.Single(Stage.Turns).Text);
    }

    [Fact]
    public async Task Broken_utf8_in_a_name_harms_nothing()
    {
        byte[] body = [.. "{\"a"u8, 0xff, .. "\":1,"u8, .. Encoding.UTF8.GetBytes(TextEvent("xin chào")[1..])];

        Assert.Equal(HttpStatusCode.OK, await Stage.PostAsync(SimulatedWebhooks.Sign(body)));
        Assert.Equal("xin chào", Assert.Single(Stage.Turns).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,2")]
    [InlineData("\"text\"")]
    [InlineData("not json")]
    public async Task What_is_no_json_is_refused(string body) => Assert.Equal(
        HttpStatusCode.Unauthorized, await Stage.PostAsync(SimulatedWebhooks.Sign(Encoding.UTF8.GetBytes(body))));

    [Fact]
    public async Task What_is_signed_and_breaks_off_is_acknowledged_and_dropped()
    {
        var body = Encoding.UTF8.GetBytes($$"""{"app_id":"{{SimulatedOAuth.AppId}}","timestamp":"1767225600000","message":{"text":"{{Secret}}""");

        Assert.Equal(HttpStatusCode.OK, await Stage.PostAsync(SimulatedWebhooks.Sign(body)));
        AssertSilent();
    }

    [Fact]
    public async Task Nothing_anybody_wrote_is_logged()
    {
        await Stage.PostAsync(Stage.Webhooks.Text(Person, Secret));
        await Stage.PostAsync(Stage.Webhooks.Text(Person, Secret) with { Signature = "mac=00" });
        Stage.CannotSave = true;
        await Stage.PostAsync(Stage.Webhooks.Text(Person, Secret));

        Assert.DoesNotContain(Secret, Stage.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain(Person, Stage.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain("FAKE", Stage.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_the_address_is_answered() => Assert.Equal(
        HttpStatusCode.OK, (await Stage.Client.GetAsync("/webhooks/zalo", TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task While_registering_unsigned_samples_are_answered_and_thrown_away()
    {
        await using var registering = await ZaloStage.StartAsync(("Channels:Zalo:AcceptUnsignedTests", "true"));

        Assert.Equal(HttpStatusCode.OK, await registering.PostAsync(new SignedWebhook("{}"u8.ToArray(), null)));
        Assert.Equal(HttpStatusCode.OK, await registering.PostAsync(Stage.Webhooks.Text(Person, Secret) with { Signature = null }));

        Assert.Empty(registering.Turns);
        Assert.Contains("5202", registering.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_nobody_named_is_thrown_away()
    {
        await using var other = await ZaloStage.StartAsync(("Channels:Zalo:OaId", "8, 9"));

        Assert.Equal(HttpStatusCode.OK, await other.PostAsync(other.Webhooks.Text(Person, Secret)));

        Assert.Empty(other.Turns);
        Assert.Contains("5203", other.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_domain_is_proved()
    {
        await using var stage = await ZaloStage.StartAsync(("Channels:Zalo:SiteVerification", "ABC123"));

        var page = await stage.Client.GetStringAsync("/zalo_verifierABC123.html", TestContext.Current.CancellationToken);

        Assert.Contains("""<meta name="zalo-platform-site-verification" content="ABC123" />""", page, StringComparison.Ordinal);
    }

    private static SimulatedMessage Message(string id, string text) =>
        new(id, Person, System.Text.Json.JsonDocument.Parse(new JsonObject { ["text"] = text }.ToJsonString()).RootElement, default);

    private static string TextEvent(string text) =>
        $$$"""{"app_id":"{{{SimulatedOAuth.AppId}}}","sender":{"id":"{{{Person}}}"},"recipient":{"id":"4"},"event_name":"user_send_text","message":{"text":"{{{text}}}","msg_id":"m"},"timestamp":"1767225600000"}""";

    private void AssertSilent()
    {
        Assert.Empty(Stage.Turns);
        Assert.DoesNotContain(Secret, Stage.Logged, StringComparison.Ordinal);
    }
}
