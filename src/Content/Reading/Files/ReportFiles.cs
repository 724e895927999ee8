using System.Globalization;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Desks;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading.Yaml;
using AwarenessBot.Content.Safety;

namespace AwarenessBot.Content.Reading.Files;

/// <summary><c>reports/</c>: the desks where reports are read, and the words receipts are made of.</summary>
internal static class ReportFiles
{
    public const string Folder = "reports";

    public const string DeskFile = "desks.yaml";

    public const string WordFile = "receipt-words.yaml";

    private static readonly string[] DayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public static SourceLocation Desks { get; } = new($"{Folder}/{DeskFile}", 1);

    public static SourceLocation ReceiptWords { get; } = new($"{Folder}/{WordFile}", 1);

    public static void ReadDesks(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        Reviews.Read(fields, draft);
        foreach (var item in fields.Items("desks"))
        {
            draft.Desks.Add(Desk(item, draft));
        }

        fields.Close();
    }

    /// <summary>Lines of words with spaces between. They are shown in no order of meaning, so the order of the file is kept.</summary>
    public static void ReadReceiptWords(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        if (fields.Find("review") is not null)
        {
            Reviews.Read(fields, draft);
        }

        foreach (var line in fields.ScalarsOrNone("words"))
        {
            draft.ReceiptWords.AddRange(line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => new Scalar(word, line.Location)));
        }

        fields.Close();
    }

    private static Desk Desk(Node item, Draft draft)
    {
        var fields = Fields.Of(item, draft);
        var areas = fields.ScalarsOrNone("areas");
        draft.References.AddRange(areas.Select(area => new Reference(ReferenceKind.Province, area.Text, area.Location)));
        var desk = new Desk
        {
            Id = Ids.Read(fields, draft),
            Name = new Sayings(draft).Text(fields.Need("name"), SentenceKind.Title),
            Areas = [.. areas.Select(area => area.Text)],
            Kinds = Known(fields.ScalarsOrNone("kinds"), IsKind, "kind of danger", draft),
            Roles = Known(fields.ScalarsOrNone("never_about"), AccusedRoles.All.Contains, "role", draft),
            Hours = [.. fields.ItemsOrNone("hours").Select(hours => Hours(hours, draft))],
            IsCentral = fields.TruthOrFalse("central"),
            Location = item.Location,
        };
        fields.Close();
        return desk;
    }

    private static bool IsKind(string id) => id == Content.Desks.Desk.OtherKind || DangerNames.Kind(id) is not null;

    // A role with a slip of the pen would hand a case to the very office it is about.
    private static IReadOnlyList<string> Known(IReadOnlyList<Scalar> ids, Func<string, bool> isKnown, string what, Draft draft)
    {
        foreach (var id in ids.Where(id => !isKnown(id.Text)))
        {
            draft.Problems.Add(ProblemCode.UnknownId, id.Location, $"'{id.Text}' is no {what}");
        }

        return [.. ids.Select(id => id.Text)];
    }

    private static DeskHours Hours(Node item, Draft draft)
    {
        var fields = Fields.Of(item, draft);
        var days = new List<DayOfWeek>();
        foreach (var day in new Values(draft).Texts(fields.Need("days")))
        {
            var found = Array.IndexOf(DayNames, day.Text);
            if (found < 0)
            {
                draft.Problems.Add(ProblemCode.WrongType, day.Location, $"'{day.Text}' is no day; monday … sunday");
                continue;
            }

            days.Add((DayOfWeek)found);
        }

        var (from, to) = (Time(fields, "from", draft), Time(fields, "to", draft));
        if (from == to && from is not null)
        {
            draft.Problems.Add(ProblemCode.WrongType, fields.At("to"), "hours that end when they begin; without hours, a desk is always open");
        }

        fields.Close();
        return new(days, from ?? default, to ?? default);
    }

    private static TimeOnly? Time(Fields fields, string key, Draft draft)
    {
        var written = fields.Text(key);
        if (TimeOnly.TryParseExact(written, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        if (written.Length > 0)
        {
            draft.Problems.Add(ProblemCode.WrongType, fields.At(key), $"'{written}' is no time (07:30)");
        }

        return null;
    }
}
