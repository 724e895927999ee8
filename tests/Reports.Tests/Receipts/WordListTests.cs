using AwarenessBot.Reports.Receipts;

namespace AwarenessBot.Reports.Tests.Receipts;

public sealed class WordListTests
{
    private static readonly IReadOnlyList<string> Words = TestWords.List;

    [Fact]
    public void A_good_list_has_no_problems() => Assert.Empty(ReceiptCode.Check(Words));

    [Theory]
    [InlineData(511)]
    [InlineData(0)]
    public void A_list_of_another_length_is_a_problem_of_the_whole(int length)
    {
        var problem = Assert.Single(ReceiptCode.Check([.. Words.Take(length)]));

        Assert.Null(problem.Place);
        Assert.Equal($"There are {length} words; 512 are needed.", problem.What);
        Assert.Contains("513", ReceiptCode.Check([.. Words, "kẹo"])[0].What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("con mèo", "holds a space")]
    [InlineData("", "is empty")]
    [InlineData("Kẹp", "a capital letter")]
    [InlineData("zích", "not a Vietnamese letter")]
    [InlineData("ke\u0323p", "loose marks")]
    [InlineData("kẹp!", "not a Vietnamese letter")]
    [InlineData("kẹp2", "not a Vietnamese letter")]
    [InlineData("käp", "not a Vietnamese letter")]
    public void A_word_that_cannot_be_one_is_told_with_its_place(string word, string what)
    {
        var problem = Assert.Single(ReceiptCode.Check([.. Words.Take(100), word, .. Words.Skip(101)]));

        Assert.Equal(100, problem.Place);
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_words_that_are_alike_without_diacritics_are_told()
    {
        var problem = Assert.Single(ReceiptCode.Check(["kẹp", "kép", .. Words.Skip(2)]));

        Assert.Equal(1, problem.Place);
        Assert.Equal("\"kép\" and \"kẹp\" are the same without diacritics.", problem.What);
    }

    [Fact]
    public void All_problems_are_told_at_once() =>
        Assert.Equal(4, ReceiptCode.Check(["a b", "w", "", .. Words.Take(2), .. Words.Skip(6)]).Count);

    [Fact]
    public void A_list_with_a_problem_makes_no_receipts()
    {
        Assert.Throws<ArgumentException>(() => ReceiptCode.Show([.. Words.Skip(1)], new byte[8]));
        Assert.Throws<ArgumentException>(() => ReceiptCode.Candidates([.. Words.Skip(1)], "x"));
    }
}
