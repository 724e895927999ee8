namespace AwarenessBot.Host.Checking;

/// <summary>Finds the stories that go with a content folder: <c>content/vi</c> and <c>tests/stories</c> share a parent.</summary>
internal static class StoryFolder
{
    public static string? Beside(string contentFolder)
    {
        var root = Path.GetDirectoryName(Path.GetDirectoryName(contentFolder));
        return root is not null && Path.Combine(root, "tests", "stories") is var candidate && Directory.Exists(candidate)
            ? candidate
            : null;
    }
}
