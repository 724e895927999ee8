namespace AwarenessBot.Host.Tests.HouseRules;

/// <summary>The repository these tests stand in, read from disk as a reviewer would read it.</summary>
internal static class Repository
{
    // Written by tools or by nobody: not ours to keep tidy.
    private static readonly HashSet<string> NotOurs = ["artifacts", "bin", "obj", "node_modules", "data"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file under a folder of the repository, by its path from the root, with forward slashes.</summary>
    public static IEnumerable<string> FilesIn(string folder, string pattern = "*") =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(NotOurs.Contains))
            .Order(StringComparer.Ordinal);

    /// <summary>Our own program: everything in <c>src</c> that somebody wrote.</summary>
    public static IEnumerable<string> WrittenSource { get; } =
        [.. FilesIn("src").Where(file => Path.GetFileName(file) != "packages.lock.json" && !IsBinary(file))];

    public static IEnumerable<SourceFile> CSharpIn(string folder) =>
        FilesIn(folder, "*.cs").Select(file => new SourceFile(file, Read(file)));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    public static bool Has(string file) => File.Exists(Path.Combine(Root, file));

    private static bool IsBinary(string file) => Path.GetExtension(file) is ".png" or ".ico" or ".webp" or ".woff2";

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AwarenessBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("These tests read the repository, and AwarenessBot.sln is in no folder above them.");
    }
}

/// <summary>Ends a rule: nothing was found, or everything that was found is listed.</summary>
internal static class Offences
{
    public static void None(string rule, IEnumerable<string> found)
    {
        var offences = found.Distinct().ToList();
        Assert.True(offences.Count == 0, $"{rule}\n{string.Join('\n', offences)}\n");
    }
}
