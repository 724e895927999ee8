using System.Diagnostics;
using Xunit;

namespace AwarenessBot.Testing;

/// <summary>A real disk of a few megabytes, in memory, where the machine allows one to be mounted.</summary>
public sealed class TinyDisk : IDisposable
{
    private readonly string _path;

    private TinyDisk(string path) => _path = path;

    public static TinyDisk? TryMount(int megabytes)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return null;
        }

        var path = Directory.CreateTempSubdirectory("awarenessbot-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", path))
        {
            return new TinyDisk(path);
        }

        Directory.Delete(path);
        return null;
    }

    public string File(string name) => Path.Combine(_path, name);

    public void Fill(long leaving)
    {
        using var filler = System.IO.File.Create(File("filler"));
        filler.Write(new byte[new DriveInfo(_path).AvailableFreeSpace - leaving]);
    }

    public void Free() => System.IO.File.Delete(File("filler"));

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", _path));

    public void Dispose()
    {
        Run("umount", _path);
        Directory.Delete(_path);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
        process?.WaitForExit();
        return process?.ExitCode == 0;
    }
}
