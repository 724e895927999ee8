using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>
/// The text below the front matter. It is cut into plain nodes (audience → list of bubbles) and then read like the
/// YAML of any other file, so that both kinds of file obey the same rules.
/// </summary>
internal sealed class TopicBody(string file, Draft draft)
{
    private readonly List<Entry> _audiences = [];
    private readonly List<string> _bubble = [];
    private List<Node> _bubbles = [];
    private int _bubbleLine;

    public static Variants<IReadOnlyList<string>> Read(string file, string[] lines, int first, Draft draft)
    {
        var body = new TopicBody(file, draft);
        for (var index = first; index < lines.Length; index++)
        {
            body.Take(lines[index].TrimEnd(), new(file, index + 1));
        }

        body.EndBubble(dividedBy: null);
        return body.Finish(new(file, first));
    }

    private void Take(string line, SourceLocation at)
    {
        if (line.StartsWith('#'))
        {
            EndBubble(dividedBy: null);
            StartAudience(line.TrimStart('#').Trim(), at);
        }
        else if (line == "---")
        {
            EndBubble(dividedBy: at);
        }
        else if (line.Length > 0 || _bubble.Count > 0)
        {
            _bubbleLine = _bubble.Count == 0 ? at.Line : _bubbleLine;
            _bubble.Add(line);
        }
    }

    private void StartAudience(string name, SourceLocation at)
    {
        _bubbles = [];
        if (_audiences.Any(entry => entry.Key == name))
        {
            draft.Problems.Add(ProblemCode.DuplicateKey, at, $"'{name}'");
            return;
        }

        _audiences.Add(new(name, at, new Sequence(_bubbles, at)));
    }

    /// <param name="dividedBy">The divider that ends the bubble; between two dividers there must be one.</param>
    private void EndBubble(SourceLocation? dividedBy)
    {
        var text = string.Join('\n', _bubble).Trim();
        _bubble.Clear();
        if (text.Length == 0)
        {
            if (dividedBy is { } line)
            {
                draft.Problems.Add(ProblemCode.EmptyText, line, "no bubble before this divider");
            }

            return;
        }

        if (_audiences.Count == 0)
        {
            draft.Problems.Add(
                ProblemCode.NotATopicFile, new(file, _bubbleLine), "text before the first '# audience'");
        }

        _bubbles.Add(new Scalar(text, new(file, _bubbleLine)));
    }

    private Variants<IReadOnlyList<string>> Finish(SourceLocation end)
    {
        if (_audiences.Count == 0)
        {
            draft.Problems.Add(ProblemCode.NotATopicFile, end, "no '# audience' with a text below it");
        }

        return new Sayings(draft).BubblesEach(new Mapping(_audiences, end));
    }
}
