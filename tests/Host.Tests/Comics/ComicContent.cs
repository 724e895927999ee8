using AwarenessBot.Content;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Host.Composition;

namespace AwarenessBot.Host.Tests.Comics;

/// <summary>The content of the repository and, besides, the sample comic with its art.</summary>
internal static class ComicContent
{
    public const string Comic = "qua_bong";

    private static readonly string Sample = Path.Combine(RealContent.Repository, "tests", "Content.Tests", "valid");

    private static readonly Lazy<Library> Read = new(() =>
    {
        using var folder = new TemporaryFolder();
        RealContent.Copy(folder.Path, "comics", "art");
        AddTo(folder.Path);
        return LibraryIn(folder.Path, VietnamDay.Today(TimeProvider.System));
    });

    public static Library Library => Read.Value;

    /// <summary>Puts the comic into a copy of the content.</summary>
    public static void AddTo(string content)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Sample, "art"), "*.svg", SearchOption.AllDirectories))
        {
            Put(content, Path.GetRelativePath(Sample, file), File.ReadAllText(file));
        }

        var comic = Path.Combine("comics", Comic + ".yaml");
        Put(content, comic, File.ReadAllText(Path.Combine(Sample, comic))
            .Replace("sach-mau", "nhom-bien-soan", StringComparison.Ordinal)
            .Replace("nguoi-viet", "nhom-noi-dung", StringComparison.Ordinal)
            .Replace("nguoi-duyet", "bien-tap-1", StringComparison.Ordinal));
    }

    public static Library LibraryIn(string folder, DateOnly today)
    {
        var read = ContentRoom.SourceIn(folder).Read(today);
        return read.Library ?? throw new InvalidDataException(string.Join('\n', read.Problems));
    }

    private static void Put(string content, string file, string text)
    {
        var path = Path.Combine(content, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? content);
        File.WriteAllText(path, text);
    }
}
