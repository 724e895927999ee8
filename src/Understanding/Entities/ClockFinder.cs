using System.Globalization;
using AwarenessBot.Content.Lexicon;

namespace AwarenessBot.Understanding.Entities;

/// <summary>An hour as told, and the bit behind it.</summary>
internal readonly record struct ClockTime(int Hour, int? Minute, int End);

/// <summary>Hours of the day: "21h30", "8 giờ", "9:15", "8 giờ kém 15". How long something takes is none.</summary>
internal sealed class ClockFinder(TimeWords words, NumberReader numbers, PhraseBook<PartOfDay> parts)
{
    private readonly PhraseBook<bool> hours = PhraseBook.Of(words.Hours);
    private readonly PhraseBook<bool> minutes = PhraseBook.Of(words.Minutes);
    private readonly PhraseBook<bool> less = PhraseBook.Of(words.Less);
    private readonly PhraseBook<bool> lastingAfter = PhraseBook.Of(words.LastingAfter);
    private readonly PhraseBook<bool> lastingBefore = PhraseBook.Of(words.LastingBefore);
    private readonly PhraseBook<bool> clockAfter = PhraseBook.Of(words.ClockAfter);

    public ClockTime? At(Bit[] bits, int at)
    {
        if (Digital(bits, at) is { } digital)
        {
            return digital;
        }

        if (numbers.At(bits, at) is not { Whole: { } hour and <= 23 } number || hours.LongestJoined(bits, number.End, out _) is not (> 0 and var length))
        {
            return null;
        }

        var end = number.End + length;
        if (!IsUnit(bits, at, number, end))
        {
            return null;
        }

        // "học 8h" is how long, "học 8h sáng" when.
        var time = WithMinutes(bits, hour, end);
        return parts.IsAt(bits, time.End) || !IsLasting(bits, at, time.End) ? time : null;
    }

    private bool IsLasting(Bit[] bits, int at, int end) =>
        lastingAfter.IsBefore(bits, at) || lastingBefore.IsAt(bits, end) || (end < bits.Length && bits[end].Before == '/');

    private ClockTime? Digital(Bit[] bits, int at)
    {
        var isPair = at + 1 < bits.Length && bits[at] is { IsNumber: true, Taken: false, Form.Folded.Length: <= 2 }
            && bits[at + 1] is { IsNumber: true, Before: ':', Form.Folded.Length: 2 };
        return isPair && !lastingAfter.IsBefore(bits, at) && Number(bits[at]) is <= 23 and var hour && Number(bits[at + 1]) is <= 59 and var minute
            ? new ClockTime(hour, minute, at + 2)
            : null;
    }

    private ClockTime WithMinutes(Bit[] bits, int hour, int end)
    {
        if (numbers.Half.IsAt(bits, end))
        {
            return new ClockTime(hour, 30, end + 1);
        }

        if (less.IsAt(bits, end) && MinutesAt(bits, end + 1) is { } missing)
        {
            return new ClockTime((hour + 23) % 24, (60 - missing.Minute) % 60, missing.End);
        }

        return MinutesAt(bits, end) is { } told ? new ClockTime(hour, told.Minute, told.End) : new ClockTime(hour, null, end);
    }

    // "8 giờ 2 bạn": a single digit standing alone counts something else.
    private (int Minute, int End)? MinutesAt(Bit[] bits, int at)
    {
        if (at >= bits.Length || !bits[at].Joins || numbers.At(bits, at) is not { Whole: { } minute and <= 59 } number)
        {
            return null;
        }

        var named = minutes.LongestJoined(bits, number.End, out _);
        return named > 0 || (number.InDigits && (bits[at].IsGlued || bits[at].Form.Folded.Length == 2)) ? (minute, number.End + named) : null;
    }

    // "lớp 9 h em hỏi": a single letter standing alone is an hour only where nothing else can follow or come before.
    private bool IsUnit(Bit[] bits, int at, in Quantity number, int end)
    {
        var unit = bits[number.End];
        return unit.End - unit.Start > 1 || unit.IsGlued || end >= bits.Length || !bits[end].Joins || bits[end].IsNumber
            || parts.IsAt(bits, end) || clockAfter.IsBefore(bits, at);
    }

    private static int Number(in Bit bit) => int.Parse(bit.Form.Folded, NumberStyles.None, CultureInfo.InvariantCulture);
}
