using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Contacts;

/// <summary>
/// A door to a person. A number nobody has verified, or whose check is overdue, is never shown; 111 always is.
/// </summary>
public sealed record Contact
{
    public required string Id { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    /// <summary>Button text, at most 20 characters.</summary>
    public required string Label { get; init; }

    /// <summary>Who has it; where the register names an office, that office as it is called today.</summary>
    public required string Owner { get; init; }

    /// <summary>The duty it belongs to (<see cref="Contacts.Office"/>), or none.</summary>
    public string? Office { get; init; }

    public required string Hours { get; init; }

    public required string Cost { get; init; }

    public required string Purpose { get; init; }

    /// <summary>Province code, or none for a national number.</summary>
    public string? Province { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>When a person dialled it; none means unverified, hence hidden.</summary>
    public DateOnly? Verified { get; init; }

    public DateOnly? NextCheck { get; init; }

    /// <summary>By when somebody means to dial a number that nobody has dialled yet.</summary>
    public DateOnly? CheckBy { get; init; }

    public required SourceLocation Location { get; init; }

    public bool MayBeShown(DateOnly today) =>
        ProtectedNumbers.Contains(Number) || (Verified is not null && NextCheck is { } due && today <= due);
}
