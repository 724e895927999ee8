using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>Short fixed sentences by id, any number in a file, one review for all of them.</summary>
internal static class PhraseFile
{
    private const string ButtonPrefix = "button_";

    public static void Read(ContentFile file, Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var review = Reviews.Read(fields, draft);
        foreach (var entry in Fields.Entries(fields.Need("phrases"), draft))
        {
            var phrase = Fields.Of(entry.Value, draft);
            // Some phrases are the words on a button; their ids say so.
            var isButton = entry.Key.StartsWith(ButtonPrefix, StringComparison.Ordinal);
            var kind = isButton ? SentenceKind.Label : SentenceKind.Bubble;
            var sayings = new Sayings(draft, phrase.TextsOrNone("placeholders"));
            var id = Ids.Checked(entry.Key, entry.KeyLocation, draft);
            draft.Phrases.Add(new(id, sayings.BubblesEach(phrase.Need("say"), kind), review, entry.KeyLocation));
            phrase.Close();
        }

        fields.Close();
    }
}
