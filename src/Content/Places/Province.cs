using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Places;

/// <summary>One of the 34 units of today, with every name people still write for it.</summary>
public sealed record Province
{
    /// <summary>Two-digit code of Decision 19/2025/QĐ-TTg.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>"thành phố" or "tỉnh".</summary>
    public required string Type { get; init; }

    /// <summary>The provinces that were merged into it in 2025, its own old name among them.</summary>
    public required IReadOnlyList<string> Former { get; init; }

    /// <summary>Towns, nicknames and safe abbreviations that decide the province.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    public required SourceLocation Location { get; init; }
}
