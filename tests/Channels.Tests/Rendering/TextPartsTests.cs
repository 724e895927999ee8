using System.Globalization;
using System.Text;
using AwarenessBot.Channels.Rendering;

namespace AwarenessBot.Channels.Tests.Rendering;

public sealed class TextPartsTests
{
    // What a careless cut would break: marks apart from their letters, pairs, joined emoji, flags, keycaps, rows of blanks.
    private static readonly string[] Pieces =
    [
        "a", "em", "ạ", "a\u0323\u0302", "nguy\u0323ê\u0303n", "Gọi 111", "1900 54 55 59", "🙏", "👨\u200d👩\u200d👧", "🇻🇳", "1️⃣", "👍🏽", " ", " ", " ", "  ", "\n",
        "\n\n", "\r\n", ". ", "! ", "… ", "1. ", "TP. ", "” ", "\t", "\u00a0", "https://vi-du.example/mot-dia-chi-dai", " \u0301", "\u0e01\u0e33",
    ];

    [Theory]
    [InlineData("Một đoạn.\n\nĐoạn hai dài.", 16, "Một đoạn.|Đoạn hai dài.")]
    [InlineData("Một câu. Câu hai.\nDòng hai", 20, "Một câu. Câu hai.|Dòng hai")]
    [InlineData("Câu một ở đây. Câu hai dài", 24, "Câu một ở đây.|Câu hai dài")]
    [InlineData("một hai ba bốn", 10, "một hai ba|bốn")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("  vừa  ", 4, "vừa")]
    [InlineData(" \n ", 4, "")]
    [InlineData("", 4, "")]
    [InlineData("Số: 1900 1234 nhé", 12, "Số:|1900 1234|nhé")]
    [InlineData("Làm ở TP. Hồ Chí Minh", 18, "Làm ở TP. Hồ Chí|Minh")]
    public void A_text_is_cut_where_it_hurts_least(string text, int limit, string parts) =>
        Assert.Equal(parts, string.Join('|', TextParts.Of(text, limit)));

    [Fact]
    public void A_text_that_fits_is_one_part_as_it_is()
    {
        var text = new string('a', 1_900);

        Assert.Equal([text], TextParts.Of(text, 1_900));
        Assert.Equal(2, TextParts.Of(text + "b", 1_900).Count);
    }

    [Fact]
    public void A_paragraph_after_a_few_words_does_not_make_a_tiny_part()
    {
        var parts = TextParts.Of("Chào em.\n\n" + string.Join(' ', Enumerable.Repeat("dài", 60)), 200);

        Assert.True(parts[0].Length > 150);
    }

    [Fact]
    public void A_flood_of_marks_on_one_letter_ends_in_parts_all_the_same()
    {
        var parts = TextParts.Of("a" + new string('\u0301', 5_000) + "🙏", 1_900);

        Assert.Equal([1_900, 1_900, 1_203], parts.Select(part => part.Length));
    }

    [Fact]
    public void Whatever_the_text_no_part_is_too_long_nothing_is_lost_and_no_letter_is_broken()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var text = Made(new Random(seed));
            var limit = 42 + (seed % 60);
            var parts = TextParts.Of(text, limit);

            Assert.All(parts, part => Assert.InRange(part.Length, 1, limit));
            Assert.Equal(WithoutSpaces([text]), WithoutSpaces(parts));
            Assert.Equal(LettersOf(text), parts.SelectMany(LettersOf));
            Assert.All(parts, part => Assert.Equal(part, TextParts.Of(part, limit)[0]));
        }
    }

    [Fact]
    public void A_half_character_does_no_harm()
    {
        foreach (var text in new[] { new string('\ud83d', 50), new string('\udc4d', 50), string.Concat(Enumerable.Repeat("\udc4d\ud83d", 25)) })
        {
            Assert.Equal(text, string.Concat(TextParts.Of(text, 7)));
        }
    }

    [Theory]
    [InlineData("Mình là học sinh", 20, "Mình là học sinh")]
    [InlineData("Tôi là phụ huynh học sinh", 20, "Tôi là phụ huynh họ…")]
    [InlineData("Tôi là phụ huynh 👨\u200d👩\u200d👧", 20, "Tôi là phụ huynh…")]
    [InlineData("👨\u200d👩\u200d👧", 4, "👨\u200d…")]
    public void A_label_is_shortened_between_letters(string label, int limit, string shown) =>
        Assert.Equal(shown, TextParts.Fit(label, limit));

    private static string Made(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(1, 120); length > 0; length--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private static string WithoutSpaces(IEnumerable<string> texts) => string.Concat(texts.SelectMany(LettersOf));

    private static IEnumerable<string> LettersOf(string text)
    {
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            if (!string.IsNullOrWhiteSpace(letters.GetTextElement()))
            {
                yield return letters.GetTextElement();
            }
        }
    }
}
