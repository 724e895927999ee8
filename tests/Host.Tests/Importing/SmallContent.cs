namespace AwarenessBot.Host.Tests.Importing;

/// <summary>The small valid library of the content tests, with what operators are told; reading it takes no time.</summary>
internal static class SmallContent
{
    public static DateOnly Today { get; } = new(2026, 11, 22);

    public static TimeProvider Time { get; } = new ThatDay();

    public static string CopyTo(string folder)
    {
        var valid = Path.Combine(RealContent.Repository, "tests", "Content.Tests", "valid");
        foreach (var file in Files(valid))
        {
            var target = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? folder);
            File.Copy(Path.Combine(valid, file), target);
        }

        foreach (var file in new[] { "imports.yaml", "problems.yaml" })
        {
            File.Copy(Path.Combine(RealContent.Folder, file), Path.Combine(folder, file), overwrite: true);
        }

        return folder;
    }

    public static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private sealed class ThatDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 5, 0, 0, TimeSpan.Zero);
    }
}
