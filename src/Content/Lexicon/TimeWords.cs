namespace AwarenessBot.Content.Lexicon;

/// <summary>How people say when something was or will be (<c>lexicon/times.yaml</c>).</summary>
public sealed record TimeWords
{
    /// <summary>A phrase → days from today.</summary>
    public IReadOnlyDictionary<string, int> Days { get; init; } = new Dictionary<string, int>();

    /// <summary>Phrases with such a word in them that name no day.</summary>
    public IReadOnlyList<string> NotDays { get; init; } = [];

    /// <summary>Words that name a day, from today too, but only right behind a part of the day: "nay", "qua".</summary>
    public IReadOnlyDictionary<string, int> AfterPart { get; init; } = new Dictionary<string, int>();

    public IReadOnlyDictionary<string, PartOfDay> Parts { get; init; } = new Dictionary<string, PartOfDay>();

    public IReadOnlyDictionary<string, DayOfWeek> Weekdays { get; init; } = new Dictionary<string, DayOfWeek>();

    /// <summary>In front of "thứ hai" where it means the second one.</summary>
    public IReadOnlyList<string> OrdinalAfter { get; init; } = [];

    /// <summary>In front of a name that is also a day: "Mai".</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    public IReadOnlyList<string> Hours { get; init; } = [];

    public IReadOnlyList<string> Minutes { get; init; } = [];

    /// <summary>Between the hour and the minutes missing to it: "kém".</summary>
    public IReadOnlyList<string> Less { get; init; } = [];

    /// <summary>In front of hours that tell how long, not when.</summary>
    public IReadOnlyList<string> LastingAfter { get; init; } = [];

    /// <summary>Behind such hours.</summary>
    public IReadOnlyList<string> LastingBefore { get; init; } = [];

    /// <summary>In front of an hour whose unit is a single letter standing alone.</summary>
    public IReadOnlyList<string> ClockAfter { get; init; } = [];

    public IReadOnlyList<string> Months { get; init; } = [];

    public IReadOnlyList<string> Years { get; init; } = [];

    /// <summary>In front of what can only be a date.</summary>
    public IReadOnlyList<string> DateAfter { get; init; } = [];

    /// <summary>In front of two numbers that are a class, a mark or a house.</summary>
    public IReadOnlyList<string> NotDateAfter { get; init; } = [];

    /// <summary>Behind such numbers.</summary>
    public IReadOnlyList<string> NotDateBefore { get; init; } = [];
}
