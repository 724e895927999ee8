using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Reading.Yaml;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>The single files at the top of the folder.</summary>
internal static class GeneralFiles
{
    public static void ReadAudiences(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var sayings = new Sayings(draft);
        Reviews.Read(fields, draft);
        draft.YouOtherwise = fields.Text("you_otherwise");
        draft.MeOtherwise = fields.TextOrNone("me_otherwise") ?? draft.YouOtherwise;
        var table = fields.Need("audiences");
        foreach (var entry in Fields.Entries(table, draft))
        {
            var form = Fields.Of(entry.Value, draft);
            var label = sayings.Text(form.Need("label"), SentenceKind.Label);
            var you = form.Text("you");
            var me = form.TextOrNone("me") ?? you;
            form.Close();
            if (AudienceNames.Parse(entry.Key) is { } audience)
            {
                draft.Audiences.Add(new(audience, label, you, me));
            }
            else
            {
                draft.Problems.Add(ProblemCode.UnknownKey, entry.KeyLocation, $"'{entry.Key}'; {AudienceNames.Listed}");
            }
        }

        if (table is Mapping && Enum.GetValues<Audience>().Except(draft.Audiences.Select(form => form.Audience)).Any())
        {
            draft.Problems.Add(
                ProblemCode.MissingAudience, table.Location, "child, teen, parent and teacher are needed");
        }

        fields.Close();
    }

    public static void ReadMenu(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        Reviews.Read(fields, draft);
        var menu = fields.Need("menu");
        if (menu is not null)
        {
            var doors = new Sayings(draft).Each(menu, node => Doors.List(node, draft));
            draft.Menu = new(doors, menu.Location);
        }

        fields.Close();
    }

    public static void ReadWording(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        draft.Wording = new(
            Folded(fields.Texts("addressed")),
            [.. fields.TextsOrNone("disapproving").Select(Words.Split)],
            [.. fields.Texts("call_words").Select(Words.Split)],
            Folded(fields.TextsOrNone("harmless_numbers")),
            [.. fields.Items("banned").Select(item => Banned(Fields.Of(item, draft)))],
            ReadingRuleFields.Read(fields, draft));
        fields.Close();
    }

    public static BannedWording Banned(Fields fields)
    {
        var banned = new BannedWording(
            Words.Split(fields.Text("say")),
            fields.Text("instead"),
            [.. fields.TextsOrNone("except").Select(Words.Split)]);
        fields.Close();
        return banned;
    }

    private static HashSet<string> Folded(IReadOnlyList<string> words) =>
        [.. words.Select(word => word.ToLowerInvariant())];
}
