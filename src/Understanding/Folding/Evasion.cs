namespace AwarenessBot.Understanding.Folding;

/// <summary>Words taken apart to slip past a filter: "t.ự t.ử", "ch*ết", "s.e.x".</summary>
internal static class Evasion
{
    /// <summary>
    /// The word without its separators, when a part of it is no word by itself and the whole is; null when the parts
    /// are separate words ("tự.tử", "anh-em").
    /// </summary>
    public static string? Squeeze(ReadOnlySpan<char> letters)
    {
        Span<char> whole = letters.Length <= 64 ? stackalloc char[letters.Length] : new char[letters.Length];
        var length = 0;
        var part = 0;
        var broken = false;
        foreach (var letter in letters)
        {
            if (char.IsLetterOrDigit(letter))
            {
                whole[length++] = letter;
                part++;
                continue;
            }

            broken |= part <= 2;
            part = 0;
        }

        broken |= part is 1 or 2;
        if (!broken || length < 2)
        {
            return null;
        }

        var squeezed = whole[..length].ToString();
        var isWord = Syllables.IsFolded(Form.Of(squeezed).Folded) || AllSingles(letters);
        return isWord && letters[^1] != '*' ? squeezed : null;
    }

    /// <summary>"s.e.x", "n-u-d-e": letters one by one spell a word in any language.</summary>
    private static bool AllSingles(ReadOnlySpan<char> letters)
    {
        for (var i = 1; i < letters.Length; i++)
        {
            if (char.IsLetterOrDigit(letters[i]) == char.IsLetterOrDigit(letters[i - 1]))
            {
                return false;
            }
        }

        return letters.Length >= 5;
    }
}
