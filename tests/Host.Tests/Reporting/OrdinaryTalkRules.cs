using System.Text.RegularExpressions;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>The rules of safeguarding about talk that is no report, by their numbers.</summary>
public sealed partial class OrdinaryTalkRules
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void S30_nothing_we_say_asks_who_somebody_is_or_where_they_live()
    {
        // What a report asks has a test of its own (S43). Examples of what a cheat would ask stand in quotation marks,
        // what a person at 111 may ask is no question of ours, and the question of an answer is somebody else's.
        var asked = from folder in new[] { "phrases", "dialogs", "faqs", "danger" }
                    from path in Directory.EnumerateFiles(Path.Combine(RealContent.Folder, folder), "*.yaml", SearchOption.AllDirectories)
                    where Path.GetFileName(path) is not ("reporting.yaml" or "responders.yaml" or "reports-notices.yaml")
                    from line in File.ReadLines(path)
                    where !line.TrimStart().StartsWith('#') && !line.TrimStart().StartsWith("question:", StringComparison.Ordinal) && AsksWho().IsMatch(Quoted().Replace(line, string.Empty))
                    select $"{Path.GetFileName(path)}: {line.Trim()}";

        Assert.Empty(asked);
        Assert.Matches(AsksWho(), "Chào em! Em tên là gì?");
    }

    [Fact]
    public async Task S30_who_somebody_says_they_are_is_in_no_file_log_or_count()
    {
        using var folder = new TemporaryFolder();
        await using var house = await House.OpenAsync(folder, null, Staff.Lan);
        string[] said =
        [
            "em tên là Canaryten", "em học trường Canarytruong lớp 5a", "nhà em ở số 12 đường Canaryduong", "em sinh ngày 03/02/2015 canaryngay",
            "số điện thoại của em là 0912345001", "Đố vui", "facebook của em là canarynick", "Tìm người để kể", "cô Canaryco", "menu",
        ];
        foreach (var channel in new[] { "web", "messenger", "zalo" })
        {
            await house.Meet(channel).SayAllAsync(said);
        }

        await AssertNowhereAsync(house, folder);

        // What lies sealed for minutes is gone then.
        var now = house.Clock.GetUtcNow();
        Assert.Equal(3, (await house.The<ITurnStore>().ForgetAsync(now + TimeSpan.FromSeconds(1), now, Cancellation)).Sessions);
        await AssertNowhereAsync(house, folder);
    }

    [Fact]
    public void S38_the_rooms_that_read_and_answer_cannot_reach_the_net()
    {
        var reaching = from room in new[] { typeof(Content.Library), typeof(Understanding.Meaning), typeof(TurnContext), typeof(Conversation.Reporting.Submission) }
                       from used in room.Assembly.GetReferencedAssemblies()
                       where used.Name is { } name && name.StartsWith("System.Net.", StringComparison.Ordinal) && name != "System.Net.Primitives"
                       select $"{room.Assembly.GetName().Name} uses {used.Name}";

        Assert.Empty(reaching);
        Assert.Contains(typeof(House).Assembly.GetReferencedAssemblies(), used => used.Name == "System.Net.Http");
    }

    [Fact]
    public async Task S42_a_disclosure_is_in_no_count_log_health_page_or_list_and_there_is_no_table_for_questions()
    {
        using var folder = new TemporaryFolder();
        await using var house = await House.OpenAsync(folder, null, Staff.Lan);
        var child = house.Meet();
        await child.SayAllAsync("bố em hay đánh em bằng dây điện canarymot", "canaryhai em không biết hỏi ai về chuyện lạ này", "em ko muon song nua canaryba");
        await house.Meet().ReportAsync("canarybon chú ấy đụng vào em");
        await AssertNowhereAsync(house, folder);

        foreach (var path in new[] { "/healthz", "/readyz" })
        {
            Assert.DoesNotContain("canary", await house.Bot.Client.GetStringAsync(path, Cancellation), StringComparison.OrdinalIgnoreCase);
        }

        using var desk = await Desk.EnterAsync(house, Staff.Lan);
        Assert.DoesNotContain("canary", (await desk.GetAsync("/desk")).Text, StringComparison.OrdinalIgnoreCase);
        var counters = await house.The<SqliteTurnStore>().CountersAsync(Day.AddDays(-1), Day.AddDays(1), Cancellation);
        Assert.NotEmpty(counters);
        Assert.All(counters, counter => Assert.Matches("^[a-z0-9_.:-]{1,60}$", counter.Name));

        // Nobody collects what was not understood. Whoever begins to meets this list.
        Assert.Equal(
            [
                "audit", "channel_memory", "conversation", "counter", "effect", "inbound", "notice", "outbox", "probe", "report", "report_key", "report_part",
                "report_reply", "responder", "sealing",
            ],
            Tables(house.Bot.Database));
    }

    private static async Task AssertNowhereAsync(House house, TemporaryFolder folder)
    {
        var counters = await house.The<SqliteTurnStore>().CountersAsync(Day.AddDays(-1), Day.AddDays(1), Cancellation);
        (string, string)[] beside = [("the log", house.Bot.Logged), ("a count", string.Join('\n', counters))];
        foreach (var (where, text) in beside.Concat(await Traces.FilesAsync(folder.Path)))
        {
            Assert.False(text.Contains("canary", StringComparison.OrdinalIgnoreCase), $"A canary is in {where}.");
            Assert.False(text.Contains("0912345", StringComparison.Ordinal), $"A telephone number is in {where}.");
            Assert.False(text.Contains("03/02/2015", StringComparison.Ordinal), $"A date of birth is in {where}.");
        }
    }

    private static List<string> Tables(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
        using var found = command.ExecuteReader();
        var tables = new List<string>();
        while (found.Read())
        {
            tables.Add(found.GetString(0));
        }

        return tables;
    }

    [GeneratedRegex(@"(?i)(tên (đầy đủ |thật )?(của )?(em|bạn|con|\{you\}) (là|tên) gì|(em|bạn|con|\{you\}) tên (là )?gì|mấy tuổi|học trường nào|học lớp mấy|sinh (ngày|năm) (nào|bao nhiêu)|nhà (của )?(em|bạn|con|\{you\}) ở (đâu|số)|gửi (cho )?mình (ảnh|số điện thoại))[^.,;:?!]*\?")]
    private static partial Regex AsksWho();

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();
}
