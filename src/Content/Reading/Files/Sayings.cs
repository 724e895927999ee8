using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>Reads what the bot says: bubbles, labels and titles, in one wording or one for each audience.</summary>
/// <param name="offeredTo">Whom the item is offered to; absent or empty means everybody.</param>
internal sealed class Sayings(Draft draft, IReadOnlyList<string>? placeholders = null, IReadOnlyList<Audience>? offeredTo = null)
{
    private static readonly Audience[] Everybody = Enum.GetValues<Audience>();

    private readonly IReadOnlyList<Audience> _offeredTo = offeredTo is { Count: > 0 } some ? some : Everybody;
    private Audience? _reader;
    private readonly Values _values = new(draft);
    private readonly IReadOnlyList<string> _placeholders = placeholders ?? [];

    public string Text(Node? node, SentenceKind kind)
    {
        if (_values.Filled(node) is not { } scalar)
        {
            return string.Empty;
        }

        draft.Sentences.Add(new(kind, scalar.Text, scalar.Location, _placeholders, _reader ?? _offeredTo.Min()));
        return scalar.Text;
    }

    public string? TextOrNone(Node? node, SentenceKind kind) => node is null ? null : Text(node, kind);

    /// <summary>A list of bubbles; a single text is a list of one.</summary>
    public IReadOnlyList<string> Bubbles(Node? node, SentenceKind kind = SentenceKind.Bubble)
    {
        IEnumerable<Node> items = node is Scalar single ? [single] : _values.Items(node);
        return [.. items.Select(item => Text(item, kind)).Where(text => text.Length > 0)];
    }

    public Variants<IReadOnlyList<string>> BubblesEach(Node? node, SentenceKind kind = SentenceKind.Bubble) =>
        Each<IReadOnlyList<string>>(node, item => Bubbles(item, kind) is { Count: > 0 } bubbles ? bubbles : null);

    public Variants<string> TextEach(Node? node, SentenceKind kind) =>
        Each(node, item => Text(item, kind) is { Length: > 0 } text ? text : null);

    /// <summary>One value for everybody, or a mapping of audiences to values.</summary>
    public Variants<T> Each<T>(Node? node, Func<Node, T?> read)
        where T : class
    {
        var each = new Dictionary<Audience, T>();
        if (node is not Mapping mapping)
        {
            return new(node is null ? null : read(node), each);
        }

        T? any = null;
        var others = _offeredTo.Where(audience => mapping.Entries.All(entry => AudienceNames.Parse(entry.Key) != audience)).ToList();
        foreach (var entry in mapping.Entries)
        {
            _reader = AudienceNames.Parse(entry.Key) ?? (others.Count > 0 ? others.Min() : null);
            var value = read(entry.Value);
            _reader = null;
            if (entry.Key == "any")
            {
                any = value;
            }
            else if (AudienceNames.Parse(entry.Key) is not { } audience)
            {
                draft.Problems.Add(ProblemCode.UnknownKey, entry.KeyLocation, $"'{entry.Key}'; {AudienceNames.Listed}");
            }
            else if (value is not null)
            {
                each[audience] = value;
            }
        }

        return new(any, each);
    }

    /// <summary>Whom something is offered to; absent means everybody.</summary>
    public IReadOnlyList<Audience> Audiences(Node? node)
    {
        var audiences = new List<Audience>();
        foreach (var name in node is Sequence { Items.Count: 0 } ? [] : _values.Texts(node))
        {
            if (AudienceNames.Parse(name.Text) is { } audience)
            {
                audiences.Add(audience);
            }
            else
            {
                draft.Problems.Add(ProblemCode.WrongType, name.Location, $"'{name.Text}'; {AudienceNames.Listed}");
            }
        }

        return audiences;
    }
}
