using AwarenessBot.Host.Checking;

namespace AwarenessBot.Host.Tests.Checking;

public sealed class FullCheckTests
{
    public static TheoryData<string> Breaks => [.. BrokenContent.All.Select(broken => broken.What)];

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task Broken_content_is_named_with_code_file_and_line(string what)
    {
        var broken = BrokenContent.All.First(broken => broken.What == what);
        using var folder = new TemporaryFolder();
        broken.Break(RealContent.Copy(folder.Path));

        var (holds, printed) = await CheckAsync(folder.Path, TimeProvider.System);

        Assert.False(holds);
        Assert.Matches($@"(?m)^{broken.Named}:\d+ Error {broken.Code}", printed);
        Assert.Matches(@"(?m)^[1-9]\d* errors, ", printed);
    }

    [Fact]
    public async Task Expired_content_is_named_and_its_topics_are_no_longer_shown()
    {
        var (holds, printed) = await CheckAsync(RealContent.Folder, new YearsLater());

        Assert.False(holds);
        Assert.Matches(@"(?m)^\S+:\d+ Warning C304", printed);
        Assert.Matches(@"topics/evidence\.md:\d+", printed);
    }

    [Fact]
    public async Task All_problems_of_content_broken_in_many_ways_are_named_at_once()
    {
        using var folder = new TemporaryFolder();
        RealContent.Copy(folder.Path);
        var several = BrokenContent.All.Where(broken => broken.Named is "menu.yaml" or "phrases/brackets.yaml" or "phrases/bytes.yaml").ToList();
        several.ForEach(broken => broken.Break(folder.Path));

        var (_, printed) = await CheckAsync(folder.Path, TimeProvider.System);

        Assert.All(several, broken => Assert.Contains(broken.Named, printed, StringComparison.Ordinal));
    }

    private static async Task<(bool Holds, string Printed)> CheckAsync(string folder, TimeProvider time)
    {
        await using var output = new StringWriter();
        var holds = await new FullCheck(folder, null, time, output).RunAsync(TestContext.Current.CancellationToken);
        return (holds, output.ToString());
    }

    private sealed class YearsLater : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddYears(3);
    }
}
