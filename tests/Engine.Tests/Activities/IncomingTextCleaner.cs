using System.Globalization;
using System.Text;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Engine.Tests.Activities;

public sealed class IncomingTextCleaner
{
    private const string Marks = "\u0301\u0323\u0302\u0306\u0309";

    /// <summary>Text and what is left of it. Everything invisible is written as an escape.</summary>
    public static TheoryData<string, string?, string> Cases { get; } = new()
    {
        { "nothing at all", null, "" },
        { "an empty message", "", "" },
        { "plain words", "xin chao", "xin chao" },
        { "Vietnamese, composed", "Em bị bắt nạt ở trường", "Em bị bắt nạt ở trường" },
        { "a NUL", "a\0b", "ab" },
        { "terminal escapes", "\u001b[31mred\u001b[0m\u0007", "[31mred[0m" },
        { "C1 controls", "a\u0080\u009f\u0085b", "ab" },
        { "delete", "a\u007fb", "ab" },
        { "a tab becomes a space", "a\tb", "a b" },
        { "lines stay lines", "a\nb", "a\nb" },
        { "carriage returns become spaces", "a\r\nb", "a \nb" },
        { "right-to-left override", "\u202e111\u202c gọi", "111 gọi" },
        { "isolates and marks of direction", "\u2066a\u2069\u200e\u200f\u061cb", "ab" },
        { "zero width spaces", "1\u200b1\u20601\ufeff", "111" },
        { "a soft hyphen", "1\u00ad1\u00ad1", "111" },
        { "a soft hyphen in a Vietnamese word", "tr\u00adường", "trường" },
        { "half an emoji at the end", "a\ud83d", "a" },
        { "half an emoji in the middle", "a\ude00b", "ab" },
        { "two halves the wrong way round", "a\ude00\ud83db", "ab" },
        { "replacement characters", "a\ufffdb", "ab" },
        { "tags that write in secret", "a\U000e0068\U000e0069b", "ab" },
        { "an emoji", "buồn 😢", "buồn 😢" },
        { "a family joined together", "👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦" },
        { "skin tones, flags, keycaps", "👍🏽 🇻🇳 1️⃣1️⃣1️⃣ ❤️", "👍🏽 🇻🇳 1️⃣1️⃣1️⃣ ❤️" },
        { "other scripts", "안녕 здравствуйте שלום", "안녕 здравствуйте שלום" },
        { "full-width digits", "１１１", "１１１" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_only_hides_something_goes_and_what_is_meant_stays(string what, string? text, string kept) =>
        Assert.True(kept == IncomingText.Clean(text), $"{what}: {Escaped(IncomingText.Clean(text))}");

    [Fact]
    public void Text_that_needs_nothing_is_returned_as_it_is()
    {
        var text = new string("Con muốn hỏi, được không ạ?\n");

        Assert.Same(text, IncomingText.Clean(text));
    }

    [Fact]
    public void Every_vietnamese_letter_stays_whether_composed_or_taken_apart()
    {
        // The bot runs without ICU, where Normalize knows no Vietnamese, so the letters are taken apart by hand.
        string[] tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
        (string Row, string Apart)[] vowels =
        [
            ("aàáảãạ", "a"), ("ăằắẳẵặ", "a\u0306"), ("âầấẩẫậ", "a\u0302"), ("eèéẻẽẹ", "e"), ("êềếểễệ", "e\u0302"),
            ("iìíỉĩị", "i"), ("oòóỏõọ", "o"), ("ôồốổỗộ", "o\u0302"), ("ơờớởỡợ", "o\u031b"), ("uùúủũụ", "u"),
            ("ưừứửữự", "u\u031b"), ("yỳýỷỹỵ", "y"),
        ];
        foreach (var (row, apart) in vowels)
        {
            var decomposed = string.Concat(tones.Select(tone => apart + tone));
            foreach (var text in new[] { row, row.ToUpperInvariant(), decomposed, decomposed.ToUpperInvariant(), "đĐ" })
            {
                Assert.Equal(text, IncomingText.Clean(text));
                Assert.Equal(text + "😢", IncomingText.Clean(text + "\u200b😢"));
            }
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 4)]
    [InlineData(5, 4)]
    [InlineData(10_000, 4)]
    public void A_letter_keeps_a_few_marks(int marks, int kept) =>
        Assert.Equal("a" + Repeat(kept) + "b", IncomingText.Clean("a" + Repeat(marks) + "b"));

    [Theory]
    [InlineData("\u200b")] // Removed itself, so that what is left stands together.
    [InlineData("\u202e")]
    [InlineData("\0")]
    [InlineData("\ud83d")]
    [InlineData("\u200d")] // Kept: a joiner.
    [InlineData("\u200c")]
    public void Marks_do_not_pile_up_by_hiding_something_between_them(string between)
    {
        var wall = "a" + string.Concat(Enumerable.Repeat(Repeat(4) + between, 500));

        var marks = IncomingText.Clean(wall).Count(letter =>
            CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark);

        Assert.True(marks <= 4, $"{marks} marks are left on one letter.");
    }

    [Fact]
    public void A_message_is_cut_at_the_limit_and_never_inside_a_character()
    {
        for (var before = IncomingText.MaxLength - 3; before <= IncomingText.MaxLength + 1; before++)
        {
            var cut = IncomingText.Clean(new string('a', before) + "😢😢😢");

            Assert.InRange(cut.Length, IncomingText.MaxLength - 1, IncomingText.MaxLength);
            AssertWellFormed(cut);
        }

        Assert.Equal(IncomingText.MaxLength, IncomingText.Clean(string.Concat(Enumerable.Repeat("😢", 10_000))).Length);
    }

    [Fact]
    public void What_is_removed_does_not_count_towards_the_limit()
    {
        var text = new string('\u200b', 10_000) + new string('a', IncomingText.MaxLength);

        Assert.Equal(new string('a', IncomingText.MaxLength), IncomingText.Clean(text));
    }

    [Fact]
    public void Cleaning_twice_changes_nothing_more()
    {
        var random = new Random(111);
        for (var i = 0; i < 4_000; i++)
        {
            var text = RandomText(random);
            var once = IncomingText.Clean(text);
            var twice = IncomingText.Clean(once);

            Assert.True(once == twice, $"Not idempotent: {Escaped(text)}\nonce {Escaped(once)}\ntwice {Escaped(twice)}");
            AssertWellFormed(once);
            Assert.True(once.Length <= IncomingText.MaxLength);
        }
    }

    [Fact]
    public void Nothing_invisible_but_the_joiners_is_left()
    {
        var random = new Random(112);
        for (var i = 0; i < 4_000; i++)
        {
            var text = RandomText(random);
            var left = IncomingText.Clean(text).EnumerateRunes().Where(rune => rune.Value is not ('\n' or 0x200C or 0x200D) &&
                Rune.GetUnicodeCategory(rune) is (UnicodeCategory.Control or UnicodeCategory.Format)).ToList();
            Assert.True(left.Count == 0, $"{string.Join(' ', left.Select(rune => $"U+{rune.Value:X4}"))} left of {Escaped(text)}");
        }
    }

    private static string RandomText(Random random)
    {
        string[] alphabet =
        [
            "a", "đ", "ệ", "e\u0323\u0302", "\u0301", "\u0327", "\u20dd", "\0", "\t", "\r", "\n", "\u007f", "\u0085", "\u00ad",
            "\u200b", "\u200c", "\u200d", "\u202e", "\u2066", "\ufeff", "\ufffd", "\ud83d", "\ude00", "😢", "👨‍👩‍👧", "🇻🇳", "\u2028",
            "\ufe0f", "\u0e33", "\u093e", "\uffff", "\ue000", "\U000e0041", "\u1160",
        ];
        var text = new StringBuilder();
        var length = random.Next(10) == 0 ? random.Next(3_900, 4_100) : random.Next(30);
        while (text.Length < length)
        {
            text.Append(random.Next(4) == 0 ? ((char)random.Next(0x10000)).ToString() : alphabet[random.Next(alphabet.Length)]);
        }

        return text.ToString();
    }

    private static string Repeat(int marks) =>
        string.Concat(Enumerable.Range(0, marks).Select(i => Marks[i % Marks.Length]));

    private static void AssertWellFormed(string text) =>
        Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    private static string Escaped(string text) =>
        string.Concat(text.Select(letter => letter is >= ' ' and < '\u007f' ? letter.ToString() : $"\\u{(int)letter:x4}"));
}
