using AwarenessBot.Content.Lexicon;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Days, parts of the day, hours and dates, put together into one <see cref="When"/>.</summary>
internal sealed class WhenFinder
{
    private readonly PhraseBook<int> days;
    private readonly PhraseBook<bool> notDays;
    private readonly PhraseBook<int> afterPart;
    private readonly PhraseBook<PartOfDay> parts;
    private readonly PhraseBook<DayOfWeek> weekdays;
    private readonly PhraseBook<bool> ordinalAfter;
    private readonly PhraseBook<bool> people;
    private readonly PhraseBook<bool> hours;
    private readonly NumberReader numbers;
    private readonly ClockFinder clock;
    private readonly DateFinder dates;

    public WhenFinder(TimeWords words, NumberReader numbers)
    {
        days = new(words.Days);
        notDays = PhraseBook.Of(words.NotDays);
        afterPart = new(words.AfterPart);
        parts = new(words.Parts);
        weekdays = new(words.Weekdays);
        ordinalAfter = PhraseBook.Of(words.OrdinalAfter);
        people = PhraseBook.Of(words.People);
        hours = PhraseBook.Of(words.Hours);
        this.numbers = numbers;
        clock = new(words, numbers, parts);
        dates = new(words, numbers);
    }

    /// <param name="bits">The message; what is money in it is taken.</param>
    public When? Find(Bit[] bits)
    {
        var when = new When();
        var clockEnd = -1;
        var told = 0;
        for (var at = 0; at < bits.Length;)
        {
            var end = at;
            var passed = bits[at].Taken ? 1 : notDays.LongestAt(bits, at, out _);
            if (passed > 0)
            {
                at += passed;
                continue;
            }

            // "bay gio" is now, not seven.
            if (DayAt(bits, at, told, out var dayLength) is { } offset)
            {
                when = when with { DayOffset = when.DayOffset ?? offset };
                end = at + dayLength;
            }
            else if (clock.At(bits, at) is { } time)
            {
                when = when.Hour is null ? when with { Hour = time.Hour, Minute = time.Minute } : when;
                clockEnd = end = time.End;
            }
            else if (dates.At(bits, at, out var dateEnd) is { } date)
            {
                when = when with { Date = when.Date ?? date };
                end = dateEnd;
            }
            else if (WeekdayAt(bits, at, out var weekdayLength) is { } weekday)
            {
                when = when with { Weekday = when.Weekday ?? weekday };
                end = at + weekdayLength;
            }
            else if (PartAt(bits, at, clockEnd, out var partLength) is { } found)
            {
                when = when with { Part = when.Part ?? found.Part, DayOffset = when.DayOffset ?? found.Offset };
                end = at + partLength;
            }

            told = end > at ? end : told;
            at = Math.Max(end, at + 1);
        }

        return when == new When() ? null : when with { Hour = OfDay(when.Hour, when.Part) };
    }

    private int? DayAt(Bit[] bits, int at, int told, out int length)
    {
        // "bạn Mai" is somebody, "8 năm rồi" how long, unless the number belongs to a day already ("thứ bảy tuần trước").
        length = days.LongestAt(bits, at, out var offset);
        var isCounted = length > 0 && at > told && bits[at].Joins && numbers.At(bits, at - 1) is { } number && number.End == at;
        return !isCounted && (length > 1 || (length == 1 && !people.IsBefore(bits, at))) ? offset : null;
    }

    private DayOfWeek? WeekdayAt(Bit[] bits, int at, out int length)
    {
        length = weekdays.LongestAt(bits, at, out var weekday);
        var end = at + length;
        var goesOn = end < bits.Length && (bits[end].IsGlued || bits[end].Before is '/' or '.' or ',');
        return length > 0 && !goesOn && !bits[end - 1].Taken && !ordinalAfter.IsBefore(bits, at) ? weekday : null;
    }

    /// <summary>"tối nay", "9h tối", "sáng thứ bảy", "ban đêm"; a single word alone ("sang", "toi") may be anything.</summary>
    private (PartOfDay Part, int? Offset)? PartAt(Bit[] bits, int at, int clockEnd, out int length)
    {
        length = parts.LongestAt(bits, at, out var part);
        if (length == 0)
        {
            return null;
        }

        var next = at + length;
        var day = afterPart.LongestJoined(bits, next, out var offset);
        if (day > 0)
        {
            length += day;
            return (part, offset);
        }

        var isMarked = !bits[at].Form.IsBare || bits[at].Other is { IsBare: false };
        var isAfterClock = clockEnd == at && bits[at].Joins && (isMarked || !GoesOnCounting(bits, next));
        if (length > 1 || isAfterClock || days.LongestJoined(bits, next, out _) > 0)
        {
            return (part, null);
        }

        var isBesideTime = next < bits.Length && bits[next].Joins &&
            (clock.At(bits, next) is not null || weekdays.IsAt(bits, next) || dates.At(bits, next, out _) is not null);
        return isMarked && isBesideTime ? (part, null) : null;
    }

    // "5h toi gio", "5h toi 7h": until, not evening.
    private bool GoesOnCounting(Bit[] bits, int at) => at < bits.Length && bits[at].Joins && (bits[at].IsNumber || hours.IsAt(bits, at));

    /// <summary>"9h tối" is 21; "12h đêm" is 0.</summary>
    private static int? OfDay(int? hour, PartOfDay? part)
    {
        var isLater = part switch
        {
            PartOfDay.Noon => hour is >= 1 and < 5,
            PartOfDay.Afternoon => hour < 12,
            PartOfDay.Evening => hour is >= 5 and < 12,
            PartOfDay.Night => hour is >= 7 and < 12,
            _ => false,
        };
        var isMidnight = hour == 12 && part is (PartOfDay.Evening or PartOfDay.Night or PartOfDay.Morning);
        return isMidnight ? 0 : isLater ? hour + 12 : hour;
    }
}
