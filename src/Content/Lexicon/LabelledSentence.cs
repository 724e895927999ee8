using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Safety;

namespace AwarenessBot.Content.Lexicon;

/// <summary>
/// Something people type and what a careful person takes it for: a topic, a disclosure, or neither. Models learn from
/// these; nobody is ever shown one.
/// </summary>
public sealed record LabelledSentence
{
    public required string Text { get; init; }

    /// <summary>What it asks about; none when it is a disclosure.</summary>
    public string? Topic { get; init; }

    /// <summary>What it discloses; none when nobody is in danger.</summary>
    public DangerKind? Kind { get; init; }

    public required DangerLevel Level { get; init; }

    public required SourceLocation Location { get; init; }
}
