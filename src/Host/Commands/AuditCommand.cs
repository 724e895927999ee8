using System.CommandLine;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Host.Commands;

/// <summary><c>audit verify</c>: whether the record of who did what to reports is whole.</summary>
internal static class AuditCommand
{
    private const int Page = 1000;

    public static Command Build() => new("audit", "The record of who did what to reports. Stop the bot first.") { Verify() };

    private static Command Verify()
    {
        var command = new Command("verify", "Check the chain: no line altered, removed or put in between.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, cancellation) => CommandLine.WithStoreAsync(parsed, async (store, keys) =>
        {
            var ring = keys.Ring ?? throw new FormatException(keys.Missing);
            var (count, before) = (0L, Array.Empty<byte>());
            for (var after = 0L; await store.AuditAsync(after, Page, cancellation) is { Count: > 0 } rows; after = rows[^1].Number)
            {
                if (AuditChain.FirstBroken(ring, rows, before) is { } broken)
                {
                    Console.WriteLine($"The chain is broken at line {broken}.");
                    return ExitCodes.Problems;
                }

                (count, before) = (count + rows.Count, rows[^1].Mac);
            }

            Console.WriteLine($"{count} lines, whole");
            return ExitCodes.Ok;
        }));
        return command;
    }
}
