using System.CommandLine;
using System.Text;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Host.Commands;

/// <summary><c>reports export</c>: a case in one file, sealed as it rests in the store. It is opened without this program.</summary>
internal static class ReportsCommand
{
    public static Command Build() => new("reports", "Reports in the store; what is in them stays sealed. Stop the bot first.") { Export() };

    private static Command Export()
    {
        var number = new Argument<string>("number") { Description = "The number responders see." };
        var to = new Option<FileInfo>("--to") { Description = "The file to write; it must not be there yet.", Required = true };
        var command = new Command("export", "Write a case to a file that openssl opens with the recovery key: docs/reports/open-without-us.md.") { number, to };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellation) => CommandLine.WithStoreAsync(parsed, async (store, _) =>
        {
            var (named, file) = (parsed.GetRequiredValue(number), parsed.GetRequiredValue(to));
            foreach (var found in (await store.ListAsync(includeClosed: true, cancellation)).Where(one => one.Number == named))
            {
                if (await store.ReadAsync(found.Id, cancellation) is { } it)
                {
                    var text = new CaseContainer(it.Case.Id, it.Case.Number, it.Parts).Write();
                    await store.LogAsync(new AuditLine(TimeProvider.System.GetUtcNow(), "command", "export", it.Case.Id, string.Empty), cancellation);
                    NewFile.Write(file.FullName, NewFile.Owner, [Encoding.ASCII.GetBytes(text)]);
                    Console.WriteLine($"{named}: {it.Parts.Count} sealed parts in {file.FullName}");
                    return ExitCodes.Ok;
                }
            }

            throw new FormatException($"There is no case {named}.");
        }));
        return command;
    }
}
