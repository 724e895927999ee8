using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Tests.Text;

public sealed class LettersTests
{
    [Theory]
    [InlineData("Đừng VỘI, em!", "dung voi em")]
    [InlineData("  Gọi   111…  ", "goi 111")]
    [InlineData("ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ýỳỷỹỵ", "aaaaa aaaaa eeeee ooooo ooooo uuuuu yyyyy")]
    [InlineData("", "")]
    public void Folding_leaves_plain_lower_case_words(string text, string expected) =>
        Assert.Equal(expected, Letters.Fold(text));

    [Fact]
    public void Composed_and_decomposed_letters_fold_alike() =>
        Assert.Equal(Letters.Fold("trường học"), Letters.Fold("tru\u031bo\u031b\u0300ng ho\u0323c"));

    [Theory]
    [InlineData("Gọi 111", 7)]
    [InlineData("Go\u0323i 111", 7)]
    [InlineData("👍🏽 Ừ", 3)]
    [InlineData("👨‍👩‍👧", 1)]
    public void A_letter_with_its_marks_and_an_emoji_count_as_one(string text, int expected) =>
        Assert.Equal(expected, Letters.Count(text));

    [Fact]
    public void Sentences_end_at_stops_but_not_inside_a_quotation() =>
        Assert.Equal(
            ["Đừng nói “Thôi. Quên đi!” nhé", " Gọi 111", ""],
            Words.Sentences("Đừng nói “Thôi. Quên đi!” nhé. Gọi 111!"));

    [Fact]
    public void Placeholders_are_words() =>
        Assert.Equal(["{you}", "ơi", "mật", "khẩu"], Words.Split("{You} ơi, mật-khẩu!"));
}
