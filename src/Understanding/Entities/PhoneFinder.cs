namespace AwarenessBot.Understanding.Entities;

/// <summary>
/// Vietnamese telephone numbers in any grouping. The three digits of 111, 113 and 115 are never one: those are ours to say, not
/// somebody's to hide.
/// </summary>
internal static class PhoneFinder
{
    private const string Country = "84";

    // "0084" and nine digits; whatever goes on longer is an account or a card.
    private const int MostDigits = 13;
    private const int MostSigns = 3;

    public static IReadOnlyList<(Spot Spot, string Digits)> Find(ReadOnlySpan<char> letters)
    {
        List<(Spot, string)>? found = null;
        Span<char> digits = stackalloc char[MostDigits];
        for (var at = 0; at < letters.Length;)
        {
            if (!char.IsAsciiDigit(letters[at]))
            {
                at++;
                continue;
            }

            var (number, end) = LongestAt(letters, at, digits);
            if (number is not null)
            {
                (found ??= []).Add((new Spot(at > 0 && letters[at - 1] == '+' ? at - 1 : at, end), number));
            }

            at = end;
        }

        return found ?? (IReadOnlyList<(Spot, string)>)[];
    }

    /// <summary>The longest number made of whole groups of digits from here; without one, where the first group ends.</summary>
    private static (string? Number, int End) LongestAt(ReadOnlySpan<char> letters, int start, Span<char> digits)
    {
        string? best = null;
        var bestEnd = 0;
        var count = 0;
        for (var at = start; at < letters.Length;)
        {
            var end = at;
            while (end < letters.Length && char.IsAsciiDigit(letters[end]))
            {
                end++;
            }

            if (best is null && at == start)
            {
                bestEnd = end;
            }

            if (count + end - at > MostDigits)
            {
                break;
            }

            letters[at..end].CopyTo(digits[count..]);
            count += end - at;
            if (Normalised(digits[..count]) is { } number)
            {
                (best, bestEnd) = (number, end);
            }

            at = NextGroup(letters, end);
            if (at < 0)
            {
                break;
            }
        }

        return (best, bestEnd);
    }

    private static int NextGroup(ReadOnlySpan<char> letters, int at)
    {
        for (var signs = 0; signs <= MostSigns && at < letters.Length; signs++, at++)
        {
            if (char.IsAsciiDigit(letters[at]))
            {
                return at;
            }

            if (letters[at] is not (' ' or '.' or '-' or '(' or ')' or '_'))
            {
                return -1;
            }
        }

        return -1;
    }

    private static string? Normalised(ReadOnlySpan<char> digits)
    {
        var abroad = digits.StartsWith("00" + Country) ? 4 : digits.StartsWith(Country) ? 2 : 0;
        if (abroad > 0)
        {
            var rest = digits[abroad..];
            return Domestic(rest is ['0', ..] ? rest.ToString() : $"0{rest}");
        }

        return digits switch
        {
            ['1', '8' or '9', '0', '0', ..] when digits.Length is 8 or 10 => digits.ToString(),
            ['0', ..] => Domestic(digits.ToString()),
            _ => null,
        };
    }

    // Mobile numbers have ten digits, those of a house eleven.
    private static string? Domestic(string digits) => digits switch
    {
        ['0', '3' or '5' or '7' or '8' or '9', ..] when digits.Length == 10 => digits,
        ['0', '2', ..] when digits.Length == 11 => digits,
        _ => null,
    };
}
