using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Reading.Yaml;
using AwarenessBot.Content.Safety;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>Replies to what people go on to say after an alarm. They need two reviewers, as all that is said to somebody in danger.</summary>
internal static class ReplyFile
{
    private static readonly Variants<IReadOnlyList<string>> Nothing = new(null, new Dictionary<Audience, IReadOnlyList<string>>());

    public static void Read(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var review = Reviews.Read(fields, draft, isDanger: true);
        foreach (var item in fields.Items("replies"))
        {
            var reply = Fields.Of(item, draft);
            var go = Go(reply, draft);
            draft.Replies.Add(new()
            {
                Id = Ids.Read(reply, draft),
                After = [.. reply.TextsOrNone("after").Select(kind => DangerFiles.Kind(kind, reply.At("after"), draft)).OfType<DangerKind>()],
                ToHelper = reply.TruthOrFalse("helper"),
                Hears = reply.Texts("hears"),
                Say = go is not null && reply.Find("say") is null ? Nothing : new Sayings(draft).BubblesEach(reply.Need("say")),
                Go = go,
                Review = review,
                Location = item.Location,
            });
            reply.Close();
        }

        fields.Close();
    }

    // "dialog:an_toan/goi_duoc" would be shorter, but two keys are what an editor can look up.
    private static StepReference? Go(Fields reply, Draft draft)
    {
        if (reply.Find("go") is not { } node)
        {
            return null;
        }

        var go = Fields.Of(node, draft);
        var target = new StepReference(go.Text("dialog"), go.Text("step"), go.At("step"));
        draft.References.Add(new(ReferenceKind.Dialog, target.Dialog, go.At("dialog")));
        go.Close();
        return target;
    }
}
