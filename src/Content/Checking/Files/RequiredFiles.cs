using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Checking.Files;

/// <summary>Files and phrases the program cannot do without.</summary>
internal sealed class RequiredFiles : ICheck
{
    public void Run(Draft draft)
    {
        foreach (var path in FileKinds.Required.Where(path => !IsThere(path, draft)))
        {
            draft.Problems.Add(ProblemCode.MissingFile, new(path, 1), path.EndsWith('/') ? "a file in it" : "add it");
        }

        if (draft.IsBroken("phrases/"))
        {
            return;
        }

        var known = draft.Phrases.Select(phrase => phrase.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in draft.RequiredPhrases.Where(id => !known.Contains(id)))
        {
            draft.Problems.Add(ProblemCode.MissingPhrase, new("phrases/", 1), $"'{id}'");
        }
    }

    private static bool IsThere(string path, Draft draft) =>
        draft.Files.Contains(path)
        || (path.EndsWith('/') && draft.Files.Any(file =>
            file.StartsWith(path, StringComparison.Ordinal) && !file.EndsWith("README.md", StringComparison.Ordinal)));
}
