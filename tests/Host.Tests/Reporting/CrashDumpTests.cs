using System.Diagnostics;
using System.Globalization;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>
/// A dump of memory holds words: one of a bot that a hundred people had written to, the smallest kind there is, was looked through, and
/// held the beginning of what one of them had told. So there must be none.
/// </summary>
public sealed class CrashDumpTests
{
    private const string Wanted = "DOTNET_DbgEnableMiniDump";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bot_that_dies_as_it_is_installed_leaves_no_dump_and_one_that_is_asked_to_does()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The signal is one of Linux.");
        using var folder = new TemporaryFolder();
        var installed = Lines("infra", "systemd", "awarenessbot.service")
            .Where(line => line.StartsWith("Environment=DOTNET_", StringComparison.Ordinal))
            .Select(line => line.Split('=', 3)).Select(parts => (Name: parts[1], Value: parts[2])).ToList();
        Assert.Contains((Wanted, "0"), installed);

        await DieAsync(folder, "installed", [.. installed]);
        Assert.False(File.Exists(folder.File("installed")), "There is a dump.");

        await DieAsync(folder, "asked", (Wanted, "1"));
        Assert.True(File.Exists(folder.File("asked")), "Nothing was proved: there is no dump where one was asked for.");
    }

    [Fact]
    public void Each_way_it_is_installed_forbids_dumps_of_the_runtime_and_of_the_system()
    {
        var unit = Lines("infra", "systemd", "awarenessbot.service");
        Assert.Contains("LimitCORE=0", unit);
        Assert.Contains($"Environment={Wanted}=0", unit);
        Assert.Contains("Environment=DOTNET_EnableDiagnostics=0", unit);

        Assert.Contains(Lines("infra", "docker", "Dockerfile"), line => line.Trim(' ', '\\') == $"{Wanted}=0");
        Assert.Contains("core: 0", Lines("infra", "docker", "compose.yaml"));
    }

    private static List<string> Lines(params string[] path) =>
        [.. File.ReadLines(Path.Combine([RealContent.Repository, .. path])).Select(line => line.Trim())];

    private static async Task DieAsync(TemporaryFolder folder, string name, params (string Name, string Value)[] environment)
    {
        string[] arguments =
            ["serve", "--urls=http://127.0.0.1:0", "--Reports:FirstStart=false", $"--Storage:Path={folder.File(name + ".db")}", $"--Content:Path={RealContent.Folder}"];
        using var bot = BotProgram.Start(arguments, [.. environment, ("DOTNET_DbgMiniDumpType", "1"), ("DOTNET_DbgMiniDumpName", folder.File(name))]);
        var waited = Stopwatch.StartNew();
        try
        {
            // It has begun: the runtime is up, and the store is open.
            Assert.NotNull(await bot.StandardOutput.ReadLineAsync(Cancellation));
            _ = bot.StandardOutput.ReadToEndAsync(Cancellation);
            _ = bot.StandardError.ReadToEndAsync(Cancellation);
            do
            {
                // The first is what the runtime makes a dump at, and lives on after where it came from outside; the next one kills.
                using var abort = Process.Start("kill", ["-ABRT", bot.Id.ToString(CultureInfo.InvariantCulture)]);
                await Task.WhenAny(bot.WaitForExitAsync(Cancellation), Task.Delay(TimeSpan.FromSeconds(1), Cancellation));
            }
            while (!bot.HasExited && waited.Elapsed < Patience);
            Assert.True(bot.HasExited, "The bot lives on.");
        }
        finally
        {
            bot.Kill(entireProcessTree: true);
            await bot.WaitForExitAsync(CancellationToken.None);
        }
    }
}
