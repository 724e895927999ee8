using System.Text.Json;
using System.Text.Json.Nodes;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Zalo.Messages;
using AwarenessBot.Channels.Zalo.Wire;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Testing.Engine;
using AwarenessBot.Simulators.Zalo;

namespace AwarenessBot.Channels.Tests.Zalo;

public sealed class ZaloChannelTests : IAsyncLifetime
{
    private const string Help = "Cần người giúp ngay";
    private static readonly Activity Hello = Say.Reply("Chào bạn");

    private ZaloBench Bench { get; set; } = null!;

    private SimulatedAccount Account => Bench.Zalo.Account;

    public async ValueTask InitializeAsync() => Bench = await ZaloBench.StartAsync();

    public ValueTask DisposeAsync() => Bench.DisposeAsync();

    [Fact]
    public async Task A_text_arrives()
    {
        Assert.Equal(SendResult.Sent, await Bench.SendAsync(Hello));

        var message = Assert.Single(Account.Delivered);
        Assert.Equal((ZaloBench.Person, "Chào bạn"), (message.Person, message.Text));
    }

    [Fact]
    public void Requests_look_like_the_recorded_ones()
    {
        var recipient = new CsRecipient(ZaloBench.Person);
        var text = new CsMessage(recipient, new CsContent("Chào bạn. Trẻ em cần giúp đỡ có thể gọi tổng đài 111 (miễn phí, 24/7)."));
        var picture = new CsMessage(
            recipient, new CsContent("Chú thích ảnh", new CsAttachment(new CsPayload("media", [new CsElement("FAKE-ATTACHMENT-ID")]))));
        var buttons = new CsMessage(recipient, new CsContent("Bạn cần hỗ trợ điều gì?", new CsAttachment(new CsPayload(Buttons:
        [
            new CsSayButton("Hướng dẫn cho phụ huynh", "#menu:v1:parent"), new CsDialButton("Gọi 111", new CsPhone("111")),
        ]))));
        var recorded = Samples.Json("req_send_buttons");
        var list = recorded["message"]!["attachment"]!["payload"]!["buttons"]!.AsArray();
        recorded["message"]!["attachment"]!["payload"]!["buttons"] = new JsonArray(list[1]!.DeepClone(), list[3]!.DeepClone());

        AssertSame(Samples.Json("req_send_text"), text);
        AssertSame(Samples.Json("req_send_image_attachment_id"), picture);
        AssertSame(recorded, buttons);
    }

    [Fact]
    public async Task A_long_text_arrives_in_parts()
    {
        var reply = Say.Reply(string.Join(' ', Enumerable.Repeat("Em kể cho người lớn nghe nhé.", 150)));
        var parts = Bench.Channel.PartsOf(reply);

        for (var part = 0; part < parts; part++)
        {
            Assert.Equal(SendResult.Sent, await Bench.SendAsync(reply, part, row: 7));
        }

        Assert.Equal(reply.Text, string.Join(' ', Account.Delivered.Select(message => message.Text)));
        Assert.Equal(SendResult.Sent, await Bench.SendAsync(reply, parts, row: 7));
        Assert.Equal(parts, Account.Delivered.Count);
    }

