using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Safety;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>
/// <c>sentences/*.tsv</c>: a table that opens in any spreadsheet program, <c>text intent risk</c>, with <c>#</c> in front of remarks.
/// An intent is a topic id, or <c>disclose_</c> and a kind of danger. <c>\n</c> in a text parts messages sent one after the other.
/// </summary>
internal static class SentenceFile
{
    private const string Heading = "text\tintent\trisk";

    public static void Read(ContentFile file, string text, Draft draft)
    {
        var lines = text.Split('\n');
        var headed = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var location = new SourceLocation(file.Path, i + 1);
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            if (!headed)
            {
                headed = true;
                if (lines[i] != Heading)
                {
                    draft.Problems.Add(ProblemCode.NotASentenceTable, location, "the first line is 'text', 'intent', 'risk' with tabs between");
                    return;
                }
            }
            else
            {
                ReadRow(lines[i].Split('\t'), location, draft);
            }
        }
    }

    private static void ReadRow(string[] cells, SourceLocation location, Draft draft)
    {
        if (cells.Length != 3)
        {
            draft.Problems.Add(ProblemCode.NotASentenceTable, location, $"three columns are expected, not {cells.Length}");
        }
        else if (string.IsNullOrWhiteSpace(cells[0]))
        {
            draft.Problems.Add(ProblemCode.EmptyText, location, "the column 'text'");
        }
        else if (DangerNames.Level(cells[2]) is not { } level)
        {
            draft.Problems.Add(ProblemCode.UnknownId, location, $"risk '{cells[2]}'; none, concern, urgent or emergency");
        }
        else
        {
            Label(cells[0].Replace(@"\n", "\n", StringComparison.Ordinal), cells[1], level, location, draft);
        }
    }

    private static void Label(string text, string intent, DangerLevel level, SourceLocation location, Draft draft)
    {
        var isDisclosure = DangerNames.IsDisclosure(intent);
        var kind = DangerNames.Disclosed(intent);
        if (isDisclosure && kind is null)
        {
            draft.Problems.Add(ProblemCode.UnknownId, location, $"intent '{intent}'");
        }
        else if (isDisclosure != (level != DangerLevel.None))
        {
            draft.Problems.Add(ProblemCode.LabelsDisagree, location, $"intent '{intent}' with risk '{level.Id()}'");
        }
        else
        {
            if (!isDisclosure)
            {
                draft.References.Add(new(ReferenceKind.Topic, intent, location));
            }

            draft.Labelled.Add(new()
            {
                Text = text,
                Topic = isDisclosure ? null : intent,
                Kind = kind,
                Level = level,
                Location = location,
            });
        }
    }
}
