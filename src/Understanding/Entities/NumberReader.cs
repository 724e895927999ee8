using System.Globalization;
using AwarenessBot.Content.Lexicon;

namespace AwarenessBot.Understanding.Entities;

/// <summary>A number and the bit behind it.</summary>
internal readonly record struct Quantity(decimal Value, int End, bool InDigits)
{
    /// <summary>A number that can count years, hours or days.</summary>
    public int? Whole => Value == decimal.Truncate(Value) && Value <= 9999 ? (int)Value : null;
}

/// <summary>Numbers in digits, grouped or not ("2.000.000", "1,5"), and in words ("hai mươi lăm", "ba trăm").</summary>
internal sealed class NumberReader
{
    private const int LongestNumber = 12;
    private const int Ten = 10;

    private readonly PhraseBook<int> units;
    private readonly PhraseBook<bool> tens;
    private readonly PhraseBook<bool> hundreds;
    private readonly PhraseBook<bool> odd;

    public NumberReader(WordLists words)
    {
        // Two words are a rank ("thứ hai"), not a number.
        units = new(words.Numbers.Where(number => !number.Key.Contains(' ', StringComparison.Ordinal)).Concat(words.Amounts.Numbers));
        tens = PhraseBook.Of(words.Amounts.Tens);
        hundreds = PhraseBook.Of(words.Amounts.Hundreds);
        odd = PhraseBook.Of(words.Amounts.Odd);
        Half = PhraseBook.Of(words.Amounts.Half);
    }

    /// <summary>"rưỡi": half of whatever was counted before it.</summary>
    public PhraseBook<bool> Half { get; }

    public Quantity? At(Bit[] bits, int at)
    {
        // Behind a point or a comma without a space, digits are the rest of a number.
        if (at >= bits.Length || bits[at].Taken || (bits[at] is { IsNumber: true, Before: '.' or ',' } && bits[at - 1].IsNumber))
        {
            return null;
        }

        var first = bits[at].IsNumber ? Digits(bits, at) : Below100(bits, at);
        return first is { } number ? Hundreds(bits, number) : null;
    }

    // "5 trăm", "ba trăm rưỡi", "hai trăm năm mươi".
    private Quantity Hundreds(Bit[] bits, Quantity number)
    {
        if (!hundreds.IsAt(bits, number.End))
        {
            return number.InDigits && tens.IsAt(bits, number.End) ? number with { Value = number.Value * Ten, End = number.End + 1 } : number;
        }

        var value = number.Value * 100;
        var end = number.End + 1;
        if (Half.IsAt(bits, end))
        {
            return number with { Value = value + 50, End = end + 1 };
        }

        end += odd.IsAt(bits, end) ? 1 : 0;
        var rest = end < bits.Length && bits[end].Joins && !bits[end].IsNumber ? Below100(bits, end) : null;
        return number with { Value = value + (rest?.Value ?? 0), End = rest?.End ?? end };
    }

    private Quantity? Below100(Bit[] bits, int at)
    {
        if (units.LongestAt(bits, at, out var unit) != 1)
        {
            return null;
        }

        var end = at + 1;
        if (unit != Ten && tens.IsAt(bits, end))
        {
            unit *= Ten;
            end++;
        }

        if (unit >= Ten && units.LongestJoined(bits, end, out var rest) == 1 && rest < Ten)
        {
            unit += rest;
            end++;
        }

        return new Quantity(unit, end, false);
    }

    private static Quantity? Digits(Bit[] bits, int at)
    {
        var digits = bits[at].Form.Folded;
        if (digits.Length > LongestNumber)
        {
            return null;
        }

        var value = decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        var end = at + 1;
        for (var groups = digits.Length <= 3 && digits[0] != '0'; end < bits.Length && bits[end].IsNumber && value < 1e12m; end++)
        {
            var next = bits[end].Form.Folded;
            var isGroup = next.Length == 3 && (bits[end].Before is '.' or ',' || (bits[end].Before == Gap.Space && next == "000"));
            if (groups && isGroup)
            {
                value = (value * 1000) + decimal.Parse(next, NumberStyles.None, CultureInfo.InvariantCulture);
                continue;
            }

            return bits[end].Before is '.' or ',' && next.Length <= 2
                ? new Quantity(value + Fraction(next), end + 1, true)
                : new Quantity(value, end, true);
        }

        return new Quantity(value, end, true);
    }

    /// <summary>Digits behind the comma, or behind the unit: "5" is five tenths, "25" a quarter.</summary>
    public static decimal Fraction(string digits)
    {
        var value = 0m;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            value = (value + digits[i] - '0') / 10;
        }

        return value;
    }
}
