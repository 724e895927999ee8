using System.CommandLine;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Host.Composition;
using AwarenessBot.Host.Reporting;
using AwarenessBot.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Host.Commands;

/// <summary>The verbs of the program.</summary>
internal static class CommandLine
{
    public static RootCommand Build()
    {
        var root = new RootCommand("AwarenessBot: guidance on cyberbullying and online safety, and the way to hotline 111.")
        {
            ServeCommand.Build(),
            ChatCommand.Build(),
            CheckCommand.Build(),
            EvaluateCommand.Build(),
            ImportCommand.Build(),
            ChannelsCommand.Build(),
            OutboxCommand.Build(),
            KeysCommand.Build(),
            RespondersCommand.Build(),
            ReportsCommand.Build(),
            AuditCommand.Build(),
            SimulateCommand.Build(),
        };

        // Settings such as --Storage:Path=… go through to the host.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, cancellation) => ServeCommand.RunAsync([.. parsed.UnmatchedTokens], cancellation));
        return root;
    }

    /// <summary>Runs a verb; what stops it is printed as a sentence, without a stack trace.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception e) when (e is ContentRejectedException or StorageException or IOException or UnauthorizedAccessException or
                                      OptionsValidationException or FormatException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCodes.Problems;
        }
    }

    /// <summary>Runs a verb that works on the store, with the keys it is sealed with.</summary>
    public static Task<int> WithStoreAsync(ParseResult parsed, Func<SqliteTurnStore, ReportKeys, Task<int>> verb) => RunAsync(async () =>
    {
        var configuration = SettingsOf(parsed);
        var keys = configuration.ReportKeys();
        await using var store = await SqliteTurnStore.OpenAsync(configuration.StorageOptions() with { Keys = keys.Ring }, TimeProvider.System);
        return await verb(store, keys);
    });

    /// <summary>The settings of a verb that does not start the bot, from the same places as the bot's.</summary>
    public static IConfiguration SettingsOf(ParseResult parsed) => new ConfigurationBuilder()
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine([.. parsed.UnmatchedTokens])
        .Build();

    /// <summary>The folder of what the bot says; found by itself when not named.</summary>
    public static Option<DirectoryInfo?> ContentOption() => new("--content")
    {
        Description = "The content folder (default: content/vi, looked for here and in the folders above).",
    };
}
