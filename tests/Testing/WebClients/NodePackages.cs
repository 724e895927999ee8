using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace AwarenessBot.Testing.WebClients;

/// <summary>
/// The npm packages of <c>tests/Web.Clients</c>, installed when a test first needs them: exactly what the lock file says, into
/// <c>artifacts</c>, once for every version of that file.
/// </summary>
public static class NodePackages
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    /// <summary>Where the scripts are.</summary>
    public static string Scripts { get; } = Path.Combine(Root(), "tests", "Web.Clients");

    /// <summary>The folder that has <c>node_modules</c> in it.</summary>
    /// <exception cref="InvalidOperationException">Node or npm is missing, or npm failed; the message says what to do.</exception>
    public static Task<string> FolderAsync() => Installed.Value;

    /// <summary>Starts a program of Node's.</summary>
    /// <exception cref="InvalidOperationException">It is not on this machine.</exception>
    public static Process Start(ProcessStartInfo program)
    {
        try
        {
            return Process.Start(program) ?? throw new InvalidOperationException($"'{program.FileName}' did not start.");
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException(
                $"These tests talk to the bot with JavaScript clients and need Node.js 20 or newer with npm: '{program.FileName}' was " +
                "not found on the path. Install it from https://nodejs.org or with your system's packages (nodejs, npm).", e);
        }
    }

    private static async Task<string> InstallAsync()
    {
        byte[] wanted =
        [
            .. await File.ReadAllBytesAsync(Path.Combine(Scripts, "package-lock.json")),
            .. await File.ReadAllBytesAsync(Path.Combine(Scripts, "package.json")),
        ];
        var folder = Path.Combine(Root(), "artifacts", "web-clients", Convert.ToHexStringLower(SHA256.HashData(wanted))[..16]);
        Directory.CreateDirectory(Path.GetDirectoryName(folder) ?? folder);

        // Test programs run side by side: the first installs, the others wait for it.
        await using var only = await LockAsync(folder + ".lock");
        if (!Directory.Exists(folder))
        {
            var half = Directory.CreateDirectory($"{folder}.{Environment.ProcessId}").FullName;
            foreach (var file in new[] { "package.json", "package-lock.json" })
            {
                File.Copy(Path.Combine(Scripts, file), Path.Combine(half, file), overwrite: true);
            }

            // No scripts of packages are run: none of ours needs one.
            await NpmAsync(half, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            await NodeBundles.FetchAsync(half, NpmAsync);
            Directory.Move(half, folder);
        }

        return folder;
    }

    private static async Task NpmAsync(string folder, params string[] what)
    {
        var npm = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", what)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var running = Start(npm);
        using var patience = new CancellationTokenSource(Patience);
        var said = await Task.WhenAll(
            running.StandardOutput.ReadToEndAsync(patience.Token), running.StandardError.ReadToEndAsync(patience.Token));
        await running.WaitForExitAsync(patience.Token);
        if (running.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm {what[0]} failed; it needs npm's registry the first time.\n{string.Join('\n', said)}");
        }
    }

    private static async Task<FileStream> LockAsync(string file)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!patience.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
            }
        }
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AwarenessBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("AwarenessBot.sln is in no folder above the tests.");
    }
}
