using AwarenessBot.Reports.Receipts;
using AwarenessBot.Testing;

namespace AwarenessBot.Reports.Tests.Receipts;

/// <summary>What people say to the bot when it is no receipt. Written for this test.</summary>
public sealed class OrdinarySentencesTests
{
    private static readonly string[] Sentences = File.ReadAllLines(Path.Combine(Sealing.Golden.Repository, "tests/Reports.Tests/Receipts/ordinary.txt"));

    [Fact]
    public void There_are_200_of_them_and_no_two_alike()
    {
        Assert.Equal(200, Sentences.Distinct().Count());
        Assert.True(Sentences.Count(sentence => sentence.Split(' ').Length >= 7) >= 150);
    }

    [Fact]
    public void S46_no_ordinary_sentence_is_taken_for_a_receipt() => Assert.Empty(
        from sentence in Sentences
        from typed in (string[])[sentence, Retyping.WithoutMarks(sentence), sentence.Replace(" ", "", StringComparison.Ordinal)]
        from candidate in ReceiptCode.Candidates(TestWords.List, typed)
        select $"{typed}: {candidate}");

    [Fact]
    public void A_receipt_is_found_at_the_end_of_every_one_that_is_not_long()
    {
        var shown = ReceiptCode.Show(TestWords.List, [1, 2, 3, 4, 5, 6, 7, 8]);

        Assert.All(Sentences, sentence => Assert.Equal(
            sentence.Split(' ').Count(word => word.Any(char.IsLetter)) <= 14,
            ReceiptCode.Candidates(TestWords.List, $"{sentence} {shown}").Contains(ReceiptCode.Canonical(TestWords.List, shown))));
    }

    [Fact]
    public void S46_of_46000_labelled_sentences_at_most_40_are_looked_up_in_vain_and_one_looks_like_a_receipt_throughout()
    {
        var words = RealWords();
        var told = Labelled().Where(sentence => ReceiptCode.Candidates(words, sentence).Count > 0).ToList();

        Assert.Empty(ReceiptCode.Check(words));
        Assert.True(Labelled().Count() > 40_000);
        Assert.Equal(["no bat mua the cao dua no"], told.Where(sentence => ReceiptCode.IsWhole(words, sentence)));
        Assert.True(told.Count <= 40, $"{told.Count} sentences:\n{string.Join('\n', told)}");
    }

    [Fact]
    public void S46_receipts_of_the_real_words_are_found_however_they_are_typed()
    {
        var words = RealWords();
        var random = new Random(46);
        var bytes = new byte[8];
        for (var number = 0; number < 2000; number++)
        {
            random.NextBytes(bytes);
            var shown = ReceiptCode.Show(words, bytes);
            var canonical = ReceiptCode.Canonical(words, shown);
            Assert.All(
                [shown, Retyping.WithoutMarks(shown), shown.Replace(" ", "", StringComparison.Ordinal), $"dạ mã của em là {shown} ạ"],
                typed => Assert.Contains(canonical, ReceiptCode.Candidates(words, typed)));
        }
    }

    private static string[] RealWords() =>
    [
        .. File.ReadLines(Path.Combine(Sealing.Golden.Repository, "content/vi/reports/receipt-words.yaml"))
            .Where(line => line.StartsWith("  - ", StringComparison.Ordinal))
            .SelectMany(line => line[4..].Split(' ')),
    ];

    // What people wrote to teach and to judge the bot: a text in the column that is called so.
    private static IEnumerable<string> Labelled() =>
        from folder in (string[])["tests/evaluation", "content/vi/sentences"]
        from file in Directory.EnumerateFiles(Path.Combine(Sealing.Golden.Repository, folder), "*.tsv")
        let rows = File.ReadLines(file).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList()
        let column = Array.IndexOf(rows[0], "text")
        where column >= 0
        from row in rows.Skip(1)
        where row.Length > column
        select row[column];
}
