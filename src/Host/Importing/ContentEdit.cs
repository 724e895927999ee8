using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Live;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading;

namespace AwarenessBot.Host.Importing;

/// <summary>
/// Replaces one file of the content, or leaves everything as it was. The whole content is checked with the new file in its place before
/// a byte is written, and the file appears at once: a running bot never sees half of it.
/// </summary>
internal sealed class ContentEdit(LibrarySource source, string path, TimeProvider time)
{
    private string Target => Path.Combine(source.Root, path);

    /// <summary>The content as it would be.</summary>
    public ReadResult With(byte[] bytes) => source.ReadWith(path, bytes, VietnamDay.Today(time));

    /// <summary>The content as it is.</summary>
    public ReadResult AsItIs() => LibraryReader.Read(source.Root, VietnamDay.Today(time), source.RequiredPhrases);

    public static IReadOnlyList<Problem> Errors(ReadResult read) => [.. read.Problems.Where(problem => problem.Severity == Severity.Error)];

    /// <summary>The file as it is; nothing where there is none.</summary>
    public byte[] Present() => File.Exists(Target) ? File.ReadAllBytes(Target) : [];

    /// <summary>Writes what is new, if that was asked for, and says what became of it.</summary>
    public void Finish(byte[] bytes, bool isNew, bool apply, ImportReport report)
    {
        if (!isNew)
        {
            report.Say("nothing");
        }
        else if (apply)
        {
            Write(bytes);
            report.Say("written", ("file", path));
        }
        else
        {
            report.Say("not_written");
        }
    }

    public void Write(byte[] bytes)
    {
        // Begins with a dot, so that a reader passes over it, and stands beside the target, so that the rename stays in one file system.
        var directory = Path.GetDirectoryName(Target) ?? source.Root;
        var temporary = Path.Combine(directory, $".{Path.GetFileName(Target)}.tmp");
        Directory.CreateDirectory(directory);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, Target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
