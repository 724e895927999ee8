using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>A Markdown file: front matter, then the bubbles of each audience.</summary>
internal static class TopicFile
{
    public static void Read(ContentFile file, string text, Draft draft)
    {
        var lines = text.Split('\n');
        var end = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, line => line.TrimEnd() == "---") : -1;
        if (end < 0)
        {
            draft.BrokenFiles.Add(file.Path);
            draft.Problems.Add(
                ProblemCode.NotATopicFile, new(file.Path, 1), "it starts with '---', keys, and '---' again");
            return;
        }

        // The opening line counts as one line before the YAML.
        var frontMatter = string.Join('\n', lines[1..end]);
        if (NodeParser.Parse(file.Path, frontMatter, 1, draft.Problems) is not { } root)
        {
            draft.BrokenFiles.Add(file.Path);
            return;
        }

        var answer = TopicBody.Read(file.Path, lines, end + 1, draft);
        var fields = Fields.Of(root, draft);
        var sayings = new Sayings(draft);
        draft.Topics.Add(new()
        {
            Id = Ids.OfFile(fields, "id", file, draft),
            Title = sayings.Text(fields.Need("title"), SentenceKind.Title),
            Label = sayings.Text(fields.Need("label"), SentenceKind.Label),
            Otherwise = Otherwise(fields, draft),
            Examples = fields.Texts("examples"),
            Answer = answer,
            Next = Doors.List(fields.Find("next"), draft, mayHoldAll: true),
            Review = Reviews.Read(fields, draft),
            Location = new SourceLocation(file.Path, 1),
        });
        fields.Close();
    }

    private static Audiences.Audience? Otherwise(Fields fields, Draft draft)
    {
        if (fields.TextOrNone("otherwise") is not { } name)
        {
            return null;
        }

        var audience = AudienceNames.Parse(name);
        if (audience is null)
        {
            draft.Problems.Add(ProblemCode.WrongType, fields.At("otherwise"), $"'{name}'; {AudienceNames.Listed}");
        }

        return audience;
    }
}
