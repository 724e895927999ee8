namespace AwarenessBot.Host.Stories;

/// <summary>
/// Reads <c>*.story</c> files. A story begins with <c># Title</c>; a line that begins with <c>//</c> is a remark; empty lines
/// mean nothing.
/// </summary>
public static class StoryFile
{
    public static IReadOnlyList<Story> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.story").Order(StringComparer.Ordinal).SelectMany(Read)];

    public static IReadOnlyList<Story> Read(string path)
    {
        List<Story> stories = [];
        var (title, begun, lines) = (string.Empty, 0, new List<StoryLine>());
        var number = 0;
        foreach (var written in File.ReadLines(path))
        {
            number++;
            var line = written.Trim();
            if (line.StartsWith('#'))
            {
                Finish();
                (title, begun, lines) = (line[1..].Trim(), number, []);
            }
            else if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                lines.Add(new StoryLine(MarkOf(line, path, number), line[1..].Trim(), number));
            }
        }

        Finish();
        return stories;

        void Finish()
        {
            if (lines.Count > 0)
            {
                stories.Add(new Story(title, Path.GetFileName(path), begun, lines));
            }
        }
    }

    private static StoryMark MarkOf(string line, string path, int number) => line[0] switch
    {
        '>' => StoryMark.Person,
        '<' => StoryMark.Bot,
        '?' => StoryMark.Buttons,
        '=' => StoryMark.Facts,
        'x' when line.StartsWith("x ", StringComparison.Ordinal) => StoryMark.Never,
        '~' => StoryMark.Time,
        '!' => StoryMark.Event,
        _ => throw new FormatException(
            $"{Path.GetFileName(path)}:{number}: a line of a story begins with one of # > < ? = x ~ ! or //"),
    };
}
