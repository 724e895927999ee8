using System.Diagnostics.CodeAnalysis;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>
/// Phrases of content looked for among bits; marks may be missing but not wrong. With "=" in front they must be typed as they stand,
/// as in the patterns of danger rules: without them it is quite another word.
/// </summary>
internal sealed class PhraseBook<T>
{
    private const char Strictly = '=';

    private readonly Dictionary<string, List<(Bit[] Words, bool Strict, T Value)>> byFirst = new(StringComparer.Ordinal);
    private int longest;

    public PhraseBook(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        foreach (var (phrase, value) in phrases)
        {
            Add(phrase, value);
        }
    }

    /// <summary>How many bits the longest phrase here takes; 0 when there is none.</summary>
    public int LongestAt(Bit[] bits, int at, [MaybeNull] out T value)
    {
        value = default;
        if (at >= bits.Length)
        {
            return 0;
        }

        var best = LongestAt(bits, at, bits[at].Form.Folded, 0, ref value);
        return bits[at].Other is { } other ? LongestAt(bits, at, other.Folded, best, ref value) : best;
    }

    /// <summary>How many bits the longest phrase here takes, if nothing but spaces divides it from the bit before.</summary>
    public int LongestJoined(Bit[] bits, int at, [MaybeNull] out T value)
    {
        value = default;
        return at < bits.Length && bits[at].Joins ? LongestAt(bits, at, out value) : 0;
    }

    public bool IsAt(Bit[] bits, int at) => LongestJoined(bits, at, out _) > 0;

    /// <summary>Whether some phrase ends where the bit begins, with nothing but spaces between.</summary>
    public bool IsBefore(Bit[] bits, int at)
    {
        if (at >= bits.Length || !bits[at].Joins)
        {
            return false;
        }

        for (var start = at - 1; start >= Math.Max(0, at - longest); start--)
        {
            if (LongestAt(bits, start, out _) == at - start)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string phrase, T value)
    {
        var words = Bits.Of(CleanText.From(phrase));
        if (words.Length == 0)
        {
            return;
        }

        var first = words[0].Form.Folded;
        if (!byFirst.TryGetValue(first, out var list))
        {
            byFirst.Add(first, list = []);
        }

        list.Add((words, phrase[0] == Strictly, value));
        list.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
        longest = Math.Max(longest, words.Length);
    }

    private int LongestAt(Bit[] bits, int at, string first, int best, ref T? value)
    {
        if (!byFirst.TryGetValue(first, out var list))
        {
            return best;
        }

        foreach (var (words, strict, found) in list)
        {
            if (words.Length > best && Agree(bits, at, words, strict))
            {
                value = found;
                return words.Length;
            }
        }

        return best;
    }

    private static bool Agree(Bit[] bits, int at, Bit[] words, bool strict)
    {
        if (at + words.Length > bits.Length)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            var bit = bits[at + i];
            var apart = i > 0 && (!bit.Joins || (words[i].IsGlued && !bit.IsGlued));
            if (apart || !(Same(bit.Form, words[i].Form, strict) || (bit.Other is { } other && Same(other, words[i].Form, strict))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Same(in Form typed, in Form written, bool strict)
    {
        if (!string.Equals(typed.Folded, written.Folded, StringComparison.Ordinal))
        {
            return false;
        }

        return strict
            ? typed.Tone == written.Tone && string.Equals(typed.Shape, written.Shape, StringComparison.Ordinal)
            : typed.With(written) == Agreement.Full;
    }
}

internal static class PhraseBook
{
    /// <summary>Phrases that are only looked for.</summary>
    public static PhraseBook<bool> Of(IReadOnlyList<string> phrases) =>
        new(phrases.Select(phrase => KeyValuePair.Create(phrase, true)));
}
