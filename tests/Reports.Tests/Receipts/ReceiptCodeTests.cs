using System.Buffers.Binary;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Receipts;
using AwarenessBot.Reports.Tests.Keys;
using AwarenessBot.Testing;

namespace AwarenessBot.Reports.Tests.Receipts;

public sealed class ReceiptCodeTests
{
    private static readonly IReadOnlyList<string> Words = TestWords.List;

    /// <summary>As people type what they were shown.</summary>
    public static TheoryData<string, Func<string, string>> Forms => new()
    {
        { "as shown", shown => shown },
        { "without marks", Retyping.WithoutMarks },
        { "decomposed", Retyping.Decomposed },
        { "decomposed and without spaces", shown => Retyping.Decomposed(shown).Replace(" ", "", StringComparison.Ordinal) },
        { "capitals", shown => shown.ToUpperInvariant() },
        { "capitals, decomposed", shown => Retyping.Decomposed(shown).ToUpperInvariant() },
        { "first letters capital", shown => string.Join(' ', shown.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) },
        { "the old way of marking", shown => shown.Replace("òa", "oà", StringComparison.Ordinal).Replace("óa", "oá", StringComparison.Ordinal) },
        { "commas", shown => shown.Replace(" ", ", ", StringComparison.Ordinal) + "." },
        { "hyphens", shown => shown.Replace(' ', '-') },
        { "lines", shown => shown.Replace(" ", "\n", StringComparison.Ordinal) },
        { "lines as Windows ends them", shown => shown.Replace(" ", "\r\n", StringComparison.Ordinal) },
        { "slashes and signs", shown => "\"" + shown.Replace(" ", " / + ", StringComparison.Ordinal) + "\" 🙏" },
        { "far apart", shown => "   " + shown.Replace(" ", " \t  ", StringComparison.Ordinal) },
        { "numbered", shown => string.Join(' ', shown.Split(' ').Select((word, place) => $"{place + 1}. {word}")) },
        { "numbered, tight", shown => string.Concat(shown.Split(' ').Select((word, place) => $"{place + 1}){word}")) },
        { "run together", shown => shown.Replace(" ", "", StringComparison.Ordinal) },
        { "run together in part", shown => string.Join(' ', shown.Split(' ').Chunk(3).Select(words => string.Concat(words))) },
        { "polite", shown => $"Dạ mã của em là: {shown}. Em cảm ơn ạ!" },
        { "polite, without marks", shown => $"da em gui ma {Retyping.WithoutMarks(shown)} a, co giup em voi" },
        { "polite and run together", shown => $"mã của em: {shown.Replace(" ", "", StringComparison.Ordinal)} đó ạ" },
        { "copied with what cannot be seen", shown => "\u200E" + string.Join('\u200B', shown.ToCharArray()) + "\u2060" },
        { "an old keyboard's d", shown => shown.Replace('đ', '\u00F0') },
    };

    [Fact]
    public void S46_a_receipt_has_63_bits_and_each_of_them_shows()
    {
        Assert.Equal(9223372036854775808m, Enumerable.Repeat(512m, ReceiptCode.Length).Aggregate((all, one) => all * one));
        Assert.Equal(512, ReceiptCode.ListLength);

        var bytes = new byte[8];
        var none = ReceiptCode.Show(Words, bytes);
        var shown = new HashSet<string> { none };
        for (var bit = 0; bit < 64; bit++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes, 1UL << bit);
            Assert.Equal(bit < 63, shown.Add(ReceiptCode.Show(Words, bytes)));
        }

