using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Topics;

/// <summary>One thing the bot can explain. Ids are fixed; answers are bubbles, shown three at a time.</summary>
public sealed record Topic
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Button text: at most 20 characters, the limit of a Messenger quick reply.</summary>
    public required string Label { get; init; }

    /// <summary>Whose wording is used when we do not know who is asking.</summary>
    public Audience? Otherwise { get; init; }

    /// <summary>Questions as people type them; the matcher learns from these.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    public required Variants<IReadOnlyList<string>> Answer { get; init; }

    /// <summary>What to offer next: <c>topic:id</c>, <c>dialog:id</c>, <c>quiz:id</c>, <c>comic:id</c>, or all quizzes or comics there are for whoever asks
    /// (<c>quiz:*</c>, <c>comic:*</c>).</summary>
    public required IReadOnlyList<string> Next { get; init; }

    public required Review Review { get; init; }

    public required SourceLocation Location { get; init; }
}
