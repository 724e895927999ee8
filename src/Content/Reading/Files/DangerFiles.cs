using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading.Yaml;
using AwarenessBot.Content.Safety;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>What raises an alarm, what takes it back, and what is said first. All of it needs two reviewers.</summary>
internal static class DangerFiles
{
    public static void ReadAnswers(ContentFile file, Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var id = Ids.OfFile(fields, "kind", file, draft);
        var kind = id.Length > 0 && id != DangerNames.Unclear ? Kind(id, fields.At("kind"), draft) : null;
        var review = Reviews.Read(fields, draft, isDanger: true);
        foreach (var entry in Fields.Entries(fields.Need("levels"), draft))
        {
            var answer = Fields.Of(entry.Value, draft);
            var say = new Sayings(draft).BubblesEach(answer.Need("say"));
            var contacts = Reviews.References(answer.Need("contacts"), ReferenceKind.Contact, draft);
            var then = answer.TextOrNone("then");
            if (then is not null)
            {
                draft.References.Add(new(ReferenceKind.Dialog, then, answer.At("then")));
            }

            answer.Close();
            if (Level(entry.Key, entry.KeyLocation, draft) is { } level && (kind is not null || id == DangerNames.Unclear))
            {
                draft.Answers.Add(new()
                {
                    Kind = kind,
                    Level = level,
                    Say = say,
                    Contacts = contacts,
                    Then = then,
                    Review = review,
                    Location = entry.KeyLocation,
                });
            }
        }

        fields.Close();
    }

    public static void ReadRules(ContentFile file, Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var kind = Kind(fields, file, draft);
        var review = Reviews.Read(fields, draft, isDanger: true);
        foreach (var item in fields.Items("rules"))
        {
            var rule = Fields.Of(item, draft);
            draft.Rules.Add(new()
            {
                Id = Ids.Read(rule, draft),
                Kind = kind ?? default,
                Level = Level(rule.Text("level"), rule.At("level"), draft) ?? DangerLevel.Emergency,
                Any = rule.Texts("any"),
                Unless = rule.TextsOrNone("unless"),
                MustFire = rule.Texts("must_fire"),
                MustNotFire = rule.TextsOrNone("must_not_fire"),
                AnsweredAs = AnsweredAs(rule, draft),
                Review = review,
                Location = item.Location,
            });
            rule.Close();
        }

        fields.Close();
    }

    public static void ReadGuards(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var review = Reviews.Read(fields, draft, isDanger: true);
        foreach (var item in fields.Items("guards"))
        {
            var guard = Fields.Of(item, draft);
            draft.Guards.Add(new()
            {
                Id = Ids.Read(guard, draft),
                Any = guard.Texts("any"),
                LowersTo = LowersTo(guard, draft),
                Never = Reviews.References(guard.Find("never"), ReferenceKind.DangerRule, draft),
                MustNotFire = guard.TextsOrNone("must_not_fire"),
                Review = review,
                Location = item.Location,
            });
            guard.Close();
        }

        fields.Close();
    }

    public static void ReadHelpCard(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var sayings = new Sayings(draft);
        draft.HelpCard = new(
            sayings.Text(fields.Need("title"), SentenceKind.Title),
            sayings.TextEach(fields.Need("text"), SentenceKind.Bubble),
            sayings.TextEach(fields.Need("beside"), SentenceKind.Bubble),
            Reviews.References(fields.Need("contacts"), ReferenceKind.Contact, draft),
            Reviews.Read(fields, draft, isDanger: true),
            fields.At("contacts"));
        fields.Close();
    }

    private static DangerKind? Kind(Fields fields, ContentFile file, Draft draft)
    {
        var id = Ids.OfFile(fields, "kind", file, draft);
        return id.Length > 0 ? Kind(id, fields.At("kind"), draft) : null;
    }

    private static DangerKind? AnsweredAs(Fields rule, Draft draft) =>
        rule.TextOrNone("answered_as") is { } id ? Kind(id, rule.At("answered_as"), draft) : null;

    internal static DangerKind? Kind(string id, SourceLocation at, Draft draft)
    {
        var kind = DangerNames.Kind(id);
        if (kind is null)
        {
            draft.Problems.Add(ProblemCode.UnknownId, at, $"'{id}' is no kind of danger");
        }

        return kind;
    }

    private static DangerLevel? Level(string name, SourceLocation at, Draft draft)
    {
        if (DangerNames.Level(name) is { } level and not DangerLevel.None)
        {
            return level;
        }

        draft.Problems.Add(ProblemCode.UnknownId, at, $"'{name}'; a level is concern, urgent or emergency");
        return null;
    }

    private static DangerLevel LowersTo(Fields guard, Draft draft)
    {
        var name = guard.Text("lowers_to");
        if (name is not ("" or "none" or "concern"))
        {
            draft.Problems.Add(ProblemCode.UnknownId, guard.At("lowers_to"), $"'{name}'; none or concern");
        }

        return name == "none" ? DangerLevel.None : DangerLevel.Concern;
    }
}
