using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Safety;

/// <summary>
/// What raises an alarm, as an editor writes it: word patterns, the patterns that cancel them, and the sentences that
/// must and must not fire. The pattern language is described in <c>content/vi/danger/README.md</c>.
/// </summary>
public sealed record DangerRule
{
    public required string Id { get; init; }

    public required DangerKind Kind { get; init; }

    public required DangerLevel Level { get; init; }

    public required IReadOnlyList<string> Any { get; init; }

    public required IReadOnlyList<string> Unless { get; init; }

    public required IReadOnlyList<string> MustFire { get; init; }

    public required IReadOnlyList<string> MustNotFire { get; init; }

    /// <summary>
    /// The kind whose answer fits better than that of <see cref="Kind"/>: a child lured away by a false policeman is missing,
    /// and needs to hear first that it is a fraud.
    /// </summary>
    public DangerKind? AnsweredAs { get; init; }

    public required Review Review { get; init; }

    public required SourceLocation Location { get; init; }
}

/// <summary>
/// A frame that makes danger words harmless (metaphor, game, film, news, school work, negation): it lowers what it
/// touches to <see cref="LowersTo"/>, never an alarm whose rule is listed in <see cref="Never"/>.
/// </summary>
public sealed record DangerGuard
{
    public required string Id { get; init; }

    public required IReadOnlyList<string> Any { get; init; }

    public required DangerLevel LowersTo { get; init; }

    /// <summary>Rules this guard may not touch.</summary>
    public required IReadOnlyList<string> Never { get; init; }

    public required IReadOnlyList<string> MustNotFire { get; init; }

    public required Review Review { get; init; }

    public required SourceLocation Location { get; init; }
}
