using System.Globalization;

namespace AwarenessBot.Channels.Rendering;

/// <summary>
/// Cuts a text into parts a platform accepts: after a paragraph where there is one, else after a line, a sentence, a word;
/// never inside a letter with its marks, an emoji or a telephone number. Nothing but white space at the cuts is lost.
/// </summary>
internal static class TextParts
{
    // The … that Fit puts at the end.
    private const int Ellipsis = 1;

    // From worst to best. A better place is taken before a later one, unless it makes a part too short to be worth a message.
    private enum Place
    {
        None,
        Letter,
        Word,
        Sentence,
        Line,
        Paragraph,
    }

    /// <summary>The parts in order, each of at most <paramref name="limit"/> UTF-16 units; none for a text of white space.</summary>
    public static IReadOnlyList<string> Of(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 2);
        var parts = new List<string>();
        var rest = text.AsSpan(Spaces(text, 0)).TrimEnd();
        while (rest.Length > limit)
        {
            var cut = CutOf(rest, limit);
            parts.Add(rest[..cut].ToString());
            rest = rest[Spaces(rest, cut)..];
        }

        if (rest.Length > 0)
        {
            parts.Add(rest.ToString());
        }

        return parts;
    }

    /// <summary>The text, or its beginning and <c>…</c>, in at most <paramref name="limit"/> UTF-16 units: for buttons.</summary>
    public static string Fit(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 2);
        if (text.Length <= limit)
        {
            return text;
        }

        var kept = 0;
        for (var at = 0; at <= limit - Ellipsis; at += StringInfo.GetNextTextElementLength(text.AsSpan(at)))
        {
            kept = at;
        }

        return $"{text.AsSpan(0, kept > 0 ? kept : Units(text, limit - Ellipsis)).TrimEnd()}…";
    }

    private static int CutOf(ReadOnlySpan<char> text, int limit)
    {
        var best = (Place: Place.None, At: 0);
        for (var at = 0; at <= limit;)
        {
            var place = PlaceBefore(text, at);
            if (place >= best.Place && (place <= Place.Letter || at >= limit / 4))
            {
                best = (place, at);
            }

            at += StringInfo.GetNextTextElementLength(text[at..]);
        }

        // One letter longer than a whole part has so many marks that nobody can read it.
        return best.At > 0 ? best.At : Units(text, limit);
    }

    private static int Units(ReadOnlySpan<char> text, int limit) =>
        char.IsHighSurrogate(text[limit - 1]) && char.IsLowSurrogate(text[limit]) ? limit - 1 : limit;

    // How good a place to cut the beginning of the letter at this index is.
    private static Place PlaceBefore(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || char.IsWhiteSpace(text[at - 1]))
        {
            return Place.None;
        }

        var end = Spaces(text, at);
        return text[at..end].Count('\n') switch
        {
            _ when end == at || end == text.Length => Place.Letter,
            >= 2 => Place.Paragraph,
            1 => Place.Line,
            _ when EndsSentence(text[..at]) => Place.Sentence,
            _ when char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[end]) => Place.Letter,
            _ => Place.Word,
        };
    }

    // The end of the white space that begins here. A space that carries a mark is a letter.
    private static int Spaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text[at..]);
            if (!text.Slice(at, length).IsWhiteSpace())
            {
                break;
            }

            at += length;
        }

        return at;
    }

    // Not the point of a number in a list ("1.") or of an abbreviation ("TP.").
    private static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("\"'”’)]»");
        return text is [.., '!' or '?' or '…'] or [.., '.', '.'] ||
            (text is [.., var last, '.'] && !char.IsDigit(last) && !char.IsUpper(last));
    }
}
