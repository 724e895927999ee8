using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Places;

/// <summary>One of the 3,321 units below the province.</summary>
public sealed record Commune
{
    /// <summary>Five digits (Decision 19/2025/QĐ-TTg).</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>"xã", "phường" or "đặc khu".</summary>
    public required string Type { get; init; }

    /// <summary>Code of its province.</summary>
    public required string Province { get; init; }

    /// <summary>The units it was made of, each with its type in front where the list says it.</summary>
    public required IReadOnlyList<string> Former { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>Whether an editor would call it the same line.</summary>
    public bool Says(Commune other) =>
        (Code, Name, Type, Province) == (other.Code, other.Name, other.Type, other.Province) && Former.SequenceEqual(other.Former);
}
