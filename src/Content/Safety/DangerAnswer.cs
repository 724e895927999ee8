using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Safety;

/// <summary>
/// The first answer to one kind of danger, or to one that is not clear yet, at one level: I hear you; not your fault; a person now; are you safe.
/// </summary>
public sealed record DangerAnswer
{
    /// <summary>Nothing: for somebody who has not said what it is.</summary>
    public required DangerKind? Kind { get; init; }

    public required DangerLevel Level { get; init; }

    public required Variants<IReadOnlyList<string>> Say { get; init; }

    /// <summary>
    /// Contacts to put on the card, the first to call first (ids of the contacts register); 111 is always among them.
    /// </summary>
    public required IReadOnlyList<string> Contacts { get; init; }

    /// <summary>The guided dialog that goes on from here, if any.</summary>
    public string? Then { get; init; }

    public required Review Review { get; init; }

    public required SourceLocation Location { get; init; }
}

/// <summary>The card that is at most two taps away from anywhere.</summary>
/// <param name="Text">What stands on it when it comes by itself.</param>
/// <param name="Beside">The same in one line, below an answer that has just said whom to call.</param>
public sealed record HelpCard(
    string Title,
    Variants<string> Text,
    Variants<string> Beside,
    IReadOnlyList<string> Contacts,
    Review Review,
    SourceLocation Location);
