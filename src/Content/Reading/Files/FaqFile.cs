using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>The frequently asked questions of one topic; one review for all, sources where a question has its own.</summary>
internal static class FaqFile
{
    // A child who opens the list reads past the questions of adults; what it is answered is in its own words.
    private static readonly Audience[] Askers = [Audience.Teen, Audience.Parent, Audience.Teacher];

    public static void Read(ContentFile file, Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var topic = Ids.OfFile(fields, "topic", file, draft);
        draft.References.Add(new(ReferenceKind.Topic, topic, fields.At("topic")));
        var review = Reviews.Read(fields, draft);
        foreach (var item in fields.Items("faqs"))
        {
            ReadOne(Fields.Of(item, draft), topic, review, draft);
        }

        fields.Close();
    }

    private static void ReadOne(Fields fields, string topic, Review review, Draft draft)
    {
        var asked = new Sayings(draft, offeredTo: Askers);
        var sources = Reviews.References(fields.Find("sources"), ReferenceKind.Source, draft);
        draft.Faqs.Add(new()
        {
            Id = Ids.Read(fields, draft),
            Topic = topic,
            Question = asked.Text(fields.Need("question"), SentenceKind.Title),
            Label = asked.Text(fields.Need("label"), SentenceKind.Label),
            Wordings = fields.Texts("wordings"),
            Answer = new Sayings(draft).BubblesEach(fields.Need("answer")),
            Review = sources.Count > 0 ? review with { Sources = sources } : review,
            Location = fields.Location,
        });
        fields.Close();
    }
}
