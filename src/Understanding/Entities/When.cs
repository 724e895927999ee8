using AwarenessBot.Content.Lexicon;

namespace AwarenessBot.Understanding.Entities;

/// <summary>When something was or will be, as far as a message tells; the first of each that it tells.</summary>
public sealed record When
{
    /// <summary>
    /// From today: 0 for "bây giờ", -1 for "hôm qua". Weeks, months and years are 7, 30 and 365 days; with a weekday, the week it is in.
    /// </summary>
    public int? DayOffset { get; init; }

    public PartOfDay? Part { get; init; }

    /// <summary>0 to 23 where the part of the day is told, else as said.</summary>
    public int? Hour { get; init; }

    public int? Minute { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public DayMonth? Date { get; init; }

    /// <summary>Without any of it: this may end up in logs and test output.</summary>
    public override string ToString() => nameof(When);
}

/// <summary>A date without a year, unless one was told.</summary>
public readonly record struct DayMonth(int Day, int Month, int? Year)
{
    public override string ToString() => nameof(DayMonth);
}
