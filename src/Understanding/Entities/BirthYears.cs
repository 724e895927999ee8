using System.Globalization;
using AwarenessBot.Content.Lexicon;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Years of birth → ages: "sn 2012", "sinh năm 2012", "sinh ngày 20/11/2012", "2k12".</summary>
internal sealed class BirthYears(AgeWords words)
{
    private const int Oldest = 99;
    private const int Century = 100;
    private const int SmallestBirthday = 10;
    private const int LargestBirthday = 60;

    // Day, month and what may stand between them and the year.
    private const int LongestDate = 6;

    private readonly PhraseBook<bool> born = PhraseBook.Of(words.Born);
    private readonly PhraseBook<bool> bornOn = PhraseBook.Of(words.BornOn);

    public (int Age, int End)? At(Bit[] bits, int at, int now)
    {
        var length = born.LongestAt(bits, at, out _);
        if (length > 0)
        {
            return Age(bits, at + length, now, Year(bits, at + length, now));
        }

        length = bornOn.LongestAt(bits, at, out _);
        for (var i = at + length; length > 0 && i < bits.Length && i < at + length + LongestDate; i++)
        {
            if (bits[i] is { IsNumber: true, Form.Folded.Length: 4 })
            {
                return Age(bits, i, now, Year(bits, i, now));
            }
        }

        return Abbreviated(bits, at, now);
    }

    // "2k" and the years since 2000.
    private static (int Age, int End)? Abbreviated(Bit[] bits, int at, int now) =>
        at + 2 < bits.Length && bits[at].Form.Folded == "2" && bits[at + 1] is { IsGlued: true, Form.Folded: "k" }
        && bits[at + 2] is { IsNumber: true, IsGlued: true, Form.Folded.Length: <= 2 }
            ? Age(bits, at + 2, now, 2000 + Number(bits[at + 2]))
            : null;

    private static (int Age, int End)? Age(Bit[] bits, int at, int now, int? year) =>
        now - year is >= 1 and <= Oldest and var age && !bits[at].Taken ? (age, at + 1) : null;

    private static int? Year(Bit[] bits, int at, int now)
    {
        if (at >= bits.Length || bits[at] is not { IsNumber: true, Form.Folded.Length: 2 or 4 })
        {
            return null;
        }

        // "sn 15" may be a birthday; "sn 09" and "sn 85" are not.
        var year = Number(bits[at]);
        if (year is >= SmallestBirthday and < LargestBirthday)
        {
            return null;
        }

        var thisCentury = now / Century * Century;
        return year >= Century ? year : thisCentury + year <= now ? thisCentury + year : thisCentury - Century + year;
    }

    private static int Number(in Bit bit) => int.Parse(bit.Form.Folded, NumberStyles.None, CultureInfo.InvariantCulture);
}
