using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>The tables everything else points to: contacts, sources, reviewers.</summary>
internal static class RegisterFiles
{
    public static void ReadContacts(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        foreach (var item in fields.Items("contacts"))
        {
            var contact = Fields.Of(item, draft);
            var sayings = new Sayings(draft);
            var province = contact.TextOrNone("province");
            var office = contact.TextOrNone("office");
            if (province is not null)
            {
                draft.References.Add(new(ReferenceKind.Province, province, contact.At("province")));
            }

            if (office is not null)
            {
                draft.References.Add(new(ReferenceKind.Office, office, contact.At("office")));
            }

            draft.Contacts.Add(new()
            {
                Id = Ids.Read(contact, draft),
                Number = contact.Text("number"),
                Name = sayings.Text(contact.Need("name"), SentenceKind.ContactText),
                Label = sayings.Text(contact.Need("label"), SentenceKind.ContactLabel),
                Owner = sayings.TextOrNone(contact.Find("owner"), SentenceKind.ContactText) ?? string.Empty,
                Office = office,
                Hours = sayings.Text(contact.Need("hours"), SentenceKind.ContactText),
                Cost = sayings.Text(contact.Need("cost"), SentenceKind.ContactText),
                Purpose = sayings.Text(contact.Need("purpose"), SentenceKind.ContactText),
                Province = province,
                Sources = Reviews.References(contact.Need("sources"), ReferenceKind.Source, draft),
                Verified = contact.DateOrNone("verified"),
                NextCheck = contact.DateOrNone("next_check"),
                CheckBy = contact.DateOrNone("check_by"),
                Location = item.Location,
            });
            contact.Close();
        }

        fields.Close();
    }

    public static void ReadSources(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        foreach (var item in fields.Items("sources"))
        {
            var source = Fields.Of(item, draft);
            var read = new Source(
                Ids.Read(source, draft),
                source.Text("title"),
                source.Text("issuer"),
                source.Text("number"),
                source.Text("date"),
                source.Text("status"),
                source.TextOrNone("link"),
                source.TextOrNone("note"),
                item.Location);
            source.Close();
            AddOnce(draft.Sources, read.Id, read, item, draft);
        }

        fields.Close();
    }

    public static void ReadReviewers(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        foreach (var item in fields.Items("reviewers"))
        {
            var reviewer = Fields.Of(item, draft);
            var read = new Reviewer(
                Ids.Read(reviewer, draft),
                reviewer.Text("role"),
                reviewer.Truth("trained_in_child_protection"),
                item.Location);
            reviewer.Close();
            AddOnce(draft.Reviewers, read.Id, read, item, draft);
        }

        fields.Close();
    }

    private static void AddOnce<T>(Dictionary<string, T> table, string id, T read, Node item, Draft draft)
    {
        if (!table.TryAdd(id, read))
        {
            draft.Problems.Add(ProblemCode.DuplicateId, item.Location, $"'{id}'");
        }
    }
}
