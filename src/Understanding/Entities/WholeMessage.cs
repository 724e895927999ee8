using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Phrases that count only when they are all that was said; diacritics may be missing but not wrong.</summary>
internal sealed class WholeMessage<T>
{
    private readonly Dictionary<string, List<(Token[] Tokens, T Value)>> phrases = new(StringComparer.Ordinal);

    public void Add(Token[] tokens, T value)
    {
        var key = Key(tokens);
        if (!phrases.TryGetValue(key, out var list))
        {
            phrases.Add(key, list = []);
        }

        list.Add((tokens, value));
    }

    public bool TryFind(Token[] tokens, out T? value)
    {
        if (tokens.Length > 0 && phrases.TryGetValue(Key(tokens), out var list))
        {
            foreach (var (written, found) in list)
            {
                if (Wording.Agree(tokens, 0, written))
                {
                    value = found;
                    return true;
                }
            }
        }

        value = default;
        return false;
    }

    private static string Key(Token[] tokens) => string.Join(' ', tokens.Select(token => token.Meant.Form.Folded));
}

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
        string.Equals(typed.Folded, written.Folded, StringComparison.Ordinal) && typed.With(written) != Agreement.No;
}
