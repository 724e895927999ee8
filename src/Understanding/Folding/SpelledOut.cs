namespace AwarenessBot.Understanding.Folding;

/// <summary>"t ự t ử", "c h ế t": a run of single letters that spells whole syllables is read as those syllables.</summary>
internal static class SpelledOut
{
    private const int ShortestRun = 3;
    private const int LongestRun = 24;
    private const int LongestSyllable = 7;

    /// <summary>Nobody types so many single letters in a row as shorthand.</summary>
    private const int PlainlySpelled = 8;

    public static List<Piece> Join(List<Piece> pieces)
    {
        List<Piece>? joined = null;
        for (var i = 0; i < pieces.Count;)
        {
            var end = i;
            while (end < pieces.Count && pieces[end].Letters.Length == 1 && char.IsLetter(pieces[end].Letters[0])
                && (end == i || pieces[end].Before <= Break.Soft))
            {
                end++;
            }

            if (end - i is >= ShortestRun and <= LongestRun && Syllabify(pieces, i, end, end - i >= PlainlySpelled) is { } syllables)
            {
                joined ??= pieces[..i];
                joined.AddRange(syllables);
                i = end;
                continue;
            }

            joined?.Add(pieces[i]);
            i++;
        }

        return joined ?? pieces;
    }

    // Longest syllables first, going back when the rest makes none ("tựt ử"). In a short run a syllable begins with a consonant, so
    // teencode like "e k b j" is left alone.
    private static List<Piece>? Syllabify(List<Piece> pieces, int from, int to, bool isPlain)
    {
        if (from == to)
        {
            return [];
        }

        for (var length = Math.Min(LongestSyllable, to - from); length >= 2; length--)
        {
            var letters = string.Concat(pieces.Skip(from).Take(length).Select(piece => piece.Letters));
            if ((isPlain || !Letters.IsVowel(letters[0])) && IsSyllable(Form.Of(letters), isPlain)
                && Syllabify(pieces, from + length, to, isPlain) is { } rest)
            {
                rest.Insert(0, new Piece(pieces[from].Start, pieces[from + length - 1].End, pieces[from].Before, letters));
                return rest;
            }
        }

        return null;
    }

    // "chet" has no tone and so is no syllable; spelled out at length it is one typed without marks.
    private static bool IsSyllable(in Form form, bool isPlain) =>
        Syllables.IsValid(form) || (isPlain && form.IsBare && Syllables.IsFolded(form.Folded));
}
