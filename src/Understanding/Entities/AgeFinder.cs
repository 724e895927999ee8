using AwarenessBot.Content.Lexicon;

namespace AwarenessBot.Understanding.Entities;

/// <summary>
/// How old the child or the writer is: in years, by grade or by school. Of several ages told, the child's counts; an age somebody was
/// once, or a grown-up beside them is, counts never.
/// </summary>
internal sealed class AgeFinder(AgeWords words, NumberReader numbers)
{
    private const int Oldest = 99;
    private const int OldestTurning = 17;
    private const int Adult = 18;
    private const int BeforeFirstGrade = 5;
    private const int LastGrade = 12;

    // "8t", "15t"; of more, a "t" says something else.
    private const int OldestAbbreviated = 30;

    private readonly PhraseBook<bool> yearsOld = PhraseBook.Of(words.YearsOld);
    private readonly PhraseBook<bool> turning = PhraseBook.Of(words.Turning);
    private readonly PhraseBook<bool> grades = PhraseBook.Of(words.Grades);
    private readonly PhraseBook<int> levels = new(words.Levels);
    private readonly PhraseBook<bool> unlessAfter = PhraseBook.Of(words.UnlessAfter);
    private readonly PhraseBook<bool> unlessBefore = PhraseBook.Of(words.UnlessBefore);
    private readonly PhraseBook<bool> notTurning = PhraseBook.Of(words.NotTurning);
    private readonly BirthYears births = new(words);
    private readonly Owners owners = new(words);

    /// <param name="bits">The message.</param>
    /// <param name="year">The year it is; without it, years of birth say nothing.</param>
    public int? Find(Bit[] bits, int? year)
    {
        int? best = null;
        var bestRank = int.MaxValue;
        List<Owner>? people = null;
        for (var at = 0; at < bits.Length;)
        {
            if (AgeAt(bits, at, year, ref people) is not { } told)
            {
                at++;
                continue;
            }

            var isNow = !unlessAfter.IsBefore(bits, at) && !unlessBefore.IsAt(bits, told.End);
            people ??= owners.Of(bits);
            if (isNow && Rank(told.Age, Owners.Before(bits, people, at)) is { } rank && rank < bestRank)
            {
                (best, bestRank) = (told.Age, rank);
            }

            at = told.End;
        }

        return best;
    }

    // Nobody asks how old a grown-up beside the child is.
    private static int? Rank(int age, bool? isYoung) => (isYoung, age < Adult) switch
    {
        (true, true) => 0,
        (true, false) => 1,
        (null, true) => 2,
        (null, false) => 3,
        (false, true) => 4,
        _ => null,
    };

    private (int Age, int End)? AgeAt(Bit[] bits, int at, int? year, ref List<Owner>? people)
    {
        if (bits[at].Taken)
        {
            return null;
        }

        var level = levels.LongestAt(bits, at, out var age);
        return level > 0 ? (age, at + level)
            : Years(bits, at) ?? Grade(bits, at) ?? Turning(bits, at, ref people) ?? (year is { } now ? births.At(bits, at, now) : null);
    }

    private (int Age, int End)? Years(Bit[] bits, int at)
    {
        if (numbers.At(bits, at) is not { Value: >= 1 and <= Oldest } number)
        {
            return null;
        }

        var length = yearsOld.LongestJoined(bits, number.End, out _);
        var end = number.End + length;
        return length > 0 && IsUnit(bits, number, end) ? ((int)number.Value, end) : null;
    }

    private static bool IsUnit(Bit[] bits, in Quantity number, int end)
    {
        var unit = bits[number.End];
        var endsHere = end >= bits.Length || !bits[end].Joins;
        return unit.End - unit.Start > 1
            || (number is { InDigits: true, Value: <= OldestAbbreviated } && (unit.IsGlued || endsHere) && (endsHere || !bits[end].IsGlued));
    }

    private (int Age, int End)? Grade(Bit[] bits, int at)
    {
        var length = grades.LongestAt(bits, at, out _);
        return length > 0 && at + length < bits.Length && bits[at + length].Joins
            && numbers.At(bits, at + length) is { Value: >= 1 and < LastGrade + 1 } grade
            ? ((int)grade.Value + BeforeFirstGrade, grade.End)
            : null;
    }

    /// <summary>"bé lên 9", "lên 9": a child gets older, or the thought ends there; prices and floors go up too.</summary>
    private (int Age, int End)? Turning(Bit[] bits, int at, ref List<Owner>? people)
    {
        var length = turning.LongestAt(bits, at, out _);
        if (length == 0 || at + length >= bits.Length || !bits[at + length].Joins
            || numbers.At(bits, at + length) is not { Whole: >= 1 and <= OldestTurning and var age } number)
        {
            return null;
        }

        var end = number.End;
        var endsHere = end >= bits.Length || bits[end].Before == Gap.Break;
        if (!endsHere && (!number.InDigits || bits[end].Before != Gap.Space || notTurning.IsAt(bits, end)))
        {
            return null;
        }

        people ??= owners.Of(bits);
        return endsHere || Owners.Before(bits, people, at) is true ? (age, end) : null;
    }
}
