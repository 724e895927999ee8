using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Contacts;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary><c>contacts/offices.yaml</c>: duties and who has them.</summary>
internal static class OfficeFile
{
    private const string NotStated = "not stated";

    public static void Read(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        foreach (var item in fields.Items("offices"))
        {
            var office = Fields.Of(item, draft);
            draft.Offices.Add(new()
            {
                Id = Ids.Read(office, draft),
                Name = new Sayings(draft).Text(office.Need("name"), SentenceKind.ContactText),
                Since = office.Need("since") is Scalar { Text: NotStated } ? null : office.Date("since"),
                Former = office.TextsOrNone("former"),
                Confidence = Confident(office, draft),
                Sources = Reviews.References(office.Need("sources"), ReferenceKind.Source, draft),
                Note = office.TextOrNone("note"),
                Location = item.Location,
            });
            office.Close();
        }

        fields.Close();
    }

    private static Confidence Confident(Fields office, Draft draft)
    {
        var said = office.Text("confidence");
        switch (said)
        {
            case "high":
                return Confidence.High;
            case "medium":
                return Confidence.Medium;
            case "low":
                return Confidence.Low;
            default:
                draft.Problems.Add(ProblemCode.WrongType, office.At("confidence"), $"'{said}'; high, medium or low");
                return Confidence.Low;
        }
    }
}