    [Fact]
    public async Task Nine_choices_arrive_as_a_list_and_five_buttons()
    {
        Assert.Equal(SendResult.Sent, await Bench.SendAsync(ZaloBench.Choices("Chọn nhé", "A", "B", "C", "D", "E", "F", "G", "H", Help)));

        var message = Assert.Single(Account.Delivered);
        Assert.Equal(["oa.query.show:A", "oa.query.show:B", "oa.query.show:C", "oa.query.show:D", "oa.query.show:" + Help], message.Buttons);
        Assert.Contains("9. " + Help, message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_card_has_numbers_to_dial()
    {
        Assert.Equal(SendResult.Sent, await Bench.SendAsync(ZaloBench.HelpCard("Gọi 111, 113, 115.")));

        Assert.Equal(
            ["oa.open.phone:Gọi 111", "oa.open.phone:Gọi 113", "oa.open.phone:Gọi 115"], Assert.Single(Account.Delivered).Buttons);
    }

    [Fact]
    public async Task Where_short_numbers_are_refused_the_help_card_arrives_in_words()
    {
        Account.RefusesShortNumbers = true;

        Assert.Equal(SendResult.Sent, await Bench.SendAsync(ZaloBench.HelpCard("Gọi 111, 113, 115.")));

        var message = Assert.Single(Account.Delivered);
        Assert.Equal("Gọi 111, 113, 115.", message.Text);
        Assert.Empty(message.Buttons);
    }

    [Theory]
    [InlineData(-201)]
    [InlineData(-210)]
    [InlineData(-233)]
    public async Task What_zalo_does_not_take_with_buttons_is_sent_once_more_with_numbered_choices(int code)
    {
        Bench.Zalo.Faults.NextErrors(code);
        Assert.Equal(SendResult.Sent, await Bench.SendAsync(ZaloBench.Choices("Chọn nhé", "Có", "Không")));
        Assert.Equal("Chọn nhé\n\n1. Có\n2. Không", Assert.Single(Account.Delivered).Text);

        Bench.Zalo.Faults.NextErrors(code, code);
        Assert.Equal(SendResult.Refused($"zalo_{code}"), await Bench.SendAsync(ZaloBench.Choices("Chọn nhé", "Có", "Không")));
        Bench.Zalo.Faults.NextErrors(code);
        Assert.Equal(SendResult.Refused($"zalo_{code}"), await Bench.SendAsync(Hello));
    }

    [Theory]
    [InlineData(-216)]
    [InlineData(-220)]
    public async Task A_token_that_is_refused_is_renewed_and_the_message_arrives(int code)
    {
        Bench.Zalo.Faults.NextErrors(code);

        Assert.Equal(SendResult.Sent, await Bench.SendAsync(Hello));

        Assert.Equal(2, Bench.Zalo.OAuth.Asked);
        Assert.Single(Account.Delivered);
    }

    [Fact]
    public async Task A_token_taken_away_is_replaced_for_everybody_at_once()
    {
        await Bench.SendAsync(Hello);
        Bench.Zalo.OAuth.Revoke();

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Bench.SendAsync(Hello)));

        Assert.All(results, result => Assert.Equal(SendResult.Sent, result));
        Assert.Equal((2, 0), (Bench.Zalo.OAuth.Asked, Bench.Zalo.OAuth.Refused));
    }

    [Fact]
    public async Task A_new_token_that_is_refused_too_is_a_setting_to_mend()
    {
        Bench.Zalo.Faults.NextErrors(-216, -216);

        Assert.Equal(SendResult.Misconfigured("zalo_-216"), await Bench.SendAsync(Hello));
        Assert.Equal(2, Bench.Zalo.OAuth.Asked);
    }

    [Theory]
    [InlineData(-32, SendOutcome.RetryLater)]
    [InlineData(-218, SendOutcome.Refused)]
    [InlineData(-211, SendOutcome.Refused)]
    [InlineData(-244, SendOutcome.PersonLeft)]
    [InlineData(-204, SendOutcome.Misconfigured)]
    [InlineData(-4711, SendOutcome.Refused)]
    public async Task An_error_with_status_200_is_an_error(int code, SendOutcome outcome)
    {
        Bench.Zalo.Faults.NextErrors(code);

        var result = await Bench.SendAsync(Hello);

        Assert.Equal((outcome, $"zalo_{code}", false), (result.Outcome, result.Reason, result.InDoubt));
        Assert.Empty(Account.Delivered);
    }

    [Theory]
    [InlineData(SimulatedFault.ServerError, "http_500", true)]
    [InlineData(SimulatedFault.Garbage, "unreadable_answer", true)]
    [InlineData(SimulatedFault.HangUp, "connection_lost", true)]
    [InlineData(SimulatedFault.HangUpAfterwards, "connection_lost", true)]
    [InlineData(SimulatedFault.SilenceAfterwards, "timeout", true)]
    [InlineData(SimulatedFault.TooManyRequests, "http_429", false)]
    public async Task A_fault_is_tried_again_and_says_whether_it_is_in_doubt(SimulatedFault fault, string reason, bool inDoubt)
    {
        Bench.Zalo.Faults.Next("message", fault);
        Bench.Options.TimeoutSeconds = fault == SimulatedFault.SilenceAfterwards ? 1 : 30;

        var result = await Bench.SendAsync(Hello);

        Assert.Equal((SendOutcome.RetryLater, reason, inDoubt), (result.Outcome, result.Reason, result.InDoubt));
        Assert.Equal(fault == SimulatedFault.TooManyRequests ? TimeSpan.FromSeconds(7) : null, result.After);
    }

    [Fact]
    public async Task A_zalo_nobody_can_reach_leaves_nothing_in_doubt()
    {
        await Bench.SendAsync(Hello);
        await Bench.Zalo.DisposeAsync();

        Assert.Equal(SendResult.RetryLater("unreachable"), await Bench.SendAsync(Hello));
    }

