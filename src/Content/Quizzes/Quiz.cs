using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Quizzes;

public sealed record Quiz
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Label { get; init; }

    public required IReadOnlyList<Audience> Audiences { get; init; }

    /// <summary>Whom it was written for, in years, where that is narrower than an audience.</summary>
    public AgeRange? Ages { get; init; }

    public required IReadOnlyList<string> Opening { get; init; }

    public required IReadOnlyList<QuizQuestion> Questions { get; init; }

    /// <summary>The last screen, by number of right answers; the highest threshold reached is shown.</summary>
    public required IReadOnlyList<QuizEnding> Endings { get; init; }

    public required Review Review { get; init; }

    public required SourceLocation Location { get; init; }
}

/// <summary>Years of age, both ends included.</summary>
public readonly record struct AgeRange(int From, int To)
{
    public override string ToString() => $"{From}-{To}";
}

public sealed record QuizQuestion(
    string Name,
    string Ask,
    IReadOnlyList<QuizChoice> Choices,
    string Right,
    string Wrong,
    SourceLocation Location);

public sealed record QuizChoice(string Label, bool IsRight);

public sealed record QuizEnding(int AtLeast, IReadOnlyList<string> Say);
