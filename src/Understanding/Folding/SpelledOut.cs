namespace AwarenessBot.Understanding.Folding;

/// <summary>"t ự t ử", "c h ế t": a run of single letters that spells whole syllables is read as those syllables.</summary>
internal static class SpelledOut
{
    private const int ShortestRun = 3;

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

            if (end - i >= ShortestRun && Syllabify(pieces, i, end) is { } syllables)
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

    // Greedy, longest first; a syllable has a consonant and a vowel, so teencode like "e k b j" is left alone.
    private static List<Piece>? Syllabify(List<Piece> pieces, int from, int to)
    {
        var found = new List<Piece>();
        for (var i = from; i < to;)
        {
            var length = Math.Min(7, to - i);
            var letters = string.Empty;
            for (; length >= 2; length--)
            {
                letters = string.Concat(pieces.Skip(i).Take(length).Select(piece => piece.Letters));
                if (!Letters.IsVowel(letters[0]) && Syllables.IsValid(Form.Of(letters)))
                {
                    break;
                }
            }

            if (length < 2)
            {
                return null;
            }

            found.Add(new Piece(pieces[i].Start, pieces[i + length - 1].End, pieces[i].Before, letters));
            i += length;
        }

        return found;
    }
}
