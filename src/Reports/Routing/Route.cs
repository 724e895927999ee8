namespace AwarenessBot.Reports.Routing;

/// <summary>Where a report goes, and where it climbs when nobody takes it.</summary>
public sealed record Route(string Desk)
{
    /// <summary>Desks in the order in which they are asked: <see cref="Desk"/> first, central last (unless it is accused itself).</summary>
    public IReadOnlyList<string> Ladder { get; init; } = [Desk];

    /// <summary>
    /// Desks it would belong to where nobody is now. What is urgent does not wait at their door; their people are told at the last rung.
    /// </summary>
    public IReadOnlyList<string> Closed { get; init; } = [];

    /// <summary>Desks the accused may belong to. Nobody who sits at one of them is told, or given a key.</summary>
    public IReadOnlyList<string> Avoided { get; init; } = [];

    /// <summary>The accused may belong to the desk it goes to, and there is no other: refusing a report would be worse.</summary>
    public bool Conflict { get; init; }

    /// <summary>Nobody sits at any desk. It is kept, and somebody must be alarmed.</summary>
    public bool Nobody { get; init; }

    /// <summary>Everybody who may ever be told by the clock, hence has to have a key from the start: only people can wrap a key later.</summary>
    public IReadOnlyList<string> Readers => [.. Ladder.Concat(Closed).Distinct()];
}
