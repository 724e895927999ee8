using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Compares what was typed with a phrase from content, token by token.</summary>
internal static class Wording
{
    public static bool Agree(Token[] typed, int from, Token[] written)
    {
        if (from + written.Length > typed.Length)
        {
            return false;
        }

        for (var i = 0; i < written.Length; i++)
        {
            if (!Agree(typed[from + i], written[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool Agree(Token typed, Token written)
    {
        var wanted = written.Meant.Form;
        if (Same(typed.Typed.Form, wanted) || Same(typed.Typed.Form, written.Typed.Form))
        {
            return true;
        }

        foreach (var reading in typed.Also)
        {
            if (Same(reading.Form, wanted))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(in Form typed, in Form written) =>
        string.Equals(typed.Folded, written.Folded, StringComparison.Ordinal) && typed.With(written with { Sure = false }) != Agreement.No;
}
