using System.Text;
using AwarenessBot.Content;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Importing;
using AwarenessBot.Content.Live;
using AwarenessBot.Content.Places;

namespace AwarenessBot.Host.Importing;

/// <summary><c>import places</c>: a full list of communes replaces <c>places/communes.tsv</c>.</summary>
internal sealed class PlaceImporter(LibrarySource source, TimeProvider time, TextWriter output)
{
    private readonly ImportWords _words = ImportWords.Read(source.Root);
    private readonly ContentEdit _edit = new(source, CommuneTable.File, time);

    /// <summary>True when the list is good, and written if that was asked for.</summary>
    public bool Run(FileInfo file, bool apply)
    {
        var report = new ImportReport(source.Root, _words, output);
        var problems = new List<Problem>();
        if (Present(problems) is not { } library || Sheet.Read(file, problems) is not { } sheet)
        {
            report.Refuse(problems);
            return false;
        }

        var communes = new PlaceImport(library.Provinces, _words).Read(sheet, problems);
        var bytes = Encoding.UTF8.GetBytes(CommuneTable.Write(communes));
        if (problems.Count == 0)
        {
            problems.AddRange(ContentEdit.Errors(_edit.With(bytes)));
        }

        if (problems.Count > 0)
        {
            report.Refuse(problems);
            return false;
        }

        report.Say("read", ("rows", communes.Count), ("file", sheet.File));
        var changes = Compare(library.LocalUnits.Communes, communes, report);
        _edit.Finish(bytes, changes > 0, apply, report);
        return true;
    }

    // A list that was spoilt by hand must not keep a good one out: then the content is read as if there were none.
    private Library? Present(List<Problem> problems)
    {
        var empty = _edit.With(Encoding.UTF8.GetBytes(CommuneTable.Write([])));
        if (!File.Exists(Path.Combine(source.Root, CommuneTable.File)) || empty.Library is null)
        {
            problems.AddRange(ContentEdit.Errors(empty));
            return empty.Library;
        }

        return _edit.With(File.ReadAllBytes(Path.Combine(source.Root, CommuneTable.File))).Library ?? empty.Library;
    }

    private static int Compare(IReadOnlyList<Commune> before, IReadOnlyList<Commune> after, ImportReport report)
    {
        var old = before.ToDictionary(commune => commune.Code);
        var codes = after.Select(commune => commune.Code).ToHashSet(StringComparer.Ordinal);
        Commune[] added = [.. after.Where(commune => !old.ContainsKey(commune.Code))];
        Commune[] changed = [.. after.Where(commune => old.TryGetValue(commune.Code, out var was) && !was.Says(commune))];
        Commune[] removed = [.. before.Where(commune => !codes.Contains(commune.Code))];
        report.Say("diff", ("added", added.Length), ("changed", changed.Length), ("removed", removed.Length),
            ("same", after.Count - added.Length - changed.Length));
        report.List('+', [.. added.Select(Line)]);
        report.List('~', [.. changed.Select(commune => $"{Line(old[commune.Code])} → {Line(commune)}")]);
        report.List('-', [.. removed.Select(Line)]);
        return added.Length + changed.Length + removed.Length;
    }

    private static string Line(Commune commune) => CommuneTable.Row(commune).Replace('\t', ' ').TrimEnd();
}
