using AwarenessBot.Channels.Messenger;
using AwarenessBot.Channels.Zalo;
using AwarenessBot.Channels.ZaloBot;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>The rules of safeguarding about telling, by their numbers.</summary>
public sealed class TellingRules : IAsyncLifetime
{
    private House? opened;

    private House House => opened ?? throw new InvalidOperationException("Not open.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => opened = await House.OpenAsync(null, null, Staff.Lan);

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task S25_whether_it_is_safe_to_talk_is_asked_first_and_no_ends_in_neutral_words_with_nothing_left()
    {
        var teller = House.Meet();
        var asked = await teller.SayAsync("em muốn báo");
        Assert.Equal(["Nhắn ở đây được", "Lúc này chưa được"], asked.Buttons.Take(2));

        var left = await teller.SayAsync("Lúc này chưa được");
        Assert.Contains("111", left.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)báo|đánh|doạ|xâm hại|bắt nạt|tố", left.Text);

        var later = await teller.SayAsync("Nhắn ở đây được");
        Assert.DoesNotContain("Của mình", later.Buttons);
        Assert.Empty(await House.CasesAsync());
    }

    [Theory]
    [InlineData(Audience.Child, "Em nhỏ (dưới 10)", "Của mình")]
    [InlineData(Audience.Teen, "Bạn tuổi teen", "Của mình")]
    [InlineData(Audience.Parent, "Cha mẹ, người thân", "Con của tôi")]
    [InlineData(Audience.Teacher, "Thầy cô giáo", "Học sinh của tôi")]
    public async Task S16_who_reads_is_said_before_the_first_question_in_free_words(Audience audience, string who, string about)
    {
        var library = RealContent.Library;
        var teller = House.Meet();
        var before = await teller.SayAllAsync("alo", who, "em muốn báo", "Nhắn ở đây được");

        Assert.Contains(audience is Audience.Child or Audience.Teen ? "người thật" : "Người mở đọc", before.Text, StringComparison.Ordinal);
        Assert.Contains(library.Desks.First(desk => desk.IsCentral).Name, before.Text, StringComparison.Ordinal);
        Assert.Contains("không hứa giữ kín được", before.Text, StringComparison.Ordinal);
        foreach (var open in new[] { "report_ask_story", "report_ask_place", "report_ask_phone" })
        {
            Assert.DoesNotContain(Said(open, audience), teller.Heard, StringComparison.Ordinal);
        }

        var told = await teller.SayAsync(about);
        Assert.Contains(Said("report_ask_story", audience), told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S33_whoever_falls_silent_has_agreed_to_nothing()
    {
        string[] steps = ["em muốn báo", "Nhắn ở đây được", "Của mình", "bạn ấy lấy bút của em", "Xong rồi", "Bỏ qua", "Bạn cùng lớp", "Bỏ qua", "Không cần liên lạc"];
        for (var count = 1; count <= steps.Length; count++)
        {
            await House.Meet().SayAllAsync(steps[..count]);
        }

        House.Clock.Advance(TimeSpan.FromHours(25));
        var now = House.Clock.GetUtcNow();
        await House.The<ITurnStore>().ForgetAsync(now - TimeSpan.FromMinutes(15), now - TimeSpan.FromHours(40), Cancellation);
        await House.The<Reports.Deadlines.Climbing>().RunOnceAsync(Cancellation);
        Assert.Empty(await House.CasesAsync());

        var teller = House.Meet();
        await teller.SayAllAsync([.. steps, "Gửi đi"]);
        Assert.Single(await House.CasesAsync());
    }

    [Fact]
    public async Task S33_whoever_stops_is_asked_and_what_they_do_not_agree_to_send_is_thrown_away()
    {
        var thrown = House.Meet();
        await thrown.TellAsync("bạn ấy lấy bút của em");
        var asked = await thrown.SayAsync("dừng");
        Assert.Equal(["Gửi phần đã kể", "Kể tiếp", "Bỏ đi"], asked.Buttons.Take(3));
        await thrown.SayAsync("Bỏ đi");
        Assert.Empty(await House.CasesAsync());

        var sent = House.Meet();
        await sent.TellAsync("bạn ấy lấy bút của em");
        await sent.SayAllAsync("dừng", "Gửi phần đã kể");
        Assert.True(Staff.Lan.Read(await House.OnlyFileAsync(), House.Ring).Unfinished);
    }

    [Fact]
    public async Task S33_what_has_been_sent_is_never_said_to_be_thrown_away()
    {
        var teller = House.Meet();
        await teller.TellAsync("bạn ấy lấy bút của em");
        await teller.SayAsync("Gửi đi");

        Assert.DoesNotContain("không gửi", (await teller.SayAsync("dừng")).Text, StringComparison.Ordinal);
        Assert.Single(await House.CasesAsync());
    }

    [Fact]
    public async Task S31_a_draft_is_gone_after_fifteen_minutes()
    {
        var teller = House.Meet();
        await teller.TellAsync("bạn ấy lấy bút của em");
        House.Clock.Advance(TimeSpan.FromMinutes(16));

        var late = await teller.SayAsync("Gửi đi");
        Assert.DoesNotContain("nhận được rồi", late.Text, StringComparison.Ordinal);
        Assert.Empty(await House.CasesAsync());
    }

    [Fact]
    public async Task S31_the_session_of_a_draft_is_erased_from_the_store()
    {
        await House.Meet().TellAsync("bạn ấy lấy bút của em");
        var now = House.Clock.GetUtcNow();
        var gone = await House.The<ITurnStore>().ForgetAsync(now + TimeSpan.FromSeconds(1), now - TimeSpan.FromHours(40), Cancellation);

        Assert.Equal(1, gone.Sessions);
    }

    [Fact]
    public async Task S37_a_picture_is_refused_in_kind_words_leaves_no_trace_and_the_question_stands()
    {
        var teller = House.Meet();
        await teller.SayAllAsync("em muốn báo", "Nhắn ở đây được", "Của mình");
        var answer = await teller.SendPictureAsync();

        Assert.Contains("Mình không nhận ảnh", answer.Text, StringComparison.Ordinal);
        Assert.Contains(Said("report_ask_story", Audience.Teen), answer.Text, StringComparison.Ordinal);
        await teller.SayAllAsync("bạn ấy lấy bút của em", "Xong rồi", "Bỏ qua", "Bạn cùng lớp", "Bỏ qua", "Không cần liên lạc", "Gửi đi");
        Assert.DoesNotContain("canary-picture", Staff.Lan.Text(await House.OnlyFileAsync(), House.Ring), StringComparison.Ordinal);
        Assert.DoesNotContain("canary-picture", House.Bot.Logged, StringComparison.Ordinal);
        foreach (var path in Directory.EnumerateFiles(Path.GetDirectoryName(House.Bot.Database) ?? ".", "bot.db*").Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain("canary-picture", await reader.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task S26_whoever_is_walked_in_on_leaves_neutral_words_and_nothing_to_come_back_to()
    {
        var teller = House.Meet();
        await teller.TellStoryAsync("bạn ấy lấy bút của em");
        var left = await teller.SayAsync("mẹ vào");

        Assert.Contains("xoá", left.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(?i)báo|đánh|doạ|xâm hại|bắt nạt|tố", left.Text);
        Assert.DoesNotContain("Kể tiếp", left.Buttons);
        Assert.DoesNotContain("bút", (await teller.SayAsync("kể tiếp")).Text, StringComparison.Ordinal);
        Assert.Empty(await House.CasesAsync());
    }

    [Fact]
    public async Task S35_not_even_an_emergency_is_sent_without_their_word_and_they_are_told_so()
    {
        var teller = House.Meet();
        var told = await teller.SayAsync("em muốn báo: bố dượng đang đánh em, em bị nhốt trong phòng");

        Assert.Contains("111", told.Text, StringComparison.Ordinal);
        Assert.Contains("chưa gửi", told.Text, StringComparison.Ordinal);
        await teller.SayAllAsync("Chưa an toàn", "em sợ quá");
        Assert.Empty(await House.CasesAsync());

        await teller.SayAllAsync("gửi luôn", "Gửi đi");
        Assert.Contains("nhốt", Assert.Single(await House.StoriesAsync(Staff.Lan)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anh công an xã tát em", "Bỏ qua", "central")]
    [InlineData("bạn em tát em", "Bỏ qua", "women_union_can_tho")]
    [InlineData("bạn em tát em", "anh công an", "central")]
    [InlineData("anh công an xã bảo em là bạn em sai, bạn em tát em", "Bạn cùng lớp", "women_union_can_tho")]
    public async Task S29_where_nobody_says_who_it_was_no_desk_of_those_named_gets_it(string story, string by, string desk)
    {
        await House.SeatAsync(Staff.Minh);
        var teller = House.Meet();
        await teller.SayAllAsync("em muốn báo", "Nhắn ở đây được", "Của mình", story, "Xong rồi");
        await teller.SayAllAsync(by, "Cần Thơ", "Không cần liên lạc", "Gửi đi");

        Assert.Equal(desk, Assert.Single(await House.CasesAsync()).Desk);
    }

    [Theory]
    [InlineData(MessengerRoom.ChannelId, true, true)]
    [InlineData(ZaloChannel.ChannelId, true, true)]
    [InlineData(ZaloBotChannel.ChannelId, false, true)]
    [InlineData("web", false, false)]
    public async Task A_message_back_is_offered_where_the_chat_stays_and_that_a_platform_sees_is_said_where_one_does(string channel, bool stays, bool sees)
    {
        var teller = House.Meet(channel);
        var about = await teller.SayAllAsync("em muốn báo", "Nhắn ở đây được");
        Assert.Equal(sees, about.Text.Contains("có thể thấy chữ", StringComparison.Ordinal));

        var contact = await teller.SayAllAsync("Của mình", "Bỏ qua", "Bỏ qua", "Bỏ qua", "Bỏ qua");
        Assert.Equal(stays, contact.Buttons.Contains("Nhắn lại ở đây"));
    }

    [Fact]
    public void S24_no_button_and_no_line_read_back_holds_a_word_that_makes_somebody_look_twice()
    {
        // What is pressed becomes a message of the child's own, on a phone that somebody else may open.
        var shown = RealContent.Library.Phrases.Values
            .Where(phrase => phrase.Id.StartsWith("button_kind_", StringComparison.Ordinal) || phrase.Id.StartsWith("label_", StringComparison.Ordinal)
                || phrase.Id is "button_report" or "button_send_now" or "button_go_on" or "nudge")
            .SelectMany(phrase => phrase.Say.All.SelectMany(bubbles => bubbles))
            .ToList();

        Assert.True(shown.Count > 20, "The phrases have other names now.");
        Assert.All(shown, words => Assert.DoesNotMatch("(?i)báo cáo|tố|đánh|doạ|dọa|xâm hại|bắt nạt|tự tử|chết|hiếp|tình dục|khoả thân|bạo lực", words));
    }

    [Fact]
    public async Task S43_nothing_is_asked_but_safety_whom_what_by_which_role_where_and_how_to_reach_them()
    {
        // Safety; who reads and whom; in your words; more?; what; by which role; where; how; number; when; send?
        string[] answers =
        [
            "em muốn báo", "Nhắn ở đây được", "Của mình", "bạn ấy lấy bút của em", "Xong rồi", "Bỏ qua",
            "Bạn cùng lớp", "Bỏ qua", "Gọi điện cho mình", "0912345678", "sau giờ học",
        ];
        string[] asked =
        [
            "report_ask_safe", "report_ask_about", "report_ask_story", "report_story_more", "report_ask_kind", "report_ask_by",
            "report_ask_place", "report_ask_contact", "report_ask_phone", "report_ask_phone_time", "report_ask_send",
        ];
        var teller = House.Meet();
        for (var i = 0; i < answers.Length; i++)
        {
            var answer = await teller.SayAsync(answers[i]);
            Assert.Contains(Said(asked[i], i < 2 ? null : Audience.Teen), answer.Text, StringComparison.Ordinal);
            var others = asked.Where((_, other) => other != i).Where(other => answer.Text.Contains(Said(other, Audience.Teen), StringComparison.Ordinal));
            Assert.Empty(others);
        }

        // The name, the class, the age, what exactly was done, why: never.
        Assert.DoesNotMatch("(?i)tên (em|bạn|con) là gì|mấy tuổi|lớp mấy|tại sao|vì sao", teller.Heard);
    }

    [Fact]
    public async Task S49_a_hundred_reports_from_one_conversation_in_an_hour_are_all_kept()
    {
        var teller = House.Meet();
        for (var i = 0; i < 100; i++)
        {
            await teller.TellAsync("bạn ấy lấy bút của em", about: "Của mình");
            Assert.Contains("nhận được rồi", (await teller.SayAsync("Gửi đi")).Text, StringComparison.Ordinal);
            await teller.SayAsync("Không cần đâu");
            House.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Equal(100, (await House.CasesAsync()).Count);
    }

    // The beginning of a phrase, up to the first word that depends on who is spoken to.
    private static string Said(string phrase, Audience? audience)
    {
        var text = RealContent.Library.Phrases[phrase].Say.For(audience)[0];
        text = text.StartsWith("{You}", StringComparison.Ordinal) ? text["{You}".Length..] : text;
        return text.IndexOf('{', StringComparison.Ordinal) is var end and >= 0 ? text[..end].Trim() : text;
    }
}
