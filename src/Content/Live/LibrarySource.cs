using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Live;

/// <summary>Where a library is read from, and what it must hold.</summary>
/// <param name="Further">
/// Checks that need more than this room knows, such as trying the danger rules on their examples.
/// </param>
public sealed record LibrarySource(
    string Root, IReadOnlyList<string> RequiredPhrases, Func<Library, IReadOnlyList<Problem>>? Further = null)
{
    /// <summary>Reads and checks everything.</summary>
    public ReadResult Read(DateOnly today)
    {
        var read = LibraryReader.Read(Root, today, RequiredPhrases);
        if (read.Library is not { } library || Further is null)
        {
            return read;
        }

        var further = Further(library);
        var isBroken = further.Any(problem => problem.Severity == Severity.Error);
        return new ReadResult(isBroken ? null : library, [.. read.Problems, .. further]);
    }

    /// <summary>Reads and checks everything as it would be with this file, without <see cref="Further"/> and without writing.</summary>
    public ReadResult ReadWith(string path, byte[] bytes, DateOnly today) =>
        LibraryReader.ReadWith(Root, path, bytes, today, RequiredPhrases);
}
