using AwarenessBot.Conversation.Walking;
using AwarenessBot.Host.Stories;
using AwarenessBot.Understanding;

namespace AwarenessBot.Host.Tests.Safeguarding;

/// <summary>What the tests of safeguarding rules share: a reader, a walk through every state, and short stories.</summary>
internal static class Rule
{
    private static readonly Lazy<Reader> TheReader = new(() => new Reader(RealContent.Library));

    private static readonly Lazy<WalkReport> TheWalk = new(() =>
        new StateWalk(RealContent.Library, TimeProvider.System, [.. DangerPhrases.Of(RealContent.Library).Take(8)]).Run());

    private static readonly Lazy<StoryRunner> Runner = new(() => new StoryRunner(RealContent.Library));

    public static Reader Reader => TheReader.Value;

    public static WalkReport Walk => TheWalk.Value;

    public static async Task Holds(string lines)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("rule.story");
        await File.WriteAllTextAsync(path, "# Rule\n" + lines, TestContext.Current.CancellationToken);
        var failures = await Runner.Value.RunAsync(Assert.Single(StoryFile.Read(path)), TestContext.Current.CancellationToken);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }
}
