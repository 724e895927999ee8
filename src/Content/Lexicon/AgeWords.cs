namespace AwarenessBot.Content.Lexicon;

/// <summary>How people tell an age (<c>lexicon/ages.yaml</c>).</summary>
public sealed record AgeWords
{
    /// <summary>Behind a number of years: "tuổi", "t".</summary>
    public IReadOnlyList<string> YearsOld { get; init; } = [];

    /// <summary>In front of the age somebody has just reached: "lên".</summary>
    public IReadOnlyList<string> Turning { get; init; } = [];

    /// <summary>In front of a grade: "lớp".</summary>
    public IReadOnlyList<string> Grades { get; init; } = [];

    /// <summary>A kind of school → the age of those who go there.</summary>
    public IReadOnlyDictionary<string, int> Levels { get; init; } = new Dictionary<string, int>();

    /// <summary>In front of a year of birth.</summary>
    public IReadOnlyList<string> Born { get; init; } = [];

    /// <summary>In front of a date of birth.</summary>
    public IReadOnlyList<string> BornOn { get; init; } = [];

    /// <summary>Between somebody and whose they are: "của".</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>Who writes, or the child they write about.</summary>
    public IReadOnlyList<string> Young { get; init; } = [];

    /// <summary>Anybody else.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>In front of an age that nobody has now: the past, a limit, a difference.</summary>
    public IReadOnlyList<string> UnlessAfter { get; init; } = [];

    /// <summary>Behind such an age.</summary>
    public IReadOnlyList<string> UnlessBefore { get; init; } = [];

    /// <summary>Behind a number that "lên" reaches and that is no age: points, floors.</summary>
    public IReadOnlyList<string> NotTurning { get; init; } = [];
}
