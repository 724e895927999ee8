using System.Globalization;
using System.Text.Json;
using AwarenessBot.Channels.Messenger;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Notices;
using AwarenessBot.Reports.Sealing;
using AwarenessBot.Storage.Sqlite;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>What people write about is found nowhere but behind the keys of those who may read it.</summary>
public sealed class CanaryTests
{
    private const int Conversations = 100;

    private static readonly DateOnly Day = new(2026, 11, 24);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_hundred_people_and_a_responder_write_is_in_no_file_backup_log_mail_count_or_list()
    {
        using var folder = new TemporaryFolder();
        using var traces = new Traces();
        await using var mail = new Mailbox();
        mail.Open();
        await using var house = await House.OpenAsync(mail.Settings, folder, staff: Staff.Lan);
        for (var i = 0; i < Conversations; i++)
        {
            await TellEverythingAsync(house, i);
        }

        var cases = await house.CasesAsync();
        Assert.Equal(Conversations, cases.Count);
        await WriteAboutAsync(house, cases[0]);
        await house.The<NoticeSender>().RunOnceAsync(Cancellation);
        var files = new List<CaseFile>();
        foreach (var it in cases)
        {
            files.Add(await house.FileAsync(it));
        }

        // What a responder reads, and what colleagues see of it.
        using var desk = await Desk.EnterAsync(house, Staff.Lan);
        Assert.Contains("canarystory", (await desk.ReadAsync(cases[^1])).Text, StringComparison.Ordinal);
        (string, string)[] pages =
        [
            ("the list", (await desk.GetAsync("/desk")).Text), ("the log of a case", (await desk.GetAsync($"/desk/cases/{cases[^1].Number}/log")).Text),
        ];
        foreach (var (where, text) in pages.Concat(await OutsideAsync(house, folder, files, traces, mail)))
        {
            Assert.False(text.Contains("canary", StringComparison.OrdinalIgnoreCase), $"A canary is in {where}.");
            Assert.False(text.Contains("0912345", StringComparison.Ordinal), $"A telephone number is in {where}.");
        }

        // And everything is there for whoever may read it: the canaries did fly.
        var told = files.Select(file => Staff.Lan.Read(file, house.Ring)).ToList();
        Assert.Equal(Conversations, told.Select(report => report.Story).Distinct().Count());
        Assert.All(told, report => Assert.Equal(
            ("canarystory", "canaryplace", "0912345", "canarytime"), (report.Story?[..11], report.Place?[..11], report.Phone?[..7], report.PhoneTime?[..10])));
        Assert.All(files, file => Assert.Contains("canaryfollow", Staff.Lan.Text(file, house.Ring, 1), StringComparison.Ordinal));
    }

    private static async Task TellEverythingAsync(House house, int number)
    {
        var n = number.ToString("D3", CultureInfo.InvariantCulture);
        var teller = house.Meet(number % 2 == 0 ? MessengerRoom.ChannelId : "web");
        await teller.TellStoryAsync($"canarystory{n} bạn ấy lấy bút của em");
        await teller.SayAllAsync("Bạn cùng lớp", $"canaryplace{n}", "Gọi điện cho mình", $"0912345{n}", $"canarytime{n}", "Gửi đi");
        var shown = await teller.SayAsync("Lấy bảy chữ");
        Assert.True(shown.Text.Contains("Bảy chữ", StringComparison.Ordinal), $"Conversation {n} comes to: {teller.Heard}");
        var code = shown.Text.Split('\n').SkipWhile(line => !line.StartsWith("Bảy chữ", StringComparison.Ordinal)).ElementAt(1);
        var found = await teller.SayAsync(code);
        Assert.True(found.Text.Contains("tìm thấy rồi", StringComparison.Ordinal), $"'{code}' is answered with: {found.Text}");
        var added = await teller.SayAllAsync("Nhắn thêm", $"canaryfollow{n} hôm nay cũng vậy");
        Assert.True(added.Text.Contains("gửi t", StringComparison.Ordinal), $"After '{code}' more words are answered with: {added.Text}");
        await teller.SayAsync("Xong rồi");
    }

    // As the page of responders writes them.
    private static async Task WriteAboutAsync(House house, Case it)
    {
        var now = house.Clock.GetUtcNow();
        var note = JsonSerializer.SerializeToUtf8Bytes(new Note { At = now, Text = "canarynote" }, ReportJson.Default.Note);
        var (envelope, wraps) = Envelope.Seal(it.Id, PartKind.Note, Day, note, [new RecipientKey(Staff.Lan.For(house.Ring).PublicKey)], house.Ring);
        Assert.True(await house.Reports.ChangeAsync(
            new CaseChange
            {
                Before = it,
                After = it,
                Adds = [new SealedPart(0, PartKind.Note, now, "lan", envelope, wraps)],
                Replies = [new SafeReply(now, string.Empty, SafeReplies.Seal(house.Ring, it.Id, "canaryreply"))],
                Line = new AuditLine(now, "lan", "note", it.Id, string.Empty),
            },
            Cancellation));
    }

    private static async Task<IEnumerable<(string Where, string Text)>> OutsideAsync(
        House house, TemporaryFolder folder, List<CaseFile> files, Traces traces, Mailbox mail)
    {
        using (var rows = new StoreRows(house.Bot.Database))
        {
            // The bot makes no backup of its own; whoever runs it makes one so, or copies the files.
            rows.Execute("VACUUM INTO $backup", ("$backup", folder.File("backup.db")));
        }

        var inside = await Traces.FilesAsync(folder.Path);
        var notices = await house.Reports.DueNoticesAsync(DateTimeOffset.MaxValue, 1000, Cancellation);
        Assert.True(notices.Count == 0, $"Not sent: {string.Join('\n', notices)}");
        Assert.All(files, file => Assert.Equal(2, mail.Mails.Count(one => one.Contains(file.Case.Number, StringComparison.Ordinal))));

        // What is in clear is found this way: the search does see into the files.
        Assert.All(new[] { "bot.db", "backup.db" }, name => Assert.Contains(
            inside, one => one.Where.StartsWith(name, StringComparison.Ordinal) && one.Text.Contains(files[0].Case.Number, StringComparison.Ordinal)));
        Assert.Contains("outbox.", traces.Measured, StringComparison.Ordinal);
        return inside.Concat(
        [
            ("the log", house.Bot.Logged),
            ("a name", string.Join('\n', files.Select(file => $"{file} {file.Case} {file.Parts[0]} {Staff.Lan.Read(file, house.Ring)}"))),
            ("the audit", string.Join('\n', (await house.AuditAsync()).Select(row => row.ToString()))),
            ("a counter", string.Join('\n', await house.The<SqliteTurnStore>().CountersAsync(Day.AddDays(-1), Day.AddDays(1), Cancellation))),
            ("a mail", string.Join('\n', mail.Mails)),
            ("a meter", traces.Measured),
        ]);
    }
}
