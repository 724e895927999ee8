using System.CommandLine;
using AwarenessBot.Host.Composition;
using AwarenessBot.Host.Importing;

namespace AwarenessBot.Host.Commands;

/// <summary><c>import</c>: lists that offices keep in spreadsheets become content. Shows what would change; writes only when told to.</summary>
internal static class ImportCommand
{
    public static Command Build() => new("import", "Turn a spreadsheet into content. Nothing is written without --apply.")
    {
        Places(),
        Contacts(),
    };

    private static Command Contacts()
    {
        var file = new Argument<FileInfo>("file") { Description = "The list of numbers (.xlsx or .csv); columns: see content/README.md." };
        var apply = new Option<bool>("--apply") { Description = "Write contacts/imported.yaml. Without it the changes are only shown." };
        var remove = new Option<bool>("--remove-missing") { Description = "Take away what was imported before and is not in this list." };
        var content = CommandLine.ContentOption();
        var command = new Command("contacts", "Import telephone numbers. Those without a day of verification stay hidden.") { file, apply, remove, content };
        command.SetAction((parsed, _) => CommandLine.RunAsync(() =>
        {
            var source = ContentRoom.SourceIn(ContentFolder.Find(parsed.GetValue(content)?.FullName));
            var importer = new ContactImporter(source, TimeProvider.System, Console.Out);
            var good = importer.Run(parsed.GetRequiredValue(file), parsed.GetValue(apply), parsed.GetValue(remove));
            return Task.FromResult(good ? ExitCodes.Ok : ExitCodes.Problems);
        }));
        return command;
    }

    private static Command Places()
    {
        var file = new Argument<FileInfo>("file") { Description = "The full list of communes (.csv or .xlsx): code, name, type, province, former." };
        var apply = new Option<bool>("--apply") { Description = "Write places/communes.tsv. Without it the changes are only shown." };
        var content = CommandLine.ContentOption();
        var command = new Command("places", "Import the list of communes, so that people can name theirs.") { file, apply, content };
        command.SetAction((parsed, _) => CommandLine.RunAsync(() =>
        {
            var source = ContentRoom.SourceIn(ContentFolder.Find(parsed.GetValue(content)?.FullName));
            var importer = new PlaceImporter(source, TimeProvider.System, Console.Out);
            return Task.FromResult(importer.Run(parsed.GetRequiredValue(file), parsed.GetValue(apply)) ? ExitCodes.Ok : ExitCodes.Problems);
        }));
        return command;
    }
}
