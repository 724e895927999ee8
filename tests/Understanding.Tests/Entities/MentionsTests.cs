namespace AwarenessBot.Understanding.Tests.Entities;

public sealed class MentionsTests
{
    private const string All = "em 12 tuổi, nó nhắn zalo.me/abc từ 0912345678 đòi 500k lúc 9h tối qua";

    [Fact]
    public void A_meaning_tells_all_that_was_mentioned()
    {
        var meaning = ContentOnDisk.Reader.Read(All, []);

        Assert.Equal((12, Understanding.Entities.AgeBand.TenToTwelve, 12), (meaning.Age, meaning.AgeBand, meaning.AgeIn(2026)));
        Assert.Equal("zalo", Assert.Single(meaning.Platforms).Id);
        Assert.Equal("0912345678", Assert.Single(meaning.Phones).Digits);
        Assert.Equal("zalo.me/abc", All.Substring(meaning.Links[0].Start, meaning.Links[0].Length));
        Assert.Equal(500_000, Assert.Single(meaning.Amounts).Dong);
        Assert.Equal((-1, 21), (meaning.When?.DayOffset, meaning.When?.Hour));
    }

    [Fact]
    public void A_meaning_shows_none_of_it()
    {
        var shown = ContentOnDisk.Reader.Read(All, []).ToString();

        Assert.All(["12", "912", "500", "21", "-1", ".me"], told => Assert.DoesNotContain(told, shown, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\uD83D")]
    [InlineData("+")]
    [InlineData("0.0.0.0.0")]
    [InlineData("1/2/3/4/5")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("999999999999.999.999.999.999.999 tỷ tỷ")]
    [InlineData("lớp")]
    [InlineData("lên")]
    [InlineData("sn")]
    [InlineData("giờ kém")]
    [InlineData("20 tháng")]
    [InlineData("một trăm lẻ")]
    [InlineData("http://")]
    [InlineData("www.")]
    [InlineData("a.")]
    [InlineData("???/// ::: ...")]
    public void Nothing_a_person_can_send_breaks_any_of_it(string text)
    {
        var mentions = Mentioned.In(text);

        Assert.Null(mentions.Age(2026));
        Assert.Empty(mentions.Platforms);
        Assert.Empty(mentions.Phones);
        Assert.Empty(mentions.Amounts);
        Assert.Empty(mentions.Links);
        Assert.Null(mentions.When);
    }

    [Fact]
    public void A_pasted_book_takes_longer_only_as_it_is_longer()
    {
        var chapter = Book(500);
        var book = Book(2000);
        var mentions = Mentioned.In(book);

        Assert.Equal(12, mentions.Age(2026));
        Assert.NotEmpty(mentions.Phones);
        Assert.NotEmpty(mentions.Links);
        Assert.NotEmpty(mentions.Amounts);
        Assert.NotNull(mentions.When);
        Assert.Single(mentions.Platforms);

        // Four times the text; what grows with the square would take sixteen times as long.
        Assert.InRange(Effort.Growth(() => LookThrough(chapter), () => LookThrough(book)), 0, 12);

        static string Book(int pages) => string.Concat(Enumerable.Repeat("em 12t 0912345678 abc.vn/x 500k 9h tối 20/11 1.2.3.4 zalo ", pages));

        static void LookThrough(string text)
        {
            var all = Mentioned.In(text);
            _ = (all.Age(2026), all.Phones, all.Links, all.Amounts, all.When, all.Platforms);
        }
    }
}
