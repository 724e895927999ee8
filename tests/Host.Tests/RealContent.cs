using AwarenessBot.Content;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Host.Composition;

namespace AwarenessBot.Host.Tests;

/// <summary>The content of the repository, read once for all tests, and copies of it to break.</summary>
internal static class RealContent
{
    private static readonly Lazy<Library> Read = new(() =>
    {
        var read = ContentRoom.SourceIn(Folder).Read(VietnamDay.Today(TimeProvider.System));
        return read.Library ?? throw new InvalidDataException(string.Join('\n', read.Problems));
    });

    public static Library Library => Read.Value;

    public static string Repository { get; } = Above(AppContext.BaseDirectory);

    public static string Folder => Path.Combine(Repository, "content", "vi");

    public static string Stories => Path.Combine(Repository, "tests", "stories");

    /// <summary>A copy that a test may break.</summary>
    /// <param name="without">Folders that are left out.</param>
    public static string Copy(string to, params string[] without)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Folder, file);
            if (without.Contains(path.Split(Path.DirectorySeparatorChar)[0]))
            {
                continue;
            }

            var target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? to);
            File.Copy(file, target);
        }

        return to;
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "AwarenessBot.sln"))
            ? folder
            : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("AwarenessBot.sln was not found."));
}
