using System.CommandLine;
using AwarenessBot.Host.Composition;
using AwarenessBot.Host.Reporting;
using AwarenessBot.Operators;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Host.Commands;

/// <summary><c>responders</c>: who reads reports. Adds people, lists them, takes their access away.</summary>
internal static class RespondersCommand
{
    public static Command Build() => new("responders", "The people who read reports: add them, list them, take their access away. Stop the bot first.")
    {
        Add(),
        List(),
        Remove(),
    };

    private static Command Add()
    {
        var id = new Argument<string>("id") { Description = "What they sign in with: lower-case letters, digits, dots." };
        var name = new Option<string>("--name") { Description = "The name colleagues see.", Required = true };
        var desks = new Option<string[]>("--desk") { Description = "A desk of content/vi/reports/desks.yaml; may be given again.", Required = true };
        var email = new Option<string>("--email") { Description = "Where notices go.", DefaultValueFactory = _ => "" };
        var webhook = new Option<string>("--webhook") { Description = "An https address for signed notices.", DefaultValueFactory = _ => "" };
        var zalo = new Option<string>("--zalo") { Description = "Their id as the official account knows it.", DefaultValueFactory = _ => "" };
        var command = new Command("add", "Add somebody. The first password is shown once.") { id, name, desks, email, webhook, zalo };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellation) => WithStoreAsync(parsed, async (store, keys) =>
        {
            var library = ContentRoom.LibraryIn(ContentFolder.Find(CommandLine.SettingsOf(parsed)["Content:Path"]));
            string[] chosen = parsed.GetValue(desks) ?? [];
            if (chosen.FirstOrDefault(desk => library.Desks.All(known => known.Id != desk)) is { } unknown)
            {
                throw new FormatException($"There is no desk '{unknown}'. There are: {string.Join(", ", library.Desks.Select(desk => desk.Id))}.");
            }

            var made = Responders.Create(
                parsed.GetRequiredValue(id), parsed.GetRequiredValue(name), chosen, parsed.GetRequiredValue(email),
                keys.Ring ?? throw new FormatException(keys.Missing), library.ReceiptWords);
            if ((await store.RespondersAsync(cancellation)).Any(known => known.Id == made.Responder.Id))
            {
                throw new FormatException($"There is already somebody called {made.Responder.Id}. Choose another id.");
            }

            await store.SaveResponderAsync(
                made.Responder with { Webhook = parsed.GetRequiredValue(webhook), Zalo = parsed.GetRequiredValue(zalo) },
                Line("add_responder", made.Responder.Id), cancellation);
            Console.WriteLine($"id: {made.Responder.Id}\npassword, to be changed at the first sign-in: {made.Password}\none-time codes: {made.OneTimeUri}");
        }));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "List them.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, cancellation) => WithStoreAsync(parsed, async (store, _) =>
        {
            foreach (var person in await store.RespondersAsync(cancellation))
            {
                Console.WriteLine($"{person.Id}\t{person.Name}\t{string.Join(',', person.Desks)}\t{(person.Active ? "active" : "no access")}");
            }
        }));
        return command;
    }

    private static Command Remove()
    {
        var id = new Argument<string>("id") { Description = "Who." };
        var command = new Command("remove", "Take somebody's access away. What they wrote stays.") { id };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellation) => WithStoreAsync(parsed, async (store, _) =>
        {
            var person = (await store.RespondersAsync(cancellation)).FirstOrDefault(person => person.Id == parsed.GetRequiredValue(id))
                ?? throw new FormatException("There is nobody of that id.");
            await store.SaveResponderAsync(person with { Active = false }, Line("remove_responder", person.Id), cancellation);
            Console.WriteLine($"{person.Id} has no access any more.");
        }));
        return command;
    }

    private static AuditLine Line(string what, string id) => new(TimeProvider.System.GetUtcNow(), "command", what, null, id);

    private static Task<int> WithStoreAsync(ParseResult parsed, Func<IReportStore, ReportKeys, Task> use) =>
        CommandLine.WithStoreAsync(parsed, async (store, keys) =>
        {
            await use(store, keys);
            return ExitCodes.Ok;
        });
}
