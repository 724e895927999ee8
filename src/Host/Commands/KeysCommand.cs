using System.CommandLine;
using AwarenessBot.Host.Composition;
using AwarenessBot.Host.Reporting;

namespace AwarenessBot.Host.Commands;

/// <summary><c>keys</c>: the keys reports are sealed with. Says where they are and what is missing; never a key.</summary>
internal static class KeysCommand
{
    public static Command Build() => new("keys", "The keys that reports are sealed with: make them, look at them. Stop the bot first.")
    {
        Init(),
        Status(),
    };

    private static Command Init()
    {
        var command = new Command("init", "Make what is missing: the master key and a recovery key. What is there is never replaced.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, _) => CommandLine.RunAsync(() =>
        {
            var keys = Open(parsed);
            if (keys.IsRecoveryMissing)
            {
                var made = RecoveryFiles.Create();
                made.Write(keys.Folder);
                keys.ReadRecovery();
                Console.WriteLine($"""
                    A recovery key was made in {keys.Folder}.
                    Its passphrase, shown this once: {made.Passphrase}
                    Copy {ReportKeys.PrivateFile} to two media, write the passphrase on paper, keep them apart in two safes,
                    and delete {ReportKeys.PrivateFile} here. How to open a report with it: docs/reports/open-without-us.md
                    """);
            }

            return Task.FromResult(Print(keys));
        }));
        return command;
    }

    private static Command Status()
    {
        var command = new Command("status", "Say which keys there are. Settings as for serve, e.g. --Storage:Path=bot.db.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, _) => CommandLine.RunAsync(() => Task.FromResult(Print(Open(parsed)))));
        return command;
    }

    private static ReportKeys Open(ParseResult parsed) => CommandLine.SettingsOf(parsed).ReportKeys();

    private static int Print(ReportKeys keys)
    {
        Console.WriteLine(keys.Ring is { } ring ? $"master key {ring.Name} in {keys.Folder}" : keys.Missing);
        Console.WriteLine(keys.Current is { } recovery ? $"recovery key {recovery.Id}" : keys.BrokenRecovery ?? "no recovery key: run keys init");
        if (File.Exists(Path.Combine(keys.Folder, ReportKeys.PrivateFile)))
        {
            Console.WriteLine($"The private half of the recovery key is still on this machine: keep it elsewhere and delete it here.");
        }

        return keys.Ring is not null && keys.Current is not null ? ExitCodes.Ok : ExitCodes.Problems;
    }
}
