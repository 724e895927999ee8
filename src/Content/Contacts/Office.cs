using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Contacts;

/// <summary>
/// A duty and who has it today. Contacts name the duty, so that a reorganisation is one edit here; the former names are what letters and
/// people still call its holder.
/// </summary>
public sealed record Office
{
    /// <summary>The duty: "child_affairs_province". It stays when the holder changes.</summary>
    public required string Id { get; init; }

    /// <summary>Who has the duty now.</summary>
    public required string Name { get; init; }

    /// <summary>Since when; none where no document we read says it.</summary>
    public DateOnly? Since { get; init; }

    public required IReadOnlyList<string> Former { get; init; }

    public required Confidence Confidence { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public string? Note { get; init; }

    public required SourceLocation Location { get; init; }
}

/// <summary>How sure we are that this office has this duty.</summary>
public enum Confidence
{
    /// <summary>One list, or what everybody says.</summary>
    Low,

    /// <summary>Plausible from several texts; an office may call itself something else.</summary>
    Medium,

    /// <summary>Read in official texts or in several independent ones.</summary>
    High,
}
