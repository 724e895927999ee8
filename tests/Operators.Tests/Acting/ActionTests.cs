using System.Net;
using System.Security.Cryptography;
using System.Text;
using AwarenessBot.Operators.Looking;
using AwarenessBot.Operators.SigningIn;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Operators.Tests.Acting;

public sealed class ActionTests
{
    [Fact]
    public async Task Taking_a_case_names_who_has_it_and_stops_its_clock()
    {
        await using var desk = await RunningDesk.StartAsync();
        var (browser, one) = await OpenAsync(desk);

        await browser.ActAsync(one, "take");

        var now = desk.Store[one.Id].Case;
        Assert.Equal((CaseState.Taken, "minh", (DateTimeOffset?)null), (now.State, now.Holder, now.Due));
        Assert.Equal("take", desk.Store.Lines[^1].What);
    }

    [Fact]
    public async Task Nothing_is_done_with_a_case_that_was_not_opened_with_a_reason()
    {
        await using var desk = await RunningDesk.StartAsync();
        var one = desk.Put(Cast.CaseOf() with { ErasureAsked = true }).Case;
        var browser = desk.Enter(Cast.Minh);

        foreach (var act in new[] { "take", "note", "close", "erase", "reply", "reply/send", "to-desk", "to-outside", "acknowledged" })
        {
            var answer = await browser.ActAsync(
                one, act, ("text", "x"), ("body", "x"), ("why", "x"), ("desk", Cast.Hue), ("reason", "close_reason_helped"));
            Assert.Equal($"/desk/cases/{one.Number}", answer.Location);
        }

        Assert.Equal(one, desk.Store[one.Id].Case);
        Assert.Empty(desk.Store.Lines);
    }

