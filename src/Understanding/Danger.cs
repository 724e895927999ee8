using AwarenessBot.Content.Safety;

namespace AwarenessBot.Understanding;

/// <summary>Whether somebody is in danger, how, and who; what it rests on is kept as places in the text, never as words.</summary>
public sealed class Danger(DangerLevel level, DangerKind? kind, Concerned who, Func<IReadOnlyList<Evidence>> evidence)
{
    public static readonly Danger None = new(DangerLevel.None, null, Concerned.Unknown, () => []);

    private readonly Lazy<IReadOnlyList<Evidence>> evidence = new(evidence);

    public DangerLevel Level { get; } = level;

    public DangerKind? Kind { get; } = kind;

    public Concerned Who { get; } = who;

    /// <summary>The rules that agree, or that no rule was needed. Looked for when asked: a person in danger waits for the answer, not for this.</summary>
    public IReadOnlyList<Evidence> Evidence => evidence.Value;

    /// <summary>False where something is wrong and <see cref="Kind"/> is hardly more than a guess.</summary>
    public bool IsKindPlain { get; init; } = true;

    /// <summary>What the message tells by itself, without those before it.</summary>
    public DangerLevel Alone { get; init; } = level;

    /// <summary>How like what endangered people say the message is, whatever the rules think of it: 0 to 1.</summary>
    public double Likeness { get; init; }
}

/// <summary>Whom the danger is about, seen from the person writing.</summary>
public enum Concerned
{
    Unknown,
    Self,
    Friend,
    OwnChild,
    Pupil,

    /// <summary>A child of neighbours or of people nearby.</summary>
    OtherChild,
    Other,
}

/// <summary>The rule that fired and where in the message, in UTF-16 characters.</summary>
public readonly record struct Evidence(string RuleId, int Start, int Length);
