using AwarenessBot.Content.Lexicon;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Amounts of money in đồng, as people write them: "500k", "1tr5", "hai triệu rưỡi", and in slang.</summary>
internal sealed class MoneyFinder(AmountWords words, NumberReader numbers)
{
    // The smallest note still in use. Less is a mark at school ("9đ").
    private const long Smallest = 500;
    private const decimal Largest = 1e15m;

    // "em 12 k biết": behind so small a number a single letter standing alone is a word.
    private const int SmallestBeforeLetter = 20;

    private readonly PhraseBook<int> units = new(words.Money.Concat(words.Slang));
    private readonly PhraseBook<int> slang = new(words.Slang);
    private readonly PhraseBook<bool> counted = PhraseBook.Of(words.Counted);

    public List<(Spot Spot, long Dong)> Find(Bit[] bits)
    {
        var found = new List<(Spot, long)>();
        for (var at = 0; at < bits.Length;)
        {
            if (AmountAt(bits, at) is { Value: >= Smallest and <= Largest } amount)
            {
                found.Add((new Spot(bits[at].Start, bits[amount.End - 1].End), (long)amount.Value));
                at = amount.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private Amount? AmountAt(Bit[] bits, int at)
    {
        if (numbers.At(bits, at) is not { } number)
        {
            return null;
        }

        var length = units.LongestJoined(bits, number.End, out var unit);
        var end = number.End + length;
        if (length == 0 || !IsUnit(bits, number, end) || counted.IsAt(bits, end))
        {
            return null;
        }

        var rest = unit > 1 ? RestAt(bits, end, unit) : new Amount(0, end, unit);
        if (counted.IsAt(bits, rest.End))
        {
            return null;
        }

        var closing = units.LongestJoined(bits, rest.End, out var currency);
        return new Amount((number.Value * unit) + rest.Value, rest.End + (closing > 0 && currency == 1 ? closing : 0), unit);
    }

    /// <summary>What follows the unit: "1tr5", "1tr500k", "2 triệu rưỡi", "2 triệu 500 nghìn".</summary>
    private Amount RestAt(Bit[] bits, int at, int unit)
    {
        if (numbers.Half.IsAt(bits, at))
        {
            return new Amount(unit / 2m, at + 1, unit);
        }

        if (at < bits.Length && bits[at].Joins && AmountAt(bits, at) is { } smaller && smaller.Unit < unit && smaller.Unit > 1)
        {
            return smaller;
        }

        // "3 triệu 2", but not "3 triệu 2 lần".
        if (numbers.At(bits, at) is { Value: < 10, Whole: { } tenths } number && bits[at].Before == Gap.Space
            && (number.End >= bits.Length || bits[number.End].Before == Gap.Break))
        {
            return new Amount(tenths * unit / 10m, number.End, unit);
        }

        var isFraction = at < bits.Length && bits[at] is { IsNumber: true, IsGlued: true } && !(at + 1 < bits.Length && bits[at + 1].IsGlued);
        return isFraction ? new Amount(NumberReader.Fraction(bits[at].Form.Folded) * unit, at + 1, unit) : new Amount(0, at, unit);
    }

    private bool IsUnit(Bit[] bits, in Quantity number, int end)
    {
        var unit = bits[number.End];

        // "nam canh", "ba cu": without marks and without digits it is somebody lying beside somebody.
        if (!number.InDigits && unit.Form.IsBare && slang.IsAt(bits, number.End))
        {
            return false;
        }

        if (unit.End - unit.Start > 1 || end > number.End + 1)
        {
            return true;
        }

        if (!unit.IsGlued)
        {
            return number.Value >= SmallestBeforeLetter;
        }

        // "2k12" and "2k5" are years of birth.
        return !(number.Value == 2 && end < bits.Length && bits[end] is { IsNumber: true, IsGlued: true, Form.Folded.Length: <= 2 });
    }

    private readonly record struct Amount(decimal Value, int End, int Unit);
}
