using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>
/// Makes sure that the file exists and that nobody else runs on it. The lock is the operating system's, so it goes with
/// the process however that ends; the lock file itself stays, because removing it would race with the next start.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // How the system says that somebody else holds it: EWOULDBLOCK on Linux and macOS, a sharing violation on Windows.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _held;

    private FileLock(string path, FileStream held)
    {
        Path = path;
        _held = held;
    }

    /// <summary>The file itself, where the name given is a link: two links must meet at one lock.</summary>
    public string Path { get; }

    /// <exception cref="StorageException">Somebody else has it, or it cannot be made.</exception>
    public static FileLock Take(string given)
    {
        var path = System.IO.Path.GetFullPath(given);
        try
        {
            CreateFolder(System.IO.Path.GetDirectoryName(path));
            if (Directory.Exists(path))
            {
                throw new StorageException($"{path} is a folder; the store needs the name of a file.");
            }

            // SQLite would make the file readable by everybody; the log beside it gets the same rights as the file. One that
            // exists is left alone: on Unix, closing it would drop the locks of a store open in this very process.
            if (!File.Exists(path))
            {
                Open(path, FileShare.ReadWrite | FileShare.Delete).Dispose();
            }

            path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            return new FileLock(path, OpenAlone(path));
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new StorageException(
                $"{path} cannot be written: this user lacks the right to it, to its lock file or to its folder.", denied);
        }
        catch (IOException failed)
        {
            throw new StorageException($"{path} cannot be opened: {failed.Message}", failed);
        }
    }

    public void Dispose() => _held.Dispose();

    private static FileStream OpenAlone(string path)
    {
        try
        {
            return Open(path + ".lock", FileShare.None);
        }
        catch (IOException busy) when (Held.Contains(busy.HResult))
        {
            throw new StorageException(
                $"{path} is in use by another process. Two bots must not share one store: stop the other first.", busy);
        }
    }

    private static void CreateFolder(string? folder)
    {
        if (folder is null or "" || Directory.Exists(folder))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private static FileStream Open(string path, FileShare share)
    {
        var how = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, how);
    }
}
