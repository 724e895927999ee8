using AwarenessBot.Content.Checking;

namespace AwarenessBot.Content.Reading;

/// <summary>
/// Reads a whole content folder (<c>content/vi</c>) at once and tells everything that is wrong with it.
/// </summary>
public static class LibraryReader
{
    /// <param name="today">The day in Vietnam; decides what has expired and which numbers may be shown.</param>
    /// <param name="requiredPhrases">Ids the program says by name; a phrase file must hold each.</param>
    public static ReadResult Read(string root, DateOnly today, IEnumerable<string>? requiredPhrases = null)
    {
        var problems = new ProblemLog();
        if (!Directory.Exists(root))
        {
            problems.Add(ProblemCode.Unreadable, new(string.Empty, 1), $"there is no folder '{root}'");
            return new(null, problems.Sorted());
        }

        var files = ContentFolder.Read(root, problems);
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
