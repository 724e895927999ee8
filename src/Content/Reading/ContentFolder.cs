using System.Security.Cryptography;
using System.Text;
using AwarenessBot.Content.Checking;

namespace AwarenessBot.Content.Reading;

/// <summary>
/// The files below a root, in order of path. Nothing outside it is ever opened: links are refused, and the root alone
/// may be one, so that an operator can swap versions by turning a link.
/// </summary>
internal static class ContentFolder
{
    public const int MaxBytes = 512 * 1024;

    private const int MaxDepth = 8;

    /// <param name="instead">A file that is not there yet, or not with these bytes.</param>
    public static IReadOnlyList<ContentFile> Read(string root, ProblemLog problems, ContentFile? instead = null)
    {
        var files = new List<ContentFile>();
        foreach (var (info, path) in Entries(root, problems).Where(entry => entry.Path != instead?.Path))
        {
            files.Add(new(path, ReadFile(info, path, problems)));
        }

        if (instead?.Bytes.Length > MaxBytes)
        {
            problems.Add(ProblemCode.FileTooLarge, new(instead.Path, 1), $"it would have {instead.Bytes.Length} bytes");
        }
        else if (instead is not null)
        {
            files.Add(instead);
        }

        return files;
    }

    /// <summary>One file by name, without looking at the others.</summary>
    public static ContentFile ReadOne(string root, string path, ProblemLog problems)
    {
        var info = new FileInfo(Path.Combine(root, path));
        return new(path, info.Exists && info.LinkTarget is null ? ReadFile(info, path, problems) : []);
    }

    /// <summary>Changes whenever a file is added, removed, renamed or saved. Cheap: no file is opened.</summary>
    public static string Stamp(string root)
    {
        var stamp = new StringBuilder();
        foreach (var (info, path) in Entries(root, new ProblemLog()))
        {
            // A file may vanish between listing and looking; that is a change too, and the next look will see it.
            var seen = info.Exists ? $"{path}|{info.Length}|{info.LastWriteTimeUtc.Ticks}|{info.Attributes}" : path;
            stamp.AppendLine(seen);
        }

        return Directory.Exists(root) ? stamp.ToString() : "gone";
    }

    /// <summary>
    /// The first ten hex digits of a hash over paths and bytes: enough to tell versions apart on the phone.
    /// </summary>
    public static string Version(IEnumerable<ContentFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            // Lengths in between keep "ab"+"c" apart from "a"+"bc".
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\0{file.Bytes.Length}\0"));
            hash.AppendData(file.Bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..10];
    }

    private static List<(FileInfo Info, string Path)> Entries(string root, ProblemLog problems)
    {
        var found = new List<(FileInfo, string)>();
        if (Directory.Exists(root))
        {
            Walk(new DirectoryInfo(root), string.Empty, 1, found, problems);
        }

        return found;
    }

    private static void Walk(
        DirectoryInfo folder, string prefix, int depth, List<(FileInfo Info, string Path)> found, ProblemLog problems)
    {
        try
        {
            var entries = folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                var path = prefix + entry.Name;
                if (IsEditorsScrap(entry.Name))
                {
                    continue;
                }

                if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    problems.Add(ProblemCode.LeavesFolder, new(path, 1), "put the file itself here");
                }
                else if (entry is DirectoryInfo inner && depth == MaxDepth)
                {
                    problems.Add(ProblemCode.UnexpectedFile, new(path, 1), $"folders nest at most {MaxDepth} deep");
                }
                else if (entry is DirectoryInfo sub)
                {
                    Walk(sub, path + "/", depth + 1, found, problems);
                }
                else if (entry is FileInfo file)
                {
                    found.Add((file, path));
                }
            }
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            problems.Add(ProblemCode.Unreadable, new(prefix.TrimEnd('/'), 1), gone.Message);
        }
    }

    private static byte[] ReadFile(FileInfo info, string path, ProblemLog problems)
    {
        try
        {
            // Pipes, sockets and devices say they are empty; opening a pipe would wait for ever, so none is opened.
            if (info.Length == 0)
            {
                problems.Add(ProblemCode.EmptyFile, new(path, 1), "delete it or fill it");
                return [];
            }

            if (info.Length > MaxBytes)
            {
                problems.Add(ProblemCode.FileTooLarge, new(path, 1), $"it has {info.Length} bytes; split it");
                return [];
            }

            return ReadAtMost(info.FullName, MaxBytes);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            problems.Add(ProblemCode.Unreadable, new(path, 1), gone.Message);
            return [];
        }
    }

    // The file may have grown since it was listed.
    private static byte[] ReadAtMost(string fullName, int limit)
    {
        using var stream = File.OpenRead(fullName);
        var buffer = new byte[limit + 1];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return read <= limit ? buffer[..read] : throw new IOException("the file grew while it was read");
    }

    // Vim, Emacs, office programs and file managers leave these beside the file being edited.
    private static bool IsEditorsScrap(string name) =>
        name[0] is '.' or '#' or '~'
        || name[^1] is '~' or '#'
        || name is "4913" or "Thumbs.db" or "desktop.ini"
        || Path.GetExtension(name) is ".swp" or ".swo" or ".swx" or ".tmp";
}
