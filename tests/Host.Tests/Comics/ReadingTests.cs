using AwarenessBot.Conversation.Walking;
using AwarenessBot.Host.Stories;
using AwarenessBot.Host.Terminal;

namespace AwarenessBot.Host.Tests.Comics;

public sealed class ReadingTests
{
    private static readonly Lazy<StoryRunner> Runner = new(() => new StoryRunner(ComicContent.Library));

    public static TheoryData<string> Titles => [.. Stories.Select(story => story.Title)];

    private static IReadOnlyList<Story> Stories { get; } =
        StoryFile.Read(Path.Combine(RealContent.Repository, "tests", "Host.Tests", "Comics", "reading.story"));

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_story_holds(string title)
    {
        var failures = await Runner.Value.RunAsync(Stories.Single(story => story.Title == title), TestContext.Current.CancellationToken);

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void From_every_panel_111_is_two_taps_away_danger_interrupts_and_there_is_a_way_out()
    {
        // One phrase will do here: that every one interrupts is proved over the content itself.
        var report = new StateWalk(ComicContent.Library, TimeProvider.System, [DangerPhrases.Of(ComicContent.Library)[0]]).Run();

        Assert.Empty(report.Problems.Select(problem => $"{problem.Where}: {problem.What}"));
    }

    [Fact]
    public void What_has_expired_is_offered_no_more()
    {
        using var folder = new TemporaryFolder();
        RealContent.Copy(folder.Path, "comics", "art");
        ComicContent.AddTo(folder.Path);
        var file = folder.File("comics/qua_bong.yaml");
        File.WriteAllText(file, File.ReadAllText(file)
            .Replace("reviewed: 2026-11-01", "reviewed: 2026-05-01", StringComparison.Ordinal)
            .Replace("expires: 2027-05-01", "expires: 2026-11-21", StringComparison.Ordinal));

        var library = ComicContent.LibraryIn(folder.Path, new DateOnly(2026, 11, 22));

        Assert.DoesNotContain(ComicContent.Comic, library.Comics.Keys);
        Assert.Contains("san_choi", library.Art.Places.Keys);
    }

    [Fact]
    public async Task The_terminal_tells_a_picture_in_words_and_where_it_is()
    {
        using var folder = new TemporaryFolder();
        RealContent.Copy(folder.Path, "comics", "art");
        ComicContent.AddTo(folder.Path);
        await using var bot = await TerminalBot.OpenAsync(folder.Path);
        await using var output = new StringWriter();

        using var input = new StringReader("có truyện tranh không\nQuả bóng của ai\n");
        await PlainChat.RunAsync(bot, input, output, TestContext.Current.CancellationToken);

        Assert.Contains("  ▣ Mi đứng một mình ở sân chơi.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("    /pictures/comics/qua_bong/mo_dau.png", output.ToString(), StringComparison.Ordinal);
    }
}
