using System.Text;
using AwarenessBot.Content;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Notices;
using AwarenessBot.Testing;

namespace AwarenessBot.Reports.Tests.Notices;

/// <summary>
/// Notices lie on locked screens, in mailboxes of offices, in logs of servers that are not ours. Here everything that is known of a case
/// and of the one who is told bears a mark, the words are those this repository ships, and what is looked at are the bytes on the wire.
/// </summary>
public sealed class NoLeakTests
{
    private const string Canary = "chimyen";

    // What the texts must not say, whatever their wording: what happened, how bad, to whom.
    private static readonly string[] Telling =
    [
        "xâm hại", "lạm dụng", "bạo lực", "bắt nạt", "tự tử", "tự hại", "tống tiền", "dụ dỗ", "lừa đảo", "mất tích", "nguy hiểm", "nguy cấp",
        "khẩn", "nghiêm trọng", "trẻ", "em", "bé", "con", "cháu", "báo cáo", "tố cáo", "tin báo", "công an", "bảo vệ", "hồ sơ",
        "emergency", "urgent", "concern", "abuse", "violence",
    ];

    private static readonly Lazy<Library> Real = new(() =>
        LibraryReader.Read(ContentFolder(), VietnamDay.Today(TimeProvider.System)).Library ?? throw new InvalidOperationException("Run check first."));

    private readonly FakeTime _time = new(Cast.FridayMorning);

    public static TheoryData<string> Reasons => [NoticeReasons.New, NoticeReasons.Climbed, NoticeReasons.FollowUp, NoticeReasons.Call111];

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task S24_S39_The_bytes_of_a_mail_hold_nothing_but_the_number_and_the_link(string reason)
    {
        await using var server = new MailServer(offersTls: false);
        var way = new SmtpNotices(new() { Host = "localhost", Port = server.Port, From = "bot@bot.example" });

        Assert.Equal(NoticeOutcome.Sent, await SendAsync(way, NoticeWay.Email, reason));

        AssertTellsNothing([.. server.InClear, NoticeBytes.Readable(Assert.Single(server.Mails))]);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task S24_S39_The_bytes_of_a_webhook_hold_nothing_but_the_number_and_the_link(string reason)
    {
        await using var server = new HookServer();
        using var way = new WebhookNotices(new() { Secret = Encoding.ASCII.GetBytes($"{Canary} {Canary} {Canary} {Canary} {Canary}"), AllowPrivate = true }, _time);

        Assert.Equal(NoticeOutcome.Sent, await SendAsync(way, NoticeWay.Webhook, reason, $"http://127.0.0.1:{server.Port}/"));

        AssertTellsNothing([Assert.Single(server.Requests)]);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task S24_S39_A_zalo_message_holds_nothing_but_the_number_and_the_link(string reason)
    {
        var said = new List<string>();
        var way = new ZaloNotices((to, text, _) =>
        {
            Assert.Equal("zalo-1", to);
            said.Add(text);
            return Task.FromResult(true);
        });

        Assert.Equal(NoticeOutcome.Sent, await SendAsync(way, NoticeWay.Zalo, reason));

        AssertTellsNothing(said);
        Assert.Equal(reason == NoticeReasons.Call111, said[0].Contains("111", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void S24_The_line_on_a_locked_screen_is_the_same_for_all_news(string reason)
    {
        var texts = Texts();

        Assert.Equal(texts.For("N", NoticeReasons.New).Subject, texts.For("N", reason).Subject);
        Assert.DoesNotContain("{", texts.For("N", reason).Subject + texts.For("N", reason).Body, StringComparison.Ordinal);
        Assert.Contains("https://bot.example/cases/N", texts.For("N", reason).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void All_phrases_of_notices_are_content() =>
        Assert.All(NoticePhrases.All, phrase => Assert.Contains(phrase, Real.Value.Phrases.Keys));

    [Fact]
    public async Task S39_A_zalo_account_that_refuses_or_never_answers_is_told_apart()
    {
        var refusing = new ZaloNotices((_, _, _) => Task.FromResult(false));
        var silent = new ZaloNotices((_, _, _) => throw new TaskCanceledException());

        Assert.Equal(NoticeOutcome.NotSent, await SendAsync(refusing, NoticeWay.Zalo, NoticeReasons.New));
        Assert.Equal(NoticeOutcome.Down, await SendAsync(silent, NoticeWay.Zalo, NoticeReasons.New));
    }

    private static void AssertTellsNothing(IEnumerable<string> bytes)
    {
        var seen = string.Join('\n', bytes);
        Assert.Contains("ATM-2611-7", seen, StringComparison.Ordinal);
        Assert.Contains("https://bot.example/cases/ATM-2611-7", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, seen, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Marked().Id.ToString(), seen, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Marked().Id.Value.ToString(), seen, StringComparison.OrdinalIgnoreCase);
        Assert.All(Telling, word => Assert.DoesNotMatch($@"(?i)\b{word}\b", seen));
    }

    private static Case Marked() => Cast.Case(7) with
    {
        Number = "ATM-2611-7",
        Area = $"{Canary}1",
        Kind = $"{Canary}2",
        Level = $"{Canary}3",
        Channel = $"{Canary}4",
        Desk = $"{Canary}5",
        ByWhom = $"{Canary}6",
        Holder = $"{Canary}7",
        CloseReason = $"{Canary}8",
        Rung = 77771,
    };

    private Task<NoticeOutcome> SendAsync(INoticeWay way, NoticeWay kind, string reason, string webhook = "w")
    {
        // Only the addresses themselves bear no mark.
        var responder = Cast.Person($"{Canary}9", $"{Canary}5") with
        {
            Name = $"{Canary}10",
            Email = "minh@desk.example",
            Webhook = webhook,
            Zalo = "zalo-1",
            PasswordHash = $"{Canary}11",
            OneTimeSecret = Encoding.ASCII.GetBytes(Canary),
            PrivateKey = Encoding.ASCII.GetBytes(Canary),
        };
        var notice = NoticeWriter.For(Marked(), reason, [responder], Cast.FridayMorning).Single(notice => notice.Way == kind);
        return way.SendAsync(notice, responder, Texts().For(notice.Number, notice.Reason), TestContext.Current.CancellationToken);
    }

    private static NoticeTexts Texts() => new(() => Real.Value, "https://bot.example/cases/{number}");

    private static string ContentFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("Outside the repository."), "content", "vi");
    }
}