    [Fact]
    public async Task A_note_can_be_read_by_all_of_the_desk_and_is_nowhere_in_the_clear()
    {
        await using var desk = await RunningDesk.StartAsync();
        var (browser, one) = await OpenAsync(desk);

        await browser.ActAsync(one, "note", ("text", "NOTE đã gọi"));

        Assert.Contains("NOTE đã gọi", (await desk.Enter(Cast.Lan).OpenAsync(one)).Page, StringComparison.Ordinal);
        var part = desk.Store[one.Id].Parts[^1];
        Assert.Equal((PartKind.Note, "minh"), (part.Kind, part.Author));
        Assert.DoesNotContain("NOTE", Encoding.UTF8.GetString(part.Envelope), StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Store.Lines, line => line.Detail.Contains("NOTE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_somebody_was_faster_nothing_is_written_and_the_text_is_kept()
    {
        await using var desk = await RunningDesk.StartAsync();
        var (browser, one) = await OpenAsync(desk);
        var colleague = desk.Enter(Cast.Lan);
        await colleague.OpenAsync(one);
        await colleague.ActAsync(one, "take");

        var late = await browser.ActAsync(one, "note", ("text", "a long careful note"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains(">a long careful note</textarea>", late.Page, StringComparison.Ordinal);
        Assert.Contains("Lan", late.Page, StringComparison.Ordinal);
        Assert.Single(desk.Store[one.Id].Parts);

        await browser.ActAsync(desk.Store[one.Id].Case, "note", ("text", "a long careful note"));
        Assert.Equal(2, desk.Store[one.Id].Parts.Count);
    }

    [Fact]
    public async Task Somebody_who_is_faster_at_the_last_moment_is_noticed_too()
    {
        await using var desk = await RunningDesk.StartAsync();
        var (browser, one) = await OpenAsync(desk);
        desk.Store.BeforeChange = () => desk.Store.Put(desk.Store[one.Id] with { Case = one with { Version = one.Version + 1, Holder = "lan" } });

        var late = await browser.ActAsync(one, "to-outside", ("body", "Công an xã"), ("text", "kept"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("value=\"Công an xã\"", late.Page, StringComparison.Ordinal);
        Assert.Contains(">kept</textarea>", late.Page, StringComparison.Ordinal);
        Assert.Equal("lan", desk.Store[one.Id].Case.Holder);
    }

    [Fact]
    public async Task A_reply_is_looked_at_once_more_warned_about_and_then_sealed()
    {
        await using var desk = await RunningDesk.StartAsync();
        var (browser, one) = await OpenAsync(desk);

        var preview = await browser.ActAsync(one, "reply", ("text", "Tôi hứa sẽ bắt được. Gửi ảnh cho tôi."));
        Assert.Contains(Text("desk_warn_promise"), preview.Page, StringComparison.Ordinal);
        Assert.Contains(Text("desk_warn_secret"), preview.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(Text("desk_warn_danger"), preview.Page, StringComparison.Ordinal);
        Assert.Empty(desk.Store[one.Id].Replies);

        await browser.ActAsync(one, "reply/send", ("text", "Các cô chú đã đọc."));

        var reply = desk.Store[one.Id].Replies.Single();
        Assert.Empty(reply.Phrase);
        Assert.Equal("Các cô chú đã đọc.", SafeReplies.Open(Cast.Ring, one.Id, reply.Sealed));
        Assert.Contains("Các cô chú đã đọc.", (await browser.GetAsync($"/desk/cases/{one.Number}")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ready_reply_goes_by_its_id()
    {
        await using var desk = await RunningDesk.StartAsync();
        var (browser, one) = await OpenAsync(desk);

        await browser.ActAsync(one, "reply/send", ("phrase", Cast.SafeReply));

        Assert.Equal((Cast.SafeReply, 0), desk.Store[one.Id].Replies.Select(reply => (reply.Phrase, reply.Sealed.Length)).Single());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(Cast.SafeReply, "and my own")]
    [InlineData("desk_yes", "")]
    public async Task Neither_or_both_or_another_phrase_is_no_reply(string phrase, string text)
    {
        await using var desk = await RunningDesk.StartAsync();
        var (browser, one) = await OpenAsync(desk);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.ActAsync(one, "reply", ("phrase", phrase), ("text", text))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.ActAsync(one, "reply/send", ("phrase", phrase), ("text", text))).Status);
        Assert.Empty(desk.Store[one.Id].Replies);
    }

    [Fact]
    public async Task A_reply_longer_than_500_letters_is_not_sent()
    {
        await using var desk = await RunningDesk.StartAsync();
        var (browser, one) = await OpenAsync(desk);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.ActAsync(one, "reply/send", ("text", new string('a', 501)))).Status);
        await browser.ActAsync(one, "reply/send", ("text", new string('a', 500)));
        Assert.Single(desk.Store[one.Id].Replies);
    }

    [Fact]
    public async Task S44_another_desk_gets_the_case_the_keys_and_a_clock_of_its_own()
    {
        await using var desk = await RunningDesk.StartAsync();
        var (browser, one) = await OpenAsync(desk);
        await browser.ActAsync(one, "take");

        var gone = await browser.ActAsync(desk.Store[one.Id].Case, "to-desk", ("desk", Cast.Hue), ("text", "Trẻ ở Huế"));

        Assert.Equal("/desk", gone.Location);
        var now = desk.Store[one.Id].Case;
        Assert.Equal((Cast.Hue, CaseState.Received, (string?)null), (now.Desk, now.State, now.Holder));
        Assert.Equal(Cast.Start + TimeSpan.FromMinutes(60), now.Due);
        Assert.Equal(["hoa"], desk.Store.Notices.Select(row => row.Notice.Responder));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/desk/cases/{one.Number}")).Status);
        var page = (await desk.Enter(Cast.Hoa).OpenAsync(now)).Page;
        Assert.Contains(Cast.Story, page, StringComparison.Ordinal);
        Assert.Contains("Trẻ ở Huế", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S29_a_case_is_not_handed_to_the_desk_of_the_one_accused()
    {
        await using var desk = await RunningDesk.StartAsync();
        var (browser, one) = await OpenAsync(desk, "teacher");

        Assert.DoesNotContain($"value=\"{Cast.School}\"", (await browser.GetAsync($"/desk/cases/{one.Number}")).Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.ActAsync(one, "to-desk", ("desk", Cast.School), ("text", "x"))).Status);
        Assert.Equal(Cast.Hanoi, desk.Store[one.Id].Case.Desk);
    }

    [Fact]
    public async Task S40_the_clock_goes_on_until_the_body_outside_has_confirmed()
    {
        await using var desk = await RunningDesk.StartAsync();
        var (browser, one) = await OpenAsync(desk);

        await browser.ActAsync(one, "to-outside", ("body", "Công an xã An Bình"), ("text", "Cần gặp trẻ ngay"));

        var waiting = desk.Store[one.Id].Case;
        Assert.Equal((CaseState.Taken, "minh", Cast.Start + TimeSpan.FromMinutes(60)), (waiting.State, waiting.Holder, waiting.Due));
        Assert.Contains("Công an xã An Bình", (await browser.GetAsync($"/desk/cases/{one.Number}")).Page, StringComparison.Ordinal);
        Assert.Contains("class=\"banner\"", (await browser.GetAsync("/desk")).Page, StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Store.Lines, line => line.Detail.Contains("An Bình", StringComparison.Ordinal));

        // Taking it does not stop that clock.
        await browser.ActAsync(waiting, "take");
        Assert.True(desk.Store[one.Id].Case.AwaitsOutside());

        await browser.ActAsync(desk.Store[one.Id].Case, "acknowledged");
        var done = desk.Store[one.Id].Case;
        Assert.Equal((CaseState.HandedOver, (DateTimeOffset?)null), (done.State, done.Due));
    }

    [Fact]
    public async Task Closing_needs_a_reason_that_exists()
    {
        await using var desk = await RunningDesk.StartAsync();
        var (browser, one) = await OpenAsync(desk);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.ActAsync(one, "close", ("reason", "because"))).Status);
        await browser.ActAsync(one, "close", ("reason", "close_reason_helped"));

        var closed = desk.Store[one.Id].Case;
        Assert.Equal((CaseState.Closed, "close_reason_helped", Cast.Start), (closed.State, closed.CloseReason, closed.ClosedAt));
    }

    [Fact]
    public async Task Content_is_erased_only_when_the_one_who_told_has_asked_and_with_a_reason()
    {
        await using var desk = await RunningDesk.StartAsync();
        var (browser, one) = await OpenAsync(desk);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.ActAsync(one, "erase", ("why", "x"))).Status);
        desk.Store.Put(desk.Store[one.Id] with { Case = one with { ErasureAsked = true } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.ActAsync(one, "erase")).Status);

        await browser.ActAsync(one, "erase", ("why", "Trẻ xin xoá"));

        Assert.Equal(CaseState.Erased, desk.Store[one.Id].Case.State);
        Assert.Empty(desk.Store[one.Id].Parts);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/desk/cases/{one.Number}")).Status);
    }

    [Fact]
    public void A_made_up_responder_can_open_what_is_wrapped_to_them_and_nothing_of_them_is_in_the_clear()
    {
        var words = Enumerable.Range(0, 512).Select(number => "từ" + (char)('a' + (number / 26)) + (char)('a' + (number % 26))).ToList();

        var made = Responders.Create("moi", "Mới", [Cast.Hue], "", Cast.Ring, words);

        Assert.Matches("^tu[a-z]+(-tu[a-z]+){4}$", made.Password);
        Assert.True(Passwords.Check(made.Responder, made.Password));
        Assert.True(made.Responder.MustChangePassword);
        using var key = RSA.Create();
        key.ImportPkcs8PrivateKey(Cast.KeyOf(made), out _);
        Assert.Equal(made.Responder.PublicKey, key.ExportSubjectPublicKeyInfo());
        Assert.Equal("moi", made.ToString());
        Assert.Throws<ArgumentException>(() => Responders.Create("Đào", "x", [], "", Cast.Ring, []));
    }

    private static string Text(string id) => Cast.Library.Phrases[id].Say.For(null)[0];

    private static async Task<(Browser Browser, Case One)> OpenAsync(RunningDesk desk, string byWhom = "classmate")
    {
        var one = desk.Put(Cast.CaseOf(byWhom: byWhom)).Case;
        var browser = desk.Enter(Cast.Minh);
        await browser.OpenAsync(one);
        return (browser, desk.Store[one.Id].Case);
    }
}
