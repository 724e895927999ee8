using System.CommandLine;
using AwarenessBot.Host.Simulating;

namespace AwarenessBot.Host.Commands;

/// <summary><c>simulate</c>: the bot on a platform of this machine's own, with a page to talk to it and to watch the traffic.</summary>
internal static class SimulateCommand
{
    private const int UsualPort = 5080;

    public static Command Build()
    {
        var platform = new Argument<string>("platform") { Description = "zalo or messenger" };
        platform.AcceptOnlyFromAmong("zalo", "messenger");
        var port = new Option<int>("--port")
        {
            Description = "The port of the page on this machine; 0 for any that is free.",
            DefaultValueFactory = _ => UsualPort,
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > ushort.MaxValue)
            {
                result.AddError("A port is a number from 0 to 65535.");
            }
        });
        var data = new Option<DirectoryInfo?>("--data") { Description = "Keep the bot's database in this folder; otherwise nothing is kept." };
        var command = new Command("simulate", "Run the bot on a simulated Zalo or Messenger, with a page to try it. No account, key or network.")
        {
            platform, port, data,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(() =>
            RunAsync(parsed.GetRequiredValue(platform), parsed.GetValue(port), parsed.GetValue(data), [.. parsed.UnmatchedTokens], cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(string platform, int port, DirectoryInfo? data, string[] settings, CancellationToken cancellation)
    {
        data?.Create();
        var folder = data ?? Directory.CreateTempSubdirectory("awarenessbot-simulate-");
        try
        {
            await using var simulation = await Simulation.StartAsync(platform, port, folder.FullName, settings);
            Console.WriteLine($"Simulated {platform}: open {simulation.Page} in a browser. Ctrl+C stops everything.");
            await simulation.WaitAsync(cancellation);
        }
        finally
        {
            if (data is null)
            {
                folder.Delete(recursive: true);
            }
        }

        return ExitCodes.Ok;
    }
}
