using System.Text.RegularExpressions;
using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Numbers;

/// <summary>
/// Finds what a reader would take for a number to call. Years, dates, money, counts, law numbers and percentages are
/// left alone. Short numbers are the delicate ones: one wrong digit in "111" must not pass as a count, hence every
/// three-digit number that is not round counts as a number to call unless <c>lint.yaml</c> lists it as harmless.
/// </summary>
internal static partial class NumberFinder
{
    /// <param name="register">Numbers of contacts, shown or hidden: these are found whatever they look like.</param>
    public static IEnumerable<string> Find(string text, WordingRules rules, IReadOnlySet<string> register)
    {
        foreach (Match run in DigitRun().Matches(text))
        {
            var groups = Groups().Split(run.Value);
            var isRow = groups.Length > 1 && groups.All(register.Contains);
            foreach (var written in isRow ? groups : [run.Value])
            {
                var digits = Normalize(written);
                var after = text.AsSpan(run.Index + run.Length);
                if (register.Contains(digits) || LooksCallable(written, digits, text[..run.Index], after, rules))
                {
                    yield return digits;
                }
            }
        }
    }

    /// <summary>Digits only, with the country code as the leading zero people dial.</summary>
    public static string Normalize(string written)
    {
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        var isAbroad = digits.StartsWith("84", StringComparison.Ordinal) && digits.Length is 11 or 12;
        return isAbroad ? $"0{digits[2..]}" : digits;
    }

    private static bool LooksCallable(
        string written, string digits, string before, ReadOnlySpan<char> after, WordingRules rules)
    {
        if (NotCallable().IsMatch(written) || after.StartsWith("%") || DocumentNumber().IsMatch(after))
        {
            return false;
        }

        var isAnnounced = FollowsCallWord(before, rules);
        return digits.Length switch
        {
            < 3 => false,
            3 => isAnnounced || (!rules.HarmlessNumbers.Contains(digits) && !IsRound(digits)),
            < 8 => isAnnounced,
            <= 12 => !IsMadeUp(digits),
            _ => false,
        };
    }

    private static bool FollowsCallWord(string before, WordingRules rules)
    {
        if (before.Length == 0 || before[^1] is '.' or '!' or '?' or ',' or ';' or '\n')
        {
            return false;
        }

        var words = Words.Split(before.TrimEnd());
        return rules.CallWords.Any(call => words.Count >= call.Count && words.TakeLast(call.Count).SequenceEqual(call));
    }

    // 110 to 119 is where the emergency numbers are, so 110 is not taken for a round count.
    private static bool IsRound(string digits) => digits[^1] == '0' && digits != "110" && digits[0] != '0';

    // Bad passwords make good quiz questions: 12345678, 00000000.
    private static bool IsMadeUp(string digits) =>
        digits.Distinct().Count() == 1 || "0123456789".Contains(digits, StringComparison.Ordinal);

    /// <summary>
    /// Digits, single separators between groups of two and more: "0912 345 678", "1900-1567", "(0292) 355 171".
    /// </summary>
    [GeneratedRegex(@"\+?(?:\([0-9]{2,5}\) ?)?[0-9]+(?:[ \u00A0.\-–][0-9]{2,}(?![0-9]))*")]
    private static partial Regex DigitRun();

    [GeneratedRegex(@"[ \u00A0.\-–]")]
    private static partial Regex Groups();

    /// <summary>A date, a span of years, thousands: 22-11-2026, 22.11.2026, 22112026, 2021-2025, 10.000.000.</summary>
    [GeneratedRegex(
        @"^(?:(?:0?[1-9]|[12][0-9]|3[01])[ .\-](?:0?[1-9]|1[0-2])[ .\-](?:19|20)[0-9]{2}"
        + @"|(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:19|20)[0-9]{2}"
        + @"|(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-[0-9]{2}"
        + @"|(?:19|20)[0-9]{2}[ \-–](?:19|20)[0-9]{2}"
        + @"|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)$")]
    private static partial Regex NotCallable();

    /// <summary>What follows the number of a law: "830/QĐ-TTg", "102/2016/QH13", "147/2024".</summary>
    [GeneratedRegex(@"^/(?:[A-ZĐ]|(?:19|20)[0-9]{2}(?![0-9]))")]
    private static partial Regex DocumentNumber();
}
