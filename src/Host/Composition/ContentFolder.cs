namespace AwarenessBot.Host.Composition;

/// <summary>Finds the content folder.</summary>
internal static class ContentFolder
{
    private const string Usual = "content/vi";

    /// <summary>The folder named, or <c>content/vi</c> here, in a folder above, or beside the program.</summary>
    public static string Find(string? named)
    {
        if (!string.IsNullOrEmpty(named))
        {
            return Path.GetFullPath(named);
        }

        return Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory) ?? Path.GetFullPath(Usual);
    }

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Combine(at.FullName, Usual) is var candidate && Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
