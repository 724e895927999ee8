namespace AwarenessBot.Understanding.Tests.Entities;

public sealed class PhoneFinderTests
{
    [Theory]
    [InlineData("gọi 0912345678 nhé", "0912345678", 4, 10)]
    [InlineData("gọi 0912 345 678 nhé", "0912345678", 4, 12)]
    [InlineData("goi 0912.345.678", "0912345678", 4, 12)]
    [InlineData("gọi 09 1234 5678", "0912345678", 4, 12)]
    [InlineData("+84-912345678", "0912345678", 0, 13)]
    [InlineData("(+84) 912 345 678", "0912345678", 1, 16)]
    [InlineData("84912345678", "0912345678", 0, 11)]
    [InlineData("0084912345678", "0912345678", 0, 13)]
    [InlineData("+84 (0)912 345 678", "0912345678", 0, 18)]
    [InlineData("0 9 1 2 3 4 5 6 7 8", "0912345678", 0, 19)]
    [InlineData("sdt0912345678", "0912345678", 3, 10)]
    [InlineData("０９１２３４５６７８", "0912345678", 0, 10)]
    [InlineData("0292 3555 777", "02923555777", 0, 13)]
    [InlineData("1900 1567", "19001567", 0, 9)]
    [InlineData("em 12 tuổi 0912345678", "0912345678", 11, 10)]
    [InlineData("lớp 8 0912345678", "0912345678", 6, 10)]
    public void A_number_is_found_in_any_grouping(string text, string digits, int start, int length)
    {
        var phone = Assert.Single(Mentioned.In(text).Phones);

        Assert.Equal((digits, start, length), (phone.Digits, phone.Start, phone.Length));
    }

    [Theory]
    [InlineData("gọi 111")]
    [InlineData("gọi 113 hay 115")]
    [InlineData("111 113 115")]
    [InlineData("mã 123456")]
    [InlineData("stk 091234567899")]
    [InlineData("tài khoản 0912345678912345")]
    [InlineData("thẻ 9704 1234 5678 9012")]
    [InlineData("ngày 20/11/2026")]
    [InlineData("2.000.000đ")]
    [InlineData("0112345678")]
    [InlineData("")]
    public void Other_numbers_are_none(string text) => Assert.Empty(Mentioned.In(text).Phones);

    [Fact]
    public void Two_numbers_side_by_side_are_two() => Assert.Equal(
        ["0912345678", "0387654321"], Mentioned.In("0912 345 678 0387654321").Phones.Select(phone => phone.Digits));

    [Fact]
    public void Places_are_those_of_the_text_as_typed()
    {
        const string Text = "gọi e\u0302m đi: 0912345678";

        var phone = Assert.Single(Mentioned.In(Text).Phones);

        Assert.Equal("0912345678", Text.Substring(phone.Start, phone.Length));
    }

    [Fact]
    public void A_number_never_shows_itself() =>
        Assert.DoesNotContain("912", $"{Mentioned.In("0912345678").Phones[0]}", StringComparison.Ordinal);
}
