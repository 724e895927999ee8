using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Safety;

/// <summary>
/// One thing that somebody may go on to say after an alarm ("chú bảo là bí mật"), and a short reply that shows it was heard.
/// </summary>
public sealed record AlarmReply
{
    public required string Id { get; init; }

    /// <summary>After alarms of which kinds; empty means of every kind.</summary>
    public required IReadOnlyList<DangerKind> After { get; init; }

    /// <summary>For somebody who worries about a friend, and for nobody else.</summary>
    public required bool ToHelper { get; init; }

    /// <summary>How people type it.</summary>
    public required IReadOnlyList<string> Hears { get; init; }

    /// <summary>For those it was written for; nobody else is given it. Empty where going on says enough.</summary>
    public required Variants<IReadOnlyList<string>> Say { get; init; }

    /// <summary>Where to go on; without, the question that was open is asked again.</summary>
    public StepReference? Go { get; init; }

    public required Review Review { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>Whether it may be said to this person after such an alarm.</summary>
    public bool Fits(DangerKind? kind, bool toHelper, Audience audience) =>
        ToHelper == toHelper && (After.Count == 0 || (kind is { } known && After.Contains(known))) && (Say.IsEmpty || Say.IsFor(audience));
}

/// <summary>A step of a guided dialog, seen from outside it.</summary>
public sealed record StepReference(string Dialog, string Step, SourceLocation Location);
