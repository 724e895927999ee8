using AwarenessBot.Content.Comics;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>A comic: named panels.</summary>
internal static class ComicFile
{
    private static readonly Destination TheEnd = new(DestinationKind.End, string.Empty);

    public static void Read(ContentFile file, Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var audiences = new Sayings(draft).Audiences(fields.Find("audiences"));
        var sayings = new Sayings(draft, offeredTo: audiences);
        var panels = new Dictionary<string, ComicPanel>(StringComparer.Ordinal);
        foreach (var entry in Fields.Entries(fields.Need("panels"), draft))
        {
            panels[Ids.Checked(entry.Key, entry.KeyLocation, draft)] = Panel(entry, sayings, draft);
        }

        draft.Comics.Add(new()
        {
            Id = Ids.OfFile(fields, "id", file, draft),
            Title = sayings.Text(fields.Need("title"), SentenceKind.Title),
            Label = sayings.Text(fields.Need("label"), SentenceKind.Label),
            Audiences = audiences,
            Start = fields.Text("start"),
            Panels = panels,
            Review = Reviews.Read(fields, draft),
            Location = fields.At("start"),
        });
        fields.Close();
    }

    private static ComicPanel Panel(Entry entry, Sayings sayings, Draft draft)
    {
        var fields = Fields.Of(entry.Value, draft);

        // A panel either goes on or lets the reader choose; the other key would be reported as unknown.
        var isChoice = fields.Find("choices") is not null;
        var panel = new ComicPanel
        {
            Name = entry.Key,
            Picture = PictureFields.Read(fields.Need("picture"), draft),
            Alt = sayings.Text(fields.Need("alt"), SentenceKind.Picture),
            Say = sayings.Bubbles(fields.Need("say")),
            Choices = isChoice ? [.. fields.Items("choices").Select(item => Choice(Fields.Of(item, draft), sayings, draft))] : [],
            Go = isChoice ? null : Doors.One(fields.Need("go"), draft),
            Location = entry.KeyLocation,
        };
        fields.Close();
        return panel;
    }

    private static PanelChoice Choice(Fields fields, Sayings sayings, Draft draft)
    {
        var choice = new PanelChoice(
            sayings.Text(fields.Need("label"), SentenceKind.Label), Doors.One(fields.Need("go"), draft) ?? TheEnd, fields.Location);
        fields.Close();
        return choice;
    }
}