    [Theory]
    [InlineData(0, false, null)]
    [InlineData(48 * 3600, false, null)]
    [InlineData((48 * 3600) + 1, false, "free_window_closed")]
    [InlineData((48 * 3600) + 1, true, null)]
    [InlineData(7 * 24 * 3600, true, null)]
    [InlineData(7 * 24 * 3600, false, "free_window_closed")]
    [InlineData((7 * 24 * 3600) + 1, true, "window_closed")]
    [InlineData((7 * 24 * 3600) + 1, false, "window_closed")]
    public async Task A_reply_is_sent_while_its_window_is_open(int seconds, bool paid, string? refused)
    {
        Bench.Options.PaidReplies = paid;
        Bench.Time.Advance(TimeSpan.FromSeconds(seconds));

        var result = await Bench.SendAsync(Hello);

        Assert.Equal(refused is null ? SendResult.Sent : SendResult.Refused(refused), result);
        Assert.Equal(refused is null ? 1 : 0, Account.Delivered.Count);
    }

    [Fact]
    public async Task Somebody_zalo_has_not_heard_for_seven_days_has_left()
    {
        Bench.Time.Advance(TimeSpan.FromDays(8));
        Bench.LastHeard = Bench.Time.GetUtcNow();

        Assert.Equal(SendResult.PersonLeft("zalo_-230"), await Bench.SendAsync(Hello));
    }

    [Fact]
    public async Task Nobody_to_send_to_is_refused() => Assert.Equal(
        SendResult.Refused("no_recipient"),
        await Bench.Channel.SendAsync(new Delivery(1, 0, Hello, Bench.LastHeard), TestContext.Current.CancellationToken));

    [Fact]
    public async Task Only_who_asked_can_cancel()
    {
        Bench.Zalo.Faults.Next("message", SimulatedFault.SilenceAfterwards);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Bench.Channel.SendAsync(new Delivery(1, 0, ZaloBench.Addressed(Hello), Bench.LastHeard), cancelled.Token));
    }

    [Fact]
    public async Task What_an_echo_has_shown_to_have_arrived_is_not_sent_again()
    {
        Bench.Zalo.Faults.Next("message", SimulatedFault.HangUpAfterwards);
        Assert.True((await Bench.SendAsync(Hello, row: 7)).InDoubt);
        var arrived = Assert.Single(Account.Delivered);

        Assert.Equal(new SentPart(7, 0), Bench.Echoes.Match(ZaloBench.Person, arrived.Id, arrived.Text));

        Assert.Equal(SendOutcome.AlreadySent, (await Bench.SendAsync(Hello, row: 7)).Outcome);
        Assert.Single(Account.Delivered);
    }

    [Fact]
    public async Task An_echo_is_known_by_the_id_of_the_answer()
    {
        await Bench.SendAsync(Hello, row: 3);
        await Bench.SendAsync(Hello, row: 4);

        Assert.Equal(new SentPart(4, 0), Bench.Echoes.Match(ZaloBench.Person, Account.Delivered[1].Id, "Chào bạn"));
        Assert.Equal(new SentPart(3, 0), Bench.Echoes.Match(ZaloBench.Person, Account.Delivered[0].Id, "Chào bạn"));
        Assert.Null(Bench.Echoes.Match(ZaloBench.Person, Account.Delivered[0].Id, "Chào bạn"));
    }

    [Fact]
    public async Task What_was_refused_or_said_to_somebody_else_has_no_echo()
    {
        Bench.Zalo.Faults.NextErrors(-218);
        await Bench.SendAsync(Hello, row: 3);
        Bench.Zalo.Faults.Next("message", SimulatedFault.HangUpAfterwards);
        await Bench.SendAsync(Say.Reply("Câu khác"), row: 4);

        Assert.Null(Bench.Echoes.Match(ZaloBench.Person, "x", "Chào bạn"));
        Assert.Null(Bench.Echoes.Match("9", "x", "Câu khác"));
        Bench.Time.Advance(TimeSpan.FromHours(1));
        Assert.Null(Bench.Echoes.Match(ZaloBench.Person, "x", "Câu khác"));
    }

    [Fact]
    public async Task No_log_has_a_word_an_id_or_a_token()
    {
        Bench.Zalo.Faults.NextErrors(-204, -4711, -248, -216);
        for (var send = 0; send < 6; send++)
        {
            await Bench.SendAsync(Hello);
        }

        var everything = string.Join('\n', Bench.Log.Lines.Concat(Bench.TokenLog.Lines).Select(line => line.Everything));
        Assert.NotEmpty(everything);
        Assert.DoesNotContain("Chào", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(ZaloBench.Person, everything, StringComparison.Ordinal);
        Assert.DoesNotContain("FAKE", everything, StringComparison.Ordinal);
    }

    private static void AssertSame(JsonNode expected, CsMessage message)
    {
        var written = JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(message, ZaloJson.Default.CsMessage));
        Assert.True(JsonNode.DeepEquals(expected, written), written?.ToJsonString());
    }
}
