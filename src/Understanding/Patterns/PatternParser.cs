using System.Buffers;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Patterns;

/// <summary>
/// Reads the pattern language of <c>content/vi/danger/README.md</c>: words, <c>(a|b c)</c>, <c>(x)?</c>, <c>..</c>, <c>...</c>,
/// <c>^</c>, <c>$</c>, <c>=word</c>, <c>&lt;class&gt;</c>, and <c>@câu</c>, <c>@tin</c>, <c>@hỏi</c> or <c>@rõ</c> in front.
/// </summary>
internal sealed class PatternParser
{
    private const int ShortGap = 3;
    private const int LongGap = 6;
    private const int MaxClassDepth = 4;

    private static readonly SearchValues<char> Punctuation = SearchValues.Create(",;:!\"*");

    private readonly string pattern;
    private readonly IReadOnlyDictionary<string, string> classes;
    private readonly int depth;
    private int at;

    private PatternParser(string pattern, IReadOnlyDictionary<string, string> classes, int depth)
    {
        this.pattern = pattern;
        this.classes = classes;
        this.depth = depth;
    }

    public static ParsedPattern Parse(string pattern, IReadOnlyDictionary<string, string> classes)
    {
        var parser = new PatternParser(pattern, classes, 0);
        var reach = parser.ReadReach();
        var root = parser.ReadChoice(')');
        if (parser.at < pattern.Length)
        {
            throw parser.Error("unexpected ')'");
        }

        return new ParsedPattern(root, reach);
    }

    private Reach ReadReach()
    {
        SkipSpaces();
        foreach (var (mark, reach) in new[] { ("@câu", Reach.Sentence), ("@tin", Reach.Message), ("@hỏi", Reach.Question), ("@rõ", Reach.Plain) })
        {
            if (pattern.AsSpan(at).StartsWith(mark, StringComparison.Ordinal))
            {
                at += mark.Length;
                return reach;
            }
        }

        return Reach.Words;
    }

    private Node ReadChoice(char closing)
    {
        var options = new List<Node> { ReadSequence(closing) };
        while (at < pattern.Length && pattern[at] == '|')
        {
            at++;
            options.Add(ReadSequence(closing));
        }

        return options.Count == 1 ? options[0] : new ChoiceNode(options);
    }

    private SequenceNode ReadSequence(char closing)
    {
        var items = new List<Node>();
        for (SkipSpaces(); at < pattern.Length && pattern[at] != '|' && pattern[at] != closing; SkipSpaces())
        {
            items.Add(ReadItem());
        }

        return items.Count > 0 ? new SequenceNode(items) : throw Error("a word is missing here");
    }

    private Node ReadItem()
    {
        switch (pattern[at])
        {
            case '(':
                return ReadGroup();
            case '<':
                return Maybe(ReadClass());
            case '.':
                return ReadGap();
            case '^':
                at++;
                return new StartNode();
            case '$':
                at++;
                return new EndNode();
            case '?':
                throw Error("'?' belongs right behind a group or a class");
            default:
                return ReadWord();
        }
    }

    private Node ReadGroup()
    {
        var open = at++;
        var inner = ReadChoice(')');
        if (at >= pattern.Length)
        {
            at = open;
            throw Error("this '(' is never closed");
        }

        at++;
        return Maybe(inner);
    }

    private Node Maybe(Node inner)
    {
        if (at < pattern.Length && pattern[at] == '?')
        {
            at++;
            return new OptionalNode(inner);
        }

        return inner;
    }

    private Node ReadClass()
    {
        var open = at;
        var close = pattern.IndexOf('>', at);
        if (close < 0)
        {
            throw Error("this '<' is never closed");
        }

        var name = pattern[open..(close + 1)];
        at = close + 1;
        if (name == WordClasses.Number)
        {
            return new NumberNode();
        }

        if (!classes.TryGetValue(name, out var meaning) || depth >= MaxClassDepth)
        {
            at = open;
            throw Error($"there is no word class {name}");
        }

        return new PatternParser(meaning, classes, depth + 1).ReadChoice(')');
    }

    private GapNode ReadGap()
    {
        var start = at;
        while (at < pattern.Length && pattern[at] == '.')
        {
            at++;
        }

        return (at - start) switch
        {
            2 => new GapNode(ShortGap),
            3 => new GapNode(LongGap),
            _ => throw Error("a gap is written '..' or '...'"),
        };
    }

    private WordNode ReadWord()
    {
        var start = at;
        while (at < pattern.Length && !char.IsWhiteSpace(pattern[at]) && "()|<>?^$.".IndexOf(pattern[at], StringComparison.Ordinal) < 0)
        {
            at++;
        }

        if (at == start)
        {
            throw Error($"'{pattern[at]}' cannot stand here");
        }

        // "=dê": these marks must be typed, because without them it is quite another word.
        var strict = pattern[start] == '=';
        var letters = CleanText.From(pattern[(strict ? start + 1 : start)..at]).Letters;
        if (letters.Length == 0 || letters.ContainsAny(Punctuation))
        {
            at = start;
            throw Error("a pattern has words only, no punctuation");
        }

        return new WordNode(Form.Of(letters) with { Sure = strict });
    }

    private void SkipSpaces()
    {
        while (at < pattern.Length && char.IsWhiteSpace(pattern[at]))
        {
            at++;
        }
    }

    private PatternException Error(string problem) => new(pattern, Math.Min(at, Math.Max(0, pattern.Length - 1)), problem);
}