        Assert.Equal(64, shown.Count);
    }

    [Fact]
    public void S46_no_two_of_all_receipts_are_alike()
    {
        // The words are the digits of a number to the base 512: the bits come back from what is shown, so none shares a receipt.
        foreach (var bytes in Many(10_000))
        {
            var number = ReceiptCode.Show(Words, bytes).Split(' ')
                .Aggregate(0UL, (sum, word) => (sum << 9) | (uint)Words.Index().Single(entry => entry.Item == word).Index);
            Assert.Equal(BinaryPrimitives.ReadUInt64BigEndian(bytes) & (ulong.MaxValue >> 1), number);
        }
    }

    [Fact]
    public void A_receipt_of_these_bytes_is_always_the_same()
    {
        var words = Enumerable.Range(0, 512).ToArray();
        var shown = ReceiptCode.Show(Words, [0xFF, 0, 0, 0, 0, 0, 2, 1]);

        Assert.Equal([508, 0, 0, 0, 0, 1, 1], shown.Split(' ').Select(word => words.Single(place => Words[place] == word)));
    }

    [Theory]
    [MemberData(nameof(Forms), DisableDiscoveryEnumeration = true)]
    public void S46_each_of_10000_receipts_is_found_however_it_is_typed(string form, Func<string, string> type)
    {
        foreach (var bytes in Many(10_000))
        {
            var shown = ReceiptCode.Show(Words, bytes);
            var canonical = ReceiptCode.Canonical(Words, shown);

            var candidates = ReceiptCode.Candidates(Words, type(shown));

            Assert.True(candidates.Contains(canonical), $"{form}: {type(shown)} is not read as {canonical}");
            Assert.True(candidates.Count <= 64);
        }
    }

    [Fact]
    public void What_is_typed_with_spaces_comes_first_among_what_it_may_be()
    {
        foreach (var bytes in Many(1000))
        {
            var shown = ReceiptCode.Show(Words, bytes);
            Assert.Equal(ReceiptCode.Canonical(Words, shown), ReceiptCode.Candidates(Words, shown)[0]);
        }
    }

    [Fact]
    public void Words_that_run_together_are_cut_in_every_way_that_makes_seven()
    {
        string[] own = ["xa", "xan", "xanga", "nga", "ga"];
        IReadOnlyList<string> words =
            [.. own.Concat(TestWords.All.Where(word => !own.Contains(Retyping.WithoutMarks(word)))).Take(512)];

        var candidates = ReceiptCode.Candidates(words, "bôngchôngbôngchôngbông xanga");

        Assert.Equal(["bong-chong-bong-chong-bong-xan-ga", "bong-chong-bong-chong-bong-xa-nga"], candidates);
    }

    [Fact]
    public void A_receipt_with_a_word_missing_too_many_or_foreign_is_none()
    {
        var shown = ReceiptCode.Show(Words, [1, 2, 3, 4, 5, 6, 7, 8]).Split(' ');

        Assert.Empty(ReceiptCode.Candidates(Words, string.Join(' ', shown[1..])));
        Assert.Empty(ReceiptCode.Candidates(Words, string.Join(' ', [.. shown[..3], "facebook", .. shown[3..6]])));
        Assert.Equal(2, ReceiptCode.Candidates(Words, string.Join(' ', [.. shown, shown[0]])).Count);
        Assert.Throws<ArgumentException>(() => ReceiptCode.Canonical(Words, string.Join(' ', shown[1..])));
        Assert.Throws<ArgumentException>(() => ReceiptCode.Canonical(Words, string.Join(' ', [.. shown, shown[0]])));
    }

    [Fact]
    public void Alone_a_receipt_may_be_marked_as_one_likes_and_among_other_words_marks_must_not_contradict()
    {
        var shown = string.Join(' ', Words.Take(100).Where(word => word != Retyping.WithoutMarks(word)).Take(7));
        var plain = Retyping.WithoutMarks(shown);
        var canonical = ReceiptCode.Canonical(Words, shown);
        var wrong = string.Join(' ', plain.Split(' ').Select(word => word + "\u0302\u0303"));

        Assert.All([shown, plain, wrong], typed => Assert.Equal([canonical], ReceiptCode.Candidates(Words, typed)));
        Assert.All([shown, plain], typed => Assert.Equal([canonical], ReceiptCode.Candidates(Words, $"facebook {typed}")));
        Assert.Empty(ReceiptCode.Candidates(Words, $"facebook {wrong}"));
    }

    [Fact]
    public void Whole_is_a_text_that_is_a_receipt_and_not_a_word_more()
    {
        var shown = ReceiptCode.Show(Words, [1, 2, 3, 4, 5, 6, 7, 8]);

        Assert.All(
            [shown, shown.Replace(" ", "", StringComparison.Ordinal), $" «{shown}» !", Retyping.WithoutMarks(shown)],
            typed => Assert.True(ReceiptCode.IsWhole(Words, typed)));
        Assert.All(
            [$"em {shown}", $"{shown} facebook", "", string.Join(' ', shown.Split(' ')[1..])],
            typed => Assert.False(ReceiptCode.IsWhole(Words, typed)));
        Assert.False(ReceiptCode.IsWhole([], shown));
    }

    [Fact]
    public void Laughter_is_no_receipt()
    {
        IReadOnlyList<string> words =
            [.. ((string[])["hạ", "hé"]).Concat(TestWords.All.Where(word => Retyping.WithoutMarks(word) is not ("ha" or "he"))).Take(512)];

        Assert.All(["hahahahahahaha", "ha ha ha ha ha ha ha", "hahaha hehe haha"], typed => Assert.Empty(ReceiptCode.Candidates(words, typed)));
    }

    [Fact]
    public void Without_a_list_there_are_no_receipts() => Assert.Empty(ReceiptCode.Candidates([], "mèo biển trăng gạo trống diều lá"));

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("111")]
    [InlineData("\uD83D")]
    [InlineData("\u0301\u0301")]
    public void Nothing_much_is_no_receipt(string text) => Assert.Empty(ReceiptCode.Candidates(Words, text));

    [Fact]
    public void However_much_is_typed_there_are_at_most_64_candidates_and_an_end()
    {
        Assert.Empty(ReceiptCode.Candidates(Words, string.Join(' ', Words)));
        Assert.Empty(ReceiptCode.Candidates(Words, new string('a', 1_000_000)));
        Assert.Empty(ReceiptCode.Candidates(Words, string.Concat(Enumerable.Repeat("banga", 100_000))));

        // Each pair can be cut in two ways: 2 to the 21st readings with 7 words of each 21 tokens, were there no end.
        Assert.InRange(ReceiptCode.Candidates(Words, string.Join(' ', Enumerable.Repeat("nhonghonghong", 21))).Count, 0, 64);
    }

    [Fact]
    public void What_is_kept_of_a_receipt_is_one_way_and_the_same_for_every_form()
    {
        using var ring = KeyRing.Of(TestKeys.Master);
        using var other = KeyRing.Of(new byte[32]);
        var shown = ReceiptCode.Show(Words, [1, 2, 3, 4, 5, 6, 7, 8]);
        var kept = ReceiptIndex.Of(ring, ReceiptCode.Canonical(Words, shown));

        Assert.Equal(16, kept.Length);
        Assert.Equal(kept, ReceiptIndex.Of(ring, ReceiptCode.Candidates(Words, Retyping.WithoutMarks(shown))[0]));
        Assert.NotEqual(kept, ReceiptIndex.Of(other, ReceiptCode.Canonical(Words, shown)));
    }

    // A seed: the same receipts in every run.
    private static IEnumerable<byte[]> Many(int count)
    {
        var random = new Random(46);
        for (var number = 0; number < count; number++)
        {
            var bytes = new byte[8];
            random.NextBytes(bytes);
            yield return bytes;
        }
    }
}
