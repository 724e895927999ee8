using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Reading.Yaml;

/// <summary>
/// A piece of a YAML file that remembers its line. Every scalar is text; what it means is the reader's business.
/// </summary>
internal abstract record Node(SourceLocation Location);

internal sealed record Scalar(string Text, SourceLocation Location) : Node(Location);

internal sealed record Sequence(IReadOnlyList<Node> Items, SourceLocation Location) : Node(Location);

internal sealed record Mapping(IReadOnlyList<Entry> Entries, SourceLocation Location) : Node(Location);

internal sealed record Entry(string Key, SourceLocation KeyLocation, Node Value);
