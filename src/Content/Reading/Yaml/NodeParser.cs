using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlScalar = YamlDotNet.Core.Events.Scalar;

namespace AwarenessBot.Content.Reading.Yaml;

/// <summary>
/// Restricted YAML → <see cref="Node"/>. YamlDotNet's own object loader recurses without a limit (16 KB of brackets
/// kill the process), so this walks its events and counts depth and events itself.
/// </summary>
internal sealed class NodeParser
{
    public const int MaxDepth = 32;
    public const int MaxEvents = 100_000;

    private readonly string _file;
    private readonly int _lineOffset;
    private readonly ProblemLog _problems;
    private readonly Parser _events;
    private int _count;

    private NodeParser(string file, string text, int lineOffset, ProblemLog problems)
    {
        _file = file;
        _lineOffset = lineOffset;
        _problems = problems;
        _events = new Parser(new StringReader(text));
    }

    /// <summary>
    /// Nothing comes out when the text as a whole is unusable; the reason is then among the problems.
    /// </summary>
    /// <param name="lineOffset">Lines before the YAML starts (the front matter of a topic).</param>
    public static Node? Parse(string file, string text, int lineOffset, ProblemLog problems)
    {
        var parser = new NodeParser(file, text, lineOffset, problems);
        try
        {
            return parser.Document();
        }
        catch (RefusedException refused)
        {
            problems.Add(refused.Code, refused.Location, refused.Message);
        }
        catch (YamlException broken)
        {
            var at = new SourceLocation(file, (LineOfTab(text) ?? (int)broken.Start.Line) + lineOffset);
            problems.Add(ProblemCode.NotYaml, at, $"column {broken.Start.Column}, {broken.Message}");
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException or FormatException)
        {
            // YamlDotNet 16.3.0 forgets its own exception type here and there, among others for a missing ']'.
            problems.Add(ProblemCode.NotYaml, parser.At(parser._events.Current), "is a bracket or a quote not closed?");
        }

        return null;
    }

    // The message for a tab points to where the block began, which may be a hundred lines above.
    private static int? LineOfTab(string text)
    {
        var lines = text.Split('\n');
        var index = Array.FindIndex(lines, line => line.TrimStart(' ').StartsWith('\t'));
        return index < 0 ? null : index + 1;
    }

    private Node? Document()
    {
        Next<StreamStart>();
        if (Next() is StreamEnd)
        {
            _problems.Add(ProblemCode.EmptyFile, new(_file, 1 + _lineOffset), "nothing but comments");
            return null;
        }

        var root = Read(Next(), 1);
        Next<DocumentEnd>();
        if (Next() is DocumentStart second)
        {
            throw Refuse(ProblemCode.YamlFeature, second, "one file is one document");
        }

        return root;
    }

    private Node Read(ParsingEvent current, int depth)
    {
        if (current is AnchorAlias)
        {
            throw Refuse(ProblemCode.YamlFeature, current, "write the value out instead of using an alias");
        }

        if (current is NodeEvent { Anchor.IsEmpty: false })
        {
            throw Refuse(ProblemCode.YamlFeature, current, "anchors are not allowed");
        }

        if (current is NodeEvent { Tag.IsEmpty: false })
        {
            throw Refuse(ProblemCode.YamlFeature, current, "tags are not allowed");
        }

        if (depth > MaxDepth)
        {
            throw Refuse(ProblemCode.NestedTooDeep, current, "is a bracket or an indentation wrong?");
        }

        return current switch
        {
            YamlScalar scalar => new Scalar(scalar.Value, At(scalar)),
            SequenceStart => ReadSequence(At(current), depth),
            MappingStart => ReadMapping(At(current), depth),
            _ => throw Refuse(ProblemCode.NotYaml, current, "a value is expected here"),
        };
    }

    private Sequence ReadSequence(SourceLocation at, int depth)
    {
        var items = new List<Node>();
        for (var next = Next(); next is not SequenceEnd; next = Next())
        {
            items.Add(Read(next, depth + 1));
        }

        return new(items, at);
    }

    private Mapping ReadMapping(SourceLocation at, int depth)
    {
        var entries = new List<Entry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = Next(); next is not MappingEnd; next = Next())
        {
            if (Read(next, depth + 1) is not Scalar key)
            {
                throw Refuse(ProblemCode.WrongType, next, "a key is one word");
            }

            var value = Read(Next(), depth + 1);
            if (seen.Add(key.Text))
            {
                entries.Add(new(key.Text, key.Location, value));
            }
            else
            {
                _problems.Add(ProblemCode.DuplicateKey, key.Location, $"'{key.Text}'");
            }
        }

        return new(entries, at);
    }

    private void Next<T>()
        where T : ParsingEvent
    {
        if (Next() is not T)
        {
            throw Refuse(ProblemCode.NotYaml, _events.Current, "the file is cut off");
        }
    }

    private ParsingEvent Next()
    {
        if (++_count > MaxEvents)
        {
            throw Refuse(ProblemCode.TooManyNodes, _events.Current, "split the file");
        }

        if (!_events.MoveNext() || _events.Current is not { } current)
        {
            throw Refuse(ProblemCode.NotYaml, _events.Current, "the file is cut off");
        }

        return current;
    }

    private SourceLocation At(ParsingEvent? current) => new(_file, (int)(current?.Start.Line ?? 1) + _lineOffset);

    private RefusedException Refuse(ProblemCode code, ParsingEvent? current, string detail) =>
        new(code, At(current), detail);

    /// <summary>Ends the reading of one file from any depth; never leaves this class.</summary>
    private sealed class RefusedException(ProblemCode code, SourceLocation location, string message)
        : Exception(message)
    {
        public ProblemCode Code { get; } = code;

        public SourceLocation Location { get; } = location;
    }
}
