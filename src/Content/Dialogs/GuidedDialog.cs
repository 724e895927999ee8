using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Dialogs;

/// <summary>A guided conversation: named steps, each saying something and, mostly, asking something.</summary>
public sealed record GuidedDialog
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Label { get; init; }

    /// <summary>Whom it is offered to; empty means everybody.</summary>
    public required IReadOnlyList<Audience> Audiences { get; init; }

    public required string Start { get; init; }

    public required IReadOnlyDictionary<string, DialogStep> Steps { get; init; }

    public required Review Review { get; init; }

    public required SourceLocation Location { get; init; }
}

public sealed record DialogStep
{
    public required string Name { get; init; }

    public required Variants<IReadOnlyList<string>> Say { get; init; }

    public required StepQuestion Ask { get; init; }

    /// <summary>
    /// For <see cref="StepQuestion.Choice"/> and <see cref="StepQuestion.YesNo"/> (there: yes first, then no).
    /// </summary>
    public required IReadOnlyList<StepChoice> Choices { get; init; }

    /// <summary>Where to go after a text, a place, or a step that asks nothing.</summary>
    public Destination? Go { get; init; }

    public required SourceLocation Location { get; init; }
}

/// <param name="Means">Whether a bare "yes" or "no" chooses this one; nothing for most choices.</param>
/// <param name="Also">What people type when they mean this button: "em sợ" for "Chưa an toàn".</param>
public sealed record StepChoice(
    Variants<string> Label, Destination Go, SourceLocation Location, bool? Means = null, IReadOnlyList<string>? Also = null);

public enum StepQuestion
{
    /// <summary>Says its piece and goes on at once.</summary>
    Nothing,
    Choice,
    YesNo,
    Place,
    Text,
}
