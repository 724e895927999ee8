namespace AwarenessBot.Understanding.Tests.Entities;

public sealed class MoneyFinderTests
{
    [Theory]
    [InlineData("nó đòi 500k", 500_000)]
    [InlineData("no doi 500 k", 500_000)]
    [InlineData("500 ka", 500_000)]
    [InlineData("200 nghìn", 200_000)]
    [InlineData("200 nghin", 200_000)]
    [InlineData("200 ngàn đồng", 200_000)]
    [InlineData("5 triệu", 5_000_000)]
    [InlineData("5 trieu", 5_000_000)]
    [InlineData("5 trieeuj", 5_000_000)]
    [InlineData("5tr", 5_000_000)]
    [InlineData("5 tr", 5_000_000)]
    [InlineData("1tr5", 1_500_000)]
    [InlineData("1tr050", 1_050_000)]
    [InlineData("1tr500k", 1_500_000)]
    [InlineData("1 triệu rưỡi", 1_500_000)]
    [InlineData("1 trieu ruoi", 1_500_000)]
    [InlineData("2 triệu 500 nghìn", 2_500_000)]
    [InlineData("mất 3 trieu 2, em sợ", 3_200_000)]
    [InlineData("một triệu chín", 1_900_000)]
    [InlineData("1 triệu 2 lần", 1_000_000)]
    [InlineData("1,5 triệu", 1_500_000)]
    [InlineData("1.5tr", 1_500_000)]
    [InlineData("1.500k", 1_500_000)]
    [InlineData("3 củ", 3_000_000)]
    [InlineData("3 cu", 3_000_000)]
    [InlineData("ba củ", 3_000_000)]
    [InlineData("50 cành", 50_000)]
    [InlineData("50 canh", 50_000)]
    [InlineData("1 lít", 100_000)]
    [InlineData("1 lit", 100_000)]
    [InlineData("2.000.000đ", 2_000_000)]
    [InlineData("2,000,000 vnd", 2_000_000)]
    [InlineData("2 000 000 đồng", 2_000_000)]
    [InlineData("2000000 dong", 2_000_000)]
    [InlineData("hai triệu", 2_000_000)]
    [InlineData("hai trieu", 2_000_000)]
    [InlineData("hai mươi lăm triệu", 25_000_000)]
    [InlineData("ba trăm nghìn", 300_000)]
    [InlineData("ba tram ruoi nghin", 350_000)]
    [InlineData("năm chục ngàn", 50_000)]
    [InlineData("5 trăm ngàn", 500_000)]
    [InlineData("2 tỷ", 2_000_000_000)]
    public void An_amount_is_understood_however_it_is_written(string text, long dong) =>
        Assert.Equal(dong, Assert.Single(Mentioned.In(text).Amounts).Dong);

    [Theory]
    [InlineData("em 12 k biết làm sao")]
    [InlineData("lớp 8 k ai chơi với em")]
    [InlineData("em 2k12")]
    [InlineData("em 2k5")]
    [InlineData("em được 9đ")]
    [InlineData("lớp 5 cũ")]
    [InlineData("3 củ khoai")]
    [InlineData("uống 2 lít nước")]
    [InlineData("được 5k like")]
    [InlineData("scam 1k2 robux")]
    [InlineData("oan tu ti")]
    [InlineData("em muon lam canh sat")]
    [InlineData("ba nam canh em")]
    [InlineData("ba cu goi")]
    [InlineData("đi 5km")]
    [InlineData("gọi 111")]
    [InlineData("0912 345 678 k")]
    [InlineData("abc.vn/500k")]
    [InlineData("năm nay")]
    [InlineData("999999999999999999 triệu")]
    [InlineData("")]
    public void What_is_no_money_is_none(string text) => Assert.Empty(Mentioned.In(text).Amounts);

    [Theory]
    [InlineData("nó đòi 1tr5 nha", "1tr5")]
    [InlineData("chuyển hai triệu rưỡi rồi", "hai triệu rưỡi")]
    [InlineData("trả 50 nghìn đồng thôi", "50 nghìn đồng")]
    [InlineData("gửi 2.000.000đ!", "2.000.000đ")]
    public void An_amount_knows_where_it_stands(string text, string amount)
    {
        var found = Assert.Single(Mentioned.In(text).Amounts);

        Assert.Equal(amount, text.Substring(found.Start, found.Length));
        Assert.Equal("Money", found.ToString());
    }

    [Fact]
    public void Two_amounts_are_two() => Assert.Equal(
        [500_000L, 2_000_000L], Mentioned.In("đưa 500k rồi nó đòi thêm 2tr").Amounts.Select(amount => amount.Dong));
}
