using System.Globalization;
using AwarenessBot.Content.Checking;

namespace AwarenessBot.Content.Reading.Yaml;

/// <summary>
/// Nodes as texts, lists, dates and numbers. No node gives no value; a wrong node is a problem and no value.
/// </summary>
internal sealed class Values(Draft draft)
{
    public ProblemLog Problems { get; } = draft.Problems;

    public string? Text(Node? node) => Filled(node)?.Text;

    /// <summary>A text that says something, trimmed.</summary>
    public Scalar? Filled(Node? node)
    {
        switch (node)
        {
            case null:
                return null;
            case Scalar scalar when !string.IsNullOrWhiteSpace(scalar.Text):
                return scalar with { Text = scalar.Text.Trim() };
            case Scalar:
                Problems.Add(ProblemCode.EmptyText, node.Location, "write something or take the key away");
                return null;
            default:
                Problems.Add(ProblemCode.WrongType, node.Location, "one text is expected");
                return null;
        }
    }

    public IReadOnlyList<Node> Items(Node? node)
    {
        switch (node)
        {
            case null:
                return [];
            case Sequence { Items.Count: > 0 } sequence:
                return sequence.Items;
            case Sequence:
                Problems.Add(ProblemCode.EmptyText, node.Location, "write something or take the key away");
                return [];
            default:
                Problems.Add(ProblemCode.WrongType, node.Location, "a list is expected ([a, b] or lines with '- ')");
                return [];
        }
    }

    public IReadOnlyList<Scalar> Texts(Node? node) => [.. Items(node).Select(Filled).OfType<Scalar>()];

    public DateOnly? Date(Node? node)
    {
        if (Filled(node) is not { Text: var text, Location: var at })
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Problems.Add(ProblemCode.WrongType, at, $"'{text}' is not a date (2026-11-22)");
        return null;
    }

    public int Number(Node? node)
    {
        if (Filled(node) is not { Text: var text, Location: var at })
        {
            return 0;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Problems.Add(ProblemCode.WrongType, at, $"'{text}' is not a number");
        return 0;
    }

    public bool Truth(Node? node)
    {
        var written = Filled(node);
        if (written is not (null or { Text: "true" or "false" or "yes" or "no" }))
        {
            Problems.Add(ProblemCode.WrongType, written.Location, $"'{written.Text}' is neither yes nor no");
        }

        return written?.Text is "true" or "yes";
    }
}
