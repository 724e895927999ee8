using AwarenessBot.Content.Checking;

namespace AwarenessBot.Content.Reading;

/// <summary>
/// Reads a whole content folder (<c>content/vi</c>) at once and tells everything that is wrong with it.
/// </summary>
public static class LibraryReader
{
    /// <param name="today">The day in Vietnam; decides what has expired and which numbers may be shown.</param>
    /// <param name="requiredPhrases">Ids the program says by name; a phrase file must hold each.</param>
    public static ReadResult Read(string root, DateOnly today, IEnumerable<string>? requiredPhrases = null) =>
        Read(root, instead: null, today, requiredPhrases);

    /// <summary>The folder as it would be with this file in it, new or in place of the one there. Nothing is written.</summary>
    public static ReadResult ReadWith(
        string root, string path, byte[] bytes, DateOnly today, IEnumerable<string>? requiredPhrases = null) =>
        Read(root, new ContentFile(path, bytes), today, requiredPhrases);

    private static ReadResult Read(string root, ContentFile? instead, DateOnly today, IEnumerable<string>? requiredPhrases)
    {
        var problems = new ProblemLog();
        if (!Directory.Exists(root))
        {
            problems.Add(ProblemCode.Unreadable, new(string.Empty, 1), $"there is no folder '{root}'");
            return new(null, problems.Sorted());
        }

        var files = ContentFolder.Read(root, problems, instead);
        var draft = new Draft(today, [.. requiredPhrases ?? []], problems);
        foreach (var file in files)
        {
            FileKinds.Read(file, draft);
        }

        Checks.Run(draft);
        var library = problems.HasErrors ? null : LibraryAssembly.Build(draft, ContentFolder.Version(files));
        return new(library, problems.Sorted());
    }
}
