using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Reading.Yaml;

/// <summary>
/// The keys of one mapping, asked for by name. Whatever is wrong becomes a problem and an empty value, so that reading
/// goes on and finds the rest. Ask for every known key, then <see cref="Close"/>: what nobody asked for is a typo.
/// </summary>
internal sealed class Fields
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly Values _values;
    private readonly bool _isMapping;

    private Fields(Node node, Draft draft)
    {
        _values = new(draft);
        Location = node.Location;
        if (node is Mapping mapping)
        {
            _isMapping = true;
            foreach (var entry in mapping.Entries)
            {
                _entries.Add(entry.Key, entry);
            }
        }
        else
        {
            draft.Problems.Add(ProblemCode.WrongType, node.Location, "keys and values are expected (key: value)");
        }
    }

    public SourceLocation Location { get; }

    public static Fields Of(Node node, Draft draft) => new(node, draft);

    /// <summary>All keys and values, for mappings whose keys are ids or words.</summary>
    public static IReadOnlyList<Entry> Entries(Node? node, Draft draft)
    {
        switch (node)
        {
            case null:
                return [];
            case Mapping mapping:
                return mapping.Entries;
            default:
                draft.Problems.Add(ProblemCode.WrongType, node.Location, "keys and values are expected (key: value)");
                return [];
        }
    }

    public Node? Find(string key)
    {
        _asked.Add(key);
        return _entries.TryGetValue(key, out var entry) ? entry.Value : null;
    }

    public Node? Need(string key)
    {
        var node = Find(key);
        if (node is null && _isMapping)
        {
            _values.Problems.Add(ProblemCode.MissingKey, Location, $"'{key}'");
        }

        return node;
    }

    /// <summary>Where a key's value stands, or the mapping itself without it.</summary>
    public SourceLocation At(string key) =>
        _entries.TryGetValue(key, out var entry) ? entry.Value.Location : Location;

    public string Text(string key) => _values.Text(Need(key)) ?? string.Empty;

    public string? TextOrNone(string key) => _values.Text(Find(key));

    public IReadOnlyList<string> Texts(string key) => [.. _values.Texts(Need(key)).Select(text => text.Text)];

    /// <summary>A list that may be absent or empty.</summary>
    public IReadOnlyList<string> TextsOrNone(string key) => [.. ScalarsOrNone(key).Select(text => text.Text)];

    /// <summary>A list that may be absent or empty, each text with its line.</summary>
    public IReadOnlyList<Scalar> ScalarsOrNone(string key) =>
        Find(key) is not Sequence { Items.Count: 0 } ? _values.Texts(Find(key)) : [];

    public IReadOnlyList<Node> Items(string key) => _values.Items(Need(key));

    /// <summary>A list that may be absent.</summary>
    public IReadOnlyList<Node> ItemsOrNone(string key) => Find(key) is { } node ? _values.Items(node) : [];

    public DateOnly? Date(string key) => _values.Date(Need(key));

    public DateOnly? DateOrNone(string key) => _values.Date(Find(key));

    public int Number(string key) => _values.Number(Need(key));

    public bool Truth(string key) => _values.Truth(Need(key));

    public bool TruthOrFalse(string key) => Find(key) is { } node && _values.Truth(node);

    public void Close()
    {
        foreach (var entry in _entries.Values.Where(entry => !_asked.Contains(entry.Key)))
        {
            var known = string.Join(", ", _asked);
            _values.Problems.Add(ProblemCode.UnknownKey, entry.KeyLocation, $"'{entry.Key}'; known here: {known}");
        }
    }
}
