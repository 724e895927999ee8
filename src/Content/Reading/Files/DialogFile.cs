using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>A guided dialog: named steps.</summary>
internal static class DialogFile
{
    private static readonly Destination Nowhere = new(DestinationKind.End, string.Empty);
    private static readonly Variants<string> NoLabel = new(null, new Dictionary<Audience, string>());

    public static void Read(ContentFile file, Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var audiences = new Sayings(draft).Audiences(fields.Find("audiences"));
        var sayings = new Sayings(draft, offeredTo: audiences);
        var steps = new Dictionary<string, DialogStep>(StringComparer.Ordinal);
        foreach (var entry in Fields.Entries(fields.Need("steps"), draft))
        {
            steps[Ids.Checked(entry.Key, entry.KeyLocation, draft)] = ReadStep(entry, audiences, draft);
        }

        draft.Dialogs.Add(new()
        {
            Id = Ids.OfFile(fields, "id", file, draft),
            Title = sayings.Text(fields.Need("title"), SentenceKind.Title),
            Label = sayings.Text(fields.Need("label"), SentenceKind.Label),
            Audiences = audiences,
            Start = fields.Text("start"),
            Steps = steps,
            Review = Reviews.Read(fields, draft),
            Location = fields.At("start"),
        });
        fields.Close();
    }

    private static DialogStep ReadStep(Entry entry, IReadOnlyList<Audience> audiences, Draft draft)
    {
        var fields = Fields.Of(entry.Value, draft);
        var ask = Ask(fields, draft);

        // Only what the question needs is asked for, so that a key that does not fit it is reported as unknown.
        var choices = ask switch
        {
            StepQuestion.Choice => Choices(fields, audiences, draft),
            StepQuestion.YesNo => [YesOrNo(fields, "yes", draft), YesOrNo(fields, "no", draft)],
            _ => [],
        };
        var asksOneThing = ask is StepQuestion.Nothing or StepQuestion.Place or StepQuestion.Text;
        var step = new DialogStep
        {
            Name = entry.Key,
            Say = new Sayings(draft, offeredTo: audiences).BubblesEach(fields.Need("say")),
            Ask = ask,
            Choices = choices,
            Go = asksOneThing ? Doors.One(fields.Need("go"), draft) : null,
            Location = entry.KeyLocation,
        };
        fields.Close();
        return step;
    }

    private static StepQuestion Ask(Fields fields, Draft draft)
    {
        switch (fields.TextOrNone("ask"))
        {
            case null:
                return fields.Find("choices") is null ? StepQuestion.Nothing : StepQuestion.Choice;
            case "nothing":
                return StepQuestion.Nothing;
            case "choice":
                return StepQuestion.Choice;
            case "yes_no":
                return StepQuestion.YesNo;
            case "place":
                return StepQuestion.Place;
            case "text":
                return StepQuestion.Text;
            case var other:
                draft.Problems.Add(
                    ProblemCode.WrongType, fields.At("ask"), $"'{other}'; choice, yes_no, place, text or nothing");
                return StepQuestion.Nothing;
        }
    }

    private static List<StepChoice> Choices(Fields fields, IReadOnlyList<Audience> audiences, Draft draft)
    {
        var choices = new List<StepChoice>();
        foreach (var item in fields.Items("choices"))
        {
            var choice = Fields.Of(item, draft);
            var label = new Sayings(draft, offeredTo: audiences).TextEach(choice.Need("label"), SentenceKind.Label);
            choices.Add(new(label, Doors.One(choice.Need("go"), draft) ?? Nowhere, item.Location, Means(choice, draft), choice.TextsOrNone("also")));
            choice.Close();
        }

        return choices;
    }

    private static bool? Means(Fields choice, Draft draft)
    {
        switch (choice.TextOrNone("means"))
        {
            case null:
                return null;
            case "yes":
                return true;
            case "no":
                return false;
            case var other:
                draft.Problems.Add(ProblemCode.WrongType, choice.At("means"), $"'{other}'; yes or no");
                return null;
        }
    }

    // The words on these two buttons are phrases, the same everywhere.
    private static StepChoice YesOrNo(Fields fields, string key, Draft draft) =>
        new(NoLabel, Doors.One(fields.Need(key), draft) ?? Nowhere, fields.At(key));
}
