using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Desks;

/// <summary>A place where people read reports.</summary>
public sealed record Desk
{
    /// <summary>The kind of a report that is about no danger we know by name.</summary>
    public const string OtherKind = "other";

    public required string Id { get; init; }

    /// <summary>As it goes on from "các cô chú ở ...".</summary>
    public required string Name { get; init; }

    /// <summary>Province codes it serves; empty for all.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>Kinds it takes; empty for all.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Roles of an accused that belong to it (a school's desk: teacher, school_staff): it is never given such a case.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>When somebody is there; empty for always.</summary>
    public required IReadOnlyList<DeskHours> Hours { get; init; }

    /// <summary>The last of all ladders: it takes everything.</summary>
    public bool IsCentral { get; init; }

    public SourceLocation Location { get; init; }

    /// <summary>Whether one of these may belong to it (<see cref="AccusedRoles.AnyOf"/>).</summary>
    public bool MayBeOf(string accused) => AccusedRoles.In(accused).Any(Roles.Contains);

    /// <summary>Whether somebody is there.</summary>
    public bool IsOpen(DateTimeOffset now) => Hours.Count == 0 || Hours.Any(hours => hours.Hold(VietnamDay.Clock(now)));
}

/// <summary>Hours by the clock of Vietnam. Where they end before they begin, they end on the next day.</summary>
/// <param name="Days">On which days they begin.</param>
/// <param name="From">From.</param>
/// <param name="To">Until, not included.</param>
public sealed record DeskHours(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To)
{
    internal bool Hold(DateTime clock)
    {
        var (time, today) = (TimeOnly.FromDateTime(clock), Days.Contains(clock.DayOfWeek));
        return From < To
            ? today && From <= time && time < To
            : (today && From <= time) || (Days.Contains(clock.AddDays(-1).DayOfWeek) && time < To);
    }
}
