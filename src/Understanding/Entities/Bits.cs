using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Cleaned text → bits.</summary>
internal static class Bits
{
    /// <param name="text">The message, cleaned.</param>
    /// <param name="shorthand">Abbreviations to write out; none for words from content, which are written out already.</param>
    /// <param name="taken">What is a telephone number or a link, in the cleaned text.</param>
    public static Bit[] Of(CleanText text, Shorthand? shorthand = null, IReadOnlyList<Spot>? taken = null)
    {
        var letters = text.Letters;
        var bits = new List<Bit>(16);
        var end = 0;
        for (var i = 0; i < letters.Length;)
        {
            if (!IsWord(letters[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var isNumber = char.IsAsciiDigit(letters[start]);
            while (i < letters.Length && IsWord(letters[i]) && char.IsAsciiDigit(letters[i]) == isNumber)
            {
                i++;
            }

            var before = bits.Count == 0 ? Gap.Break : Gap.Of(letters[end..start]);
            var form = Form.Of(letters[start..i]);
            Add(bits, new Bit(start, i, before, form, null, IsTaken(taken, start)), letters[start..i], shorthand);
            end = i;
        }

        return [.. bits];
    }

    private static void Add(List<Bit> bits, Bit bit, ReadOnlySpan<char> letters, Shorthand? shorthand)
    {
        if (shorthand is null || bit.IsNumber || shorthand.Find(letters) is not [var only])
        {
            bits.Add(shorthand is null || bit.IsNumber ? bit : bit with { Other = Repaired(letters, bit.Form) });
            return;
        }

        if (only.Count == 1)
        {
            bits.Add(bit with { Other = only[0] });
            return;
        }

        // "hqua" stands for two words; both lie where it does.
        for (var i = 0; i < only.Count; i++)
        {
            bits.Add(bit with { Form = only[i], Before = i == 0 ? bit.Before : Gap.Space });
        }
    }

    private static Form? Repaired(ReadOnlySpan<char> letters, in Form form)
    {
        if (Syllables.IsFolded(form.Folded))
        {
            return null;
        }

        if (InputMethod.Decode(letters) is { } keyed)
        {
            return keyed;
        }

        var typed = letters.ToString();
        var once = Repeats.Collapse(typed);
        return once.Length < typed.Length ? Form.Of(once) : null;
    }

    private static bool IsTaken(IReadOnlyList<Spot>? taken, int at)
    {
        foreach (var spot in taken ?? [])
        {
            if (spot.Start <= at && at < spot.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) && !char.IsSurrogate(letter);
}

/// <summary>A place in the cleaned text.</summary>
internal readonly record struct Spot(int Start, int End);
