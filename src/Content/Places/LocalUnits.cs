using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Places;

/// <summary>
/// Units below the province: the former districts people still write, and, where an office has imported the list, today's
/// communes. They only ever serve to find the province.
/// </summary>
public sealed record LocalUnits
{
    public static LocalUnits None { get; } = new();

    public IReadOnlyList<FormerDistrict> Districts { get; init; } = [];

    public IReadOnlyList<Commune> Communes { get; init; } = [];

    /// <summary>A type of unit → how it is written short: "phường" → "p".</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ShortTypes { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}

/// <summary>A district, town or city below the province, as it was until 1 July 2025. There are none today.</summary>
public sealed record FormerDistrict
{
    /// <summary>"huyện", "thị xã" or "thành phố", as it stands in front of the name.</summary>
    public required string Type { get; init; }

    public required string Name { get; init; }

    /// <summary>Code of today's province.</summary>
    public required string Province { get; init; }

    /// <summary>Other spellings, each as it is typed, with its type where it needs one.</summary>
    public required IReadOnlyList<string> Also { get; init; }

    /// <summary>Whether the name without its type can be nothing else.</summary>
    public required bool Alone { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>Everything people type for it.</summary>
    public IEnumerable<string> Names => Alone ? [$"{Type} {Name}", Name, .. Also] : [$"{Type} {Name}", .. Also];
}
