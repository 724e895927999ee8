namespace AwarenessBot.Host.Tests.HouseRules;

public sealed class Paper
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("CONTRIBUTING.md")]
    public void What_a_newcomer_looks_for_is_at_the_root(string file) => Assert.True(Repository.Has(file), $"{file} is missing.");

    [Fact]
    public void The_root_holds_no_plans_notes_or_drafts() => Offences.None(
        "Plans belong to issues, decisions to docs/decisions.",
        Directory.GetFiles(Repository.Root, "*.md").Select(Path.GetFileName).OfType<string>()
            .Except(["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"]));

    [Fact]
    public void Every_project_has_its_lock_file() => Offences.None(
        "Restore is locked, so that what was tested is what is built.",
        Repository.FilesIn("src", "*.csproj").Concat(Repository.FilesIn("tests", "*.csproj"))
            .Select(project => project[..(project.LastIndexOf('/') + 1)] + "packages.lock.json")
            .Where(file => !Repository.Has(file)));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("AwarenessBot.sln").Replace('\\', '/');

        Offences.None(
            "A project outside the solution is built by nobody.",
            Repository.FilesIn("src", "*.csproj").Concat(Repository.FilesIn("tests", "*.csproj"))
                .Where(project => !solution.Contains(project, StringComparison.Ordinal)));
    }
}
