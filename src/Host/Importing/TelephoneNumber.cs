using System.Text.RegularExpressions;

namespace AwarenessBot.Host.Importing;

/// <summary>
/// What can be a number to call in Vietnam (numbering plan, Circular 22/2014/TT-BTTTT): 0 and nine or ten digits, 1800 or 1900 and four to
/// six, or a short number of three to five. A mobile number whose 0 a spreadsheet took away is none of these, and is refused.
/// </summary>
internal static partial class TelephoneNumber
{
    public static bool IsOne(string written) =>
        WrittenPattern().IsMatch(written) && DigitsPattern().IsMatch(string.Concat(written.Where(char.IsAsciiDigit)));

    [GeneratedRegex("^[0-9]+(?:[ .-][0-9]+)*$")]
    private static partial Regex WrittenPattern();

    [GeneratedRegex("^(?:0[1-9][0-9]{8,9}|1[89]00[0-9]{4,6}|[1-9][0-9]{2,4})$")]
    private static partial Regex DigitsPattern();
}
