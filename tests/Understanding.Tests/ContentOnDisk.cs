using AwarenessBot.Content;
using AwarenessBot.Content.Reading;

namespace AwarenessBot.Understanding.Tests;

/// <summary>The real content, read once, and a reader that has learned from it.</summary>
internal static class ContentOnDisk
{
    // A day on which nothing has expired: what is tested here is understanding, not reviews.
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly Lazy<Library> Loaded = new(() =>
        LibraryReader.Read(Root, Day) is { Library: { } library } ? library : throw new InvalidOperationException("run check"));

    private static readonly Lazy<string> Folder = new(Find);

    private static readonly Lazy<Reader> Built = new(() => new Reader(Library));

    public static string Root => Folder.Value;

    public static Library Library => Loaded.Value;

    public static Reader Reader => Built.Value;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var content = Path.Combine(folder.FullName, "content", "vi");
            if (Directory.Exists(content))
            {
                return content;
            }
        }

        throw new DirectoryNotFoundException("content/vi");
    }
}
