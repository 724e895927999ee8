using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Tests.Folding;

public sealed class TokenizerTests
{
    private static readonly Vocabulary Vocabulary = KnownWords();

    private static readonly Tokenizer Tokenizer = new(
        Vocabulary,
        new Shorthand(new Dictionary<string, string> { ["ko"] = "không", ["gvcn"] = "giáo viên chủ nhiệm", ["k"] = "không" }, Vocabulary));

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("muốn", "muo\u0302\u0301n")]
    [InlineData("muốn", "ＭＵỐＮ")]
    [InlineData("muốn", "mu\u200Bốn")]
    [InlineData("buồn", "buồnnnn")]
    [InlineData("chết", "ch.ế.t")]
    [InlineData("chết", "ch*ết")]
    [InlineData("chết", "che61t")]
    [InlineData("muốn", "muoons")]
    [InlineData("đánh", "ddanhs")]
    [InlineData("bị", "bij")]
    [InlineData("bắt", "bawts")]
    [InlineData("nạt", "natj")]
    [InlineData("người", "ngwoif")]
    [InlineData("được", "dduwowcj")]
    [InlineData("không", "khong6")]
    [InlineData("không", "ko")]
    public void One_word_has_one_form_however_it_is_typed(string word, string typed)
    {
        var meant = Tokenizer.Read(typed).Tokens.Single().Meant.Form;

        Assert.Equal(Form.Of(word) with { Sure = meant.Sure }, meant);
    }

    [Theory]
    [InlineData("t ự t ử", 2)]
    [InlineData("c h ế t", 1)]
    [InlineData("tự.tử", 2)]
    [InlineData("gvcn", 4)]
    [InlineData("muonchet", 2)]
    [InlineData("e k b j", 4)]
    [InlineData("😭😭", 2)]
    [InlineData("", 0)]
    [InlineData("...", 0)]
    public void Words_are_cut_where_people_meant_them(string typed, int count) => Assert.Equal(count, Tokenizer.Read(typed).Tokens.Length);

    [Fact]
    public void A_masked_word_may_be_any_word_it_fits()
    {
        var token = Tokenizer.Read("ch*t").Tokens.Single();

        Assert.Contains(token.Also, reading => reading.Form.Folded == "chet");
    }

    [Fact]
    public void A_letter_after_a_number_is_a_unit()
    {
        Assert.Empty(Tokenizer.Read("50 k").Tokens[1].Also);
        Assert.NotEmpty(Tokenizer.Read("em k biet").Tokens[1].Also);
    }

    [Fact]
    public void Offsets_are_those_of_the_original_text()
    {
        const string Text = "A\u0301 😭  MUO\u0302\u0301N";

        var last = Tokenizer.Read(Text).Tokens[^1];

        Assert.Equal("MUO\u0302\u0301N", Text.Substring(last.Start, last.Length));
    }

    [Theory]
    [InlineData("tự", "tự", "Full")]
    [InlineData("tu", "tự", "Full")]
    [InlineData("từ", "tự", "No")]
    [InlineData("nửa", "nữa", "Full")]
    [InlineData("chêt", "chết", "Full")]
    [InlineData("đuợc", "được", "Full")]
    [InlineData("muôn", "muốn", "Loose")]
    public void Marks_must_agree_when_they_are_typed(string typed, string written, string agreement) =>
        Assert.Equal(agreement, Form.Of(typed).With(Form.Of(written)).ToString());

    private static Vocabulary KnownWords()
    {
        var vocabulary = new Vocabulary();
        foreach (var word in new[] { "chết", "muốn", "tự", "tử", "buồn" })
        {
            vocabulary.Add(Form.Of(word).Folded);
        }

        return vocabulary;
    }
}
