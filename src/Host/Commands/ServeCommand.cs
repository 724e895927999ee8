using System.CommandLine;
using AwarenessBot.Host.Composition;

namespace AwarenessBot.Host.Commands;

/// <summary><c>serve</c>: runs the bot.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        var command = new Command("serve", "Run the bot (the default). Settings: environment variables, appsettings.json, --Section:Key=value.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, cancellation) => RunAsync([.. parsed.UnmatchedTokens], cancellation));
        return command;
    }

    public static Task<int> RunAsync(string[] settings, CancellationToken cancellation) => CommandLine.RunAsync(async () =>
    {
        await using var app = BotHost.Build(settings);
        await app.RunAsync(cancellation);
        return ExitCodes.Ok;
    });
}
