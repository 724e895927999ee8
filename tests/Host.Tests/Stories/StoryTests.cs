using AwarenessBot.Host.Stories;

namespace AwarenessBot.Host.Tests.Stories;

public sealed class StoryTests
{
    private static readonly Lazy<StoryRunner> Runner = new(() => new StoryRunner(RealContent.Library));

    public static TheoryData<string> Titles => [.. StoryFile.ReadFolder(RealContent.Stories).Select(story => story.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_story_holds(string title)
    {
        var story = StoryFile.ReadFolder(RealContent.Stories).First(story => story.Title == title);
        var failures = await Runner.Value.RunAsync(story, TestContext.Current.CancellationToken);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void There_are_at_least_forty_and_no_two_have_the_same_title()
    {
        var stories = StoryFile.ReadFolder(RealContent.Stories);
        Assert.InRange(stories.Count, 40, int.MaxValue);
        Assert.Equal(stories.Count, stories.Select(story => story.Title).Distinct().Count());
    }

    [Fact]
    public void Every_guided_dialog_quiz_and_comic_is_met_in_a_story()
    {
        var told = string.Join('\n', StoryFile.ReadFolder(RealContent.Stories).SelectMany(story => story.Lines).Select(line => line.Text));
        var labels = RealContent.Library.Dialogs.Values.Select(dialog => (dialog.Id, Words: dialog.Steps.Values.SelectMany(step => step.Say.All).SelectMany(say => say)))
            .Concat(RealContent.Library.Quizzes.Values.Select(quiz => (quiz.Id, Words: quiz.Opening.Concat(quiz.Questions.Select(question => question.Ask)))))
            .Concat(RealContent.Library.Comics.Values.Select(comic => (comic.Id, Words: comic.Panels.Values.SelectMany(panel => panel.Say))));
        var unmet = labels.Where(item => !item.Words.Any(words => Overlaps(words, told))).Select(item => item.Id);
        Assert.Empty(unmet);
    }

    // Stories quote a part of a sentence; five words in a row are enough to know it by.
    private static bool Overlaps(string sentence, string told)
    {
        var words = sentence.Replace("{you}", "|").Replace("{You}", "|").Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(4)).Where(chunk => chunk.Length >= 3);
        return words.Any(chunk => told.Contains(string.Join(' ', chunk), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("> xin chao\n< không bao giờ nói câu này", "expected 'không bao giờ nói câu này'")]
    [InlineData("> xin chao\n? Một nút không có", "no button 'Một nút không có'")]
    [InlineData("> xin chao\n= danger: emergency", "danger is 'none'")]
    [InlineData("> xin chao\nx chương trình tự động", "says 'chương trình tự động', and must not")]
    public async Task A_story_that_does_not_hold_is_noticed(string lines, string expected)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("wrong.story"), "# Wrong\n" + lines, TestContext.Current.CancellationToken);
        var story = Assert.Single(StoryFile.ReadFolder(folder.Path));
        var failures = await Runner.Value.RunAsync(story, TestContext.Current.CancellationToken);
        Assert.Contains(failures, failure => failure.Contains(expected, StringComparison.Ordinal));
    }
}
