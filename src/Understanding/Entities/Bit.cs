using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>A run of letters or of digits. Finer than a token: "8t" is two of them, "21h30" three.</summary>
/// <param name="Start">In the cleaned text.</param>
/// <param name="End">In the cleaned text.</param>
/// <param name="Before">What divides it from the one before: a <see cref="Gap"/>.</param>
/// <param name="Form">As typed.</param>
/// <param name="Other">What else it may be: shorthand written out, keyboard residue decoded.</param>
/// <param name="Taken">Part of a telephone number or of a link, and so no number of its own.</param>
internal readonly record struct Bit(int Start, int End, char Before, Form Form, Form? Other, bool Taken)
{
    public bool IsNumber => char.IsAsciiDigit(Form.Folded[0]);

    /// <summary>Nothing but spaces, or nothing, stands in front of it.</summary>
    public bool Joins => Before is Gap.None or Gap.Space;

    public bool IsGlued => Before == Gap.None;
}

/// <summary>What stands between two bits: nothing, spaces, one sign that joins them, or the end of a thought.</summary>
internal static class Gap
{
    public const char None = '\0';
    public const char Space = ' ';
    public const char Break = '|';

    public static char Of(ReadOnlySpan<char> between)
    {
        if (between.IsEmpty)
        {
            return None;
        }

        var signs = between.Trim(" \t'\"");
        return signs switch
        {
            _ when between.Contains('\n') => Break,
            [] => Space,
            ['/'] => '/',
            ['.' or ',' or ':' or '-'] when between.Length == 1 => signs[0],
            _ => Break,
        };
    }
}
