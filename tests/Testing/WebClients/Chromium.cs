using System.Diagnostics;

namespace AwarenessBot.Testing.WebClients;

/// <summary>The browser the tests look at the pages with; installed when it is missing and this program may install.</summary>
public static class Chromium
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private static readonly Lazy<Task<string>> Found = new(FindAsync);

    /// <summary>Where the program is. <c>CHROMIUM</c> may name another one.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message says what to do.</exception>
    public static Task<string> ProgramAsync() => Found.Value;

    private static async Task<string> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
        {
            return named;
        }

        if (Places.FirstOrDefault(File.Exists) is { } there)
        {
            return there;
        }

        var failure = "";
        if (Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            failure = await AptAsync("update") ?? await AptAsync("install", "-y", "--no-install-recommends", "chromium") ?? "";
        }

        return Places.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(
            "These tests look at the bot's pages with Chromium, and it is not installed. Install it (Debian: apt-get install chromium), or name a " +
            $"Chromium or Chrome in the environment variable CHROMIUM.\n{failure}");
    }

    /// <summary>What went wrong, if something did.</summary>
    private static async Task<string?> AptAsync(params string[] what)
    {
        var apt = new ProcessStartInfo("/usr/bin/apt-get", what) { RedirectStandardOutput = true, RedirectStandardError = true };
        apt.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var running = NodePackages.Start(apt);
        using var patience = new CancellationTokenSource(Patience);
        var said = await Task.WhenAll(running.StandardOutput.ReadToEndAsync(patience.Token), running.StandardError.ReadToEndAsync(patience.Token));
        await running.WaitForExitAsync(patience.Token);
        return running.ExitCode == 0 ? null : string.Join('\n', said);
    }
}
