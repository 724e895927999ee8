using System.Globalization;
using AwarenessBot.Content.Lexicon;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Dates: "20/11", "20-11-2026", "ngày 20 tháng 11". A class (6/2), a mark (9/10) and a share (2/3) are none.</summary>
internal sealed class DateFinder(TimeWords words, NumberReader numbers)
{
    // Leap years have the 29th of February; which year is meant is seldom told.
    private const int LeapYear = 2024;

    private readonly PhraseBook<bool> months = PhraseBook.Of(words.Months);
    private readonly PhraseBook<bool> years = PhraseBook.Of(words.Years);
    private readonly PhraseBook<bool> dateAfter = PhraseBook.Of(words.DateAfter);
    private readonly PhraseBook<bool> notDateAfter = PhraseBook.Of(words.NotDateAfter);
    private readonly PhraseBook<bool> notDateBefore = PhraseBook.Of(words.NotDateBefore);

    public DayMonth? At(Bit[] bits, int at, out int end) => Numeric(bits, at, out end) ?? Worded(bits, at, out end);

    private DayMonth? Numeric(Bit[] bits, int at, out int end)
    {
        end = at;
        if (!IsPart(bits, at) || !IsPart(bits, at + 1) || bits[at + 1].Before is not ('/' or '-' or '.') || bits[at].Before is '/' or '-' or '.')
        {
            return null;
        }

        var sign = bits[at + 1].Before;
        int? year = at + 2 < bits.Length && bits[at + 2] is { IsNumber: true, Form.Folded.Length: 2 or 4 } third && third.Before == sign
            ? FullYear(third.Form.Folded)
            : null;
        end = at + (year is null ? 2 : 3);
        var (day, month) = (Number(bits[at]), Number(bits[at + 1]));
        var goesOn = end < bits.Length && (bits[end].Before == sign || (bits[end].IsGlued && !bits[end].IsNumber));
        return !goesOn && IsDay(day, month) && (year is not null || (sign == '/' && MayBeDate(bits, at, end, day, month)))
            ? new DayMonth(day, month, year)
            : null;
    }

    private DayMonth? Worded(Bit[] bits, int at, out int end)
    {
        end = at;
        if (numbers.At(bits, at) is not { Whole: { } day and > 0 } first || !months.IsAt(bits, first.End)
            || first.End + 1 >= bits.Length || !bits[first.End + 1].Joins
            || numbers.At(bits, first.End + 1) is not { Whole: { } month } second || !IsDay(day, month))
        {
            return null;
        }

        // "3 tháng 10 ngày" is how long something took, "2 thang sau" how much later, and "tu thang 10" since when.
        end = second.End;
        var isLasting = dateAfter.IsAt(bits, end) || !first.InDigits || (!second.InDigits && bits[first.End + 1].Form.IsBare);
        if (isLasting && !dateAfter.IsBefore(bits, at))
        {
            return null;
        }

        var yearAt = years.IsAt(bits, end) ? end + 1 : end < bits.Length && bits[end].Before == '/' ? end : bits.Length;
        if (yearAt < bits.Length && bits[yearAt] is { IsNumber: true, Form.Folded.Length: 4 } last)
        {
            end = yearAt + 1;
            return new DayMonth(day, month, FullYear(last.Form.Folded));
        }

        return new DayMonth(day, month, null);
    }

    private bool MayBeDate(Bit[] bits, int at, int end, int day, int month)
    {
        if (dateAfter.IsBefore(bits, at))
        {
            return true;
        }

        // Less over more is a share, and "24/7" is always.
        var isShare = day < month || (day, month) == (24, 7);
        return !isShare && !notDateAfter.IsBefore(bits, at) && !notDateBefore.IsAt(bits, end);
    }

    private static bool IsPart(Bit[] bits, int at) => at < bits.Length && bits[at] is { IsNumber: true, Taken: false, Form.Folded.Length: <= 2 };

    private static bool IsDay(int day, int month) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(LeapYear, month);

    // Of two digits, those that are still to come are long past.
    private static int FullYear(string digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) is var year && digits.Length == 4 ? year : year < 60 ? 2000 + year : 1900 + year;

    private static int Number(in Bit bit) => int.Parse(bit.Form.Folded, NumberStyles.None, CultureInfo.InvariantCulture);
}
