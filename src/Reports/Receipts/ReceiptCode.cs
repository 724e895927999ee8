using System.Buffers.Binary;

namespace AwarenessBot.Reports.Receipts;

/// <summary>
/// A receipt: seven of 512 easy words (no two alike without diacritics), 63 bits, that a child can keep, say aloud, or throw away.
/// A list is checked and folded when it is first seen: hand in the same one each time.
/// </summary>
public static class ReceiptCode
{
    /// <summary>How many words.</summary>
    public const int Length = 7;

    /// <summary>How many words there are to choose from.</summary>
    public const int ListLength = 1 << BitsPerWord;

    private const int BitsPerWord = 9;

    private const int MostAmiss = 2;

    /// <summary>The receipt in these 8 bytes, as it is shown: the words as written in content, with spaces.</summary>
    public static string Show(IReadOnlyList<string> words, ReadOnlySpan<byte> bytes)
    {
        var list = ReceiptWords.Of(words);

        // 63 of 64 bits: the highest one is dropped by never coming to it.
        var bits = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        var shown = new string[Length];
        for (var place = Length - 1; place >= 0; place--)
        {
            shown[place] = list.Shown[(int)(bits & (ListLength - 1))];
            bits >>= BitsPerWord;
        }

        return string.Join(' ', shown);
    }

    /// <summary>
    /// Every receipt a text may be: with or without diacritics, spaces, commas, capitals, old or new tone marks, composed or not;
    /// a few polite words around it do no harm. Empty where it is none. Canonical form: see <see cref="ReceiptIndex.Of"/>.
    /// </summary>
    /// <remarks>
    /// Now and then an ordinary sentence is a candidate too. One that is not in the store and is not <see cref="IsWhole"/> is to be
    /// answered as the sentence it is.
    /// </remarks>
    public static IReadOnlyList<string> Candidates(IReadOnlyList<string> words, string text) =>
        words.Count == 0 ? [] : new ReceiptReading(ReceiptWords.Of(words), TypedText.Of(text)).Candidates();

    /// <summary>A text is a receipt, marked as one, and not a word more: whoever typed it meant one, even where there is none like it.</summary>
    public static bool IsWhole(IReadOnlyList<string> words, string text) =>
        words.Count != 0 && new ReceiptReading(ReceiptWords.Of(words), TypedText.Of(text)).IsWhole();

    /// <summary>A text may be a receipt, however it is marked, and is not a word more: nothing else can be told in it.</summary>
    public static bool IsOnly(IReadOnlyList<string> words, string text) =>
        words.Count != 0 && new ReceiptReading(ReceiptWords.Of(words), TypedText.Of(text)).IsOnly();

    /// <summary>
    /// How many words a text has that is made of them and nothing else, one or two missing or too many: somebody is trying to
    /// remember. 0 where it is none.
    /// </summary>
    public static int CountNearly(IReadOnlyList<string> words, string text)
    {
        var count = words.Count == 0 ? 0 : new ReceiptReading(ReceiptWords.Of(words), TypedText.Of(text)).CountWords();
        return count is not Length && Math.Abs(count - Length) <= MostAmiss ? count : 0;
    }

    /// <summary>The canonical form of a receipt as shown.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string Canonical(IReadOnlyList<string> words, string shown)
    {
        var list = ReceiptWords.Of(words);
        var folded = ReceiptWords.Fold(shown).Split(' ');
        return folded.Length == Length && folded.All(list.Has)
            ? string.Join('-', folded)
            : throw new ArgumentException("This is no receipt.", nameof(shown));
    }

    /// <summary>What is wrong with a list of words; empty where it can be used.</summary>
    public static IReadOnlyList<WordProblem> Check(IReadOnlyList<string> words) => [.. ReceiptWords.Problems(words)];
}

/// <summary>What is wrong with a list of words for receipts.</summary>
/// <param name="Place">Which word, from 0; none where it is the list as a whole.</param>
/// <param name="What">A sentence for an editor.</param>
public sealed record WordProblem(int? Place, string What);
