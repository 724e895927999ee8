using System.Text;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Contacts;
using AwarenessBot.Content.Importing;
using AwarenessBot.Content.Live;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Host.Importing;

/// <summary><c>import contacts</c>: a spreadsheet of numbers becomes <c>contacts/imported.yaml</c>; other contact files are not touched.</summary>
internal sealed class ContactImporter(LibrarySource source, TimeProvider time, TextWriter output)
{
    private readonly ImportWords _words = ImportWords.Read(source.Root);
    private readonly ContentEdit _edit = new(source, ContactFile.Path, time);

    /// <summary>True when the list is good, and written if that was asked for.</summary>
    public bool Run(FileInfo file, bool apply, bool removeMissing)
    {
        var report = new ImportReport(source.Root, _words, output);
        var problems = new List<Problem>();
        var present = _edit.AsItIs();
        problems.AddRange(ContentEdit.Errors(present));
        if (present.Library is not { } library || Sheet.Read(file, problems) is not { } sheet)
        {
            report.Refuse(problems);
            return false;
        }

        var listed = new ContactImport(library, _words).Read(sheet, problems);
        var before = library.Contacts.Values.Where(contact => contact.Location.File == ContactFile.Path).ToDictionary(contact => contact.Id);
        Contact[] missing = [.. before.Values.Where(contact => !listed.Any(row => row.Id == contact.Id))];
        IEnumerable<Contact> result = removeMissing ? listed : [.. listed, .. missing];
        var (text, places) = ContactFile.Write(result);
        var bytes = Encoding.UTF8.GetBytes(text);
        if (problems.Count == 0)
        {
            problems.AddRange(ContentEdit.Errors(_edit.With(bytes)).Select(problem => InSheet(problem, places, sheet)));
        }

        if (problems.Count > 0)
        {
            report.Refuse(problems);
            return false;
        }

        report.Say("read", ("rows", listed.Count), ("file", sheet.File));
        Tell(before, listed, missing, removeMissing, report);
        report.Say("hidden", ("count", listed.Count(contact => !contact.MayBeShown(VietnamDay.Today(time)))));
        _edit.Finish(bytes, !bytes.AsSpan().SequenceEqual(_edit.Present()), apply, report);
        return true;
    }

    private static void Tell(
        Dictionary<string, Contact> before, IReadOnlyList<Contact> listed, Contact[] missing, bool removeMissing, ImportReport report)
    {
        Contact[] added = [.. listed.Where(contact => !before.ContainsKey(contact.Id))];
        var changed = listed.Where(contact => before.ContainsKey(contact.Id))
            .Select(contact => (contact.Id, Changes: Changes(before[contact.Id], contact)))
            .Where(contact => contact.Changes.Length > 0).ToList();
        report.Say("diff", ("added", added.Length), ("changed", changed.Count), ("removed", removeMissing ? missing.Length : 0),
            ("same", listed.Count - added.Length - changed.Count));
        report.List('+', [.. added.Select(Line)]);
        report.List('~', [.. changed.SelectMany(contact => contact.Changes.Select(change => $"{contact.Id} {change}"))]);
        if (removeMissing)
        {
            report.List('-', [.. missing.Select(Line)]);
        }
        else if (missing.Length > 0)
        {
            report.Say("kept", ("count", missing.Length));
        }
    }

    private static string[] Changes(Contact was, Contact now) =>
        [.. ContactFile.Fields.Where(field => field.Of(was) != field.Of(now)).Select(field => $"{field.Name}: {field.Of(was)} → {field.Of(now)}")];

    private static string Line(Contact contact) => $"{contact.Id} {contact.Number} {contact.Name}";

    // Nobody looks for line 37 of a file that was never written: a problem is told where its row stands in the spreadsheet.
    private static Problem InSheet(Problem problem, IReadOnlyList<(int Line, Contact Contact)> places, Sheet sheet)
    {
        var row = problem.Location.File == ContactFile.Path
            ? places.LastOrDefault(place => place.Line <= problem.Location.Line).Contact
            : null;
        return row is { Location.File: "" } ? problem with { Location = new SourceLocation(sheet.File, row.Location.Line) } : problem;
    }
}
