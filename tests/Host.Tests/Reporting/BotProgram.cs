using System.Diagnostics;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>The program itself, as somebody starts it.</summary>
internal static class BotProgram
{
    public static Process Start(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "awarenessbot.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
    }

    /// <summary>Runs a verb to its end; what it says.</summary>
    public static async Task<(int Code, string Said)> RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        using var process = Start(arguments);
        var said = process.StandardOutput.ReadToEndAsync(cancellation);
        var wrong = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await said + await wrong);
    }
}
