using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>Reads the <c>review</c> of an item or file.</summary>
internal static class Reviews
{
    private static readonly Review Unreviewed = new([], string.Empty, [], default, default);

    public static Review Read(Fields item, Draft draft, bool isDanger = false)
    {
        if (item.Need("review") is not { } node)
        {
            return Unreviewed;
        }

        var fields = Fields.Of(node, draft);
        var review = new Review(
            References(fields.Find("sources"), ReferenceKind.Source, draft),
            fields.Text("author"),
            References(fields.Find("reviewers"), ReferenceKind.Reviewer, draft),
            fields.Date("reviewed") ?? default,
            fields.Date("expires") ?? default);
        fields.Close();

        if (review.Author.Length > 0)
        {
            draft.References.Add(new(ReferenceKind.Reviewer, review.Author, fields.At("author")));
        }

        draft.Reviews.Add(new(review, isDanger, node.Location, fields.At("reviewed"), fields.At("expires")));
        return review;
    }

    /// <summary>
    /// A list of ids of one kind. An empty list is a matter for the checks, which know whether it may be.
    /// </summary>
    public static IReadOnlyList<string> References(Node? node, ReferenceKind kind, Draft draft)
    {
        if (node is null or Sequence { Items.Count: 0 })
        {
            return [];
        }

        var ids = new Values(draft).Texts(node);
        draft.References.AddRange(ids.Select(id => new Reference(kind, id.Text, id.Location)));
        return [.. ids.Select(id => id.Text)];
    }
}
