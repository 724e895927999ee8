using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>Short fixed sentences by id, any number in a file, one review for all of them.</summary>
internal static class PhraseFile
{
    public static void Read(ContentFile file, Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var review = Reviews.Read(fields, draft);
        foreach (var entry in Fields.Entries(fields.Need("phrases"), draft))
        {
            var phrase = Fields.Of(entry.Value, draft);
            var sayings = new Sayings(draft, phrase.TextsOrNone("placeholders"));
            var id = Ids.Checked(entry.Key, entry.KeyLocation, draft);
            draft.Phrases.Add(new(id, sayings.BubblesEach(phrase.Need("say")), review, entry.KeyLocation));
            phrase.Close();
        }

        fields.Close();
    }
}
