using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Topics;

/// <summary>One question people really ask about a topic, in many wordings, and its own short answer.</summary>
public sealed record Faq
{
    public required string Id { get; init; }

    /// <summary>The topic it belongs to; there one reads on.</summary>
    public required string Topic { get; init; }

    /// <summary>The question as it is printed.</summary>
    public required string Question { get; init; }

    /// <summary>Button text.</summary>
    public required string Label { get; init; }

    /// <summary>The question as people type it; the matcher learns from these.</summary>
    public required IReadOnlyList<string> Wordings { get; init; }

    public required Variants<IReadOnlyList<string>> Answer { get; init; }

    public required Review Review { get; init; }

    public required SourceLocation Location { get; init; }
}
