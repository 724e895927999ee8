using AwarenessBot.Content.Safety;

namespace AwarenessBot.Understanding;

/// <summary>Whether somebody is in danger, how, and who; what it rests on is kept as places in the text, never as words.</summary>
public sealed record Danger(DangerLevel Level, DangerKind? Kind, Concerned Who, IReadOnlyList<Evidence> Evidence)
{
    public static readonly Danger None = new(DangerLevel.None, null, Concerned.Unknown, []);

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
    Other,
}

/// <summary>The rule that fired and where in the message, in UTF-16 characters.</summary>
public readonly record struct Evidence(string RuleId, int Start, int Length);
