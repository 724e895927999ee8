using AwarenessBot.Content.Lexicon;
using AwarenessBot.Understanding.Entities;

namespace AwarenessBot.Understanding.Tests.Entities;

public sealed class WhenFinderTests
{
    [Theory]
    [InlineData("hôm qua", -1)]
    [InlineData("hom qua no danh em", -1)]
    [InlineData("hqua nó đánh em", -1)]
    [InlineData("bữa qua", -1)]
    [InlineData("hôm nay", 0)]
    [InlineData("hnay", 0)]
    [InlineData("bây giờ", 0)]
    [InlineData("bay gio em so lam", 0)]
    [InlineData("bh e phải làm sao", 0)]
    [InlineData("vừa nãy", 0)]
    [InlineData("vua nay", 0)]
    [InlineData("mai", 1)]
    [InlineData("mai nó chặn đường em", 1)]
    [InlineData("ngày mai", 1)]
    [InlineData("tuần trước", -7)]
    [InlineData("tuan truoc", -7)]
    [InlineData("tháng trước", -30)]
    public void A_day_is_told_from_today(string text, int offset) => Assert.Equal(offset, When(text).DayOffset);

    [Theory]
    [InlineData("tối nay", 0, PartOfDay.Evening)]
    [InlineData("toi nay", 0, PartOfDay.Evening)]
    [InlineData("tnay nó đến", 0, PartOfDay.Evening)]
    [InlineData("tối qua", -1, PartOfDay.Evening)]
    [InlineData("đêm hôm qua", -1, PartOfDay.Night)]
    [InlineData("sáng mai", 1, PartOfDay.Morning)]
    [InlineData("sang mai", 1, PartOfDay.Morning)]
    [InlineData("chiều nay", 0, PartOfDay.Afternoon)]
    [InlineData("nửa đêm", null, PartOfDay.Night)]
    public void A_part_of_the_day_goes_with_its_day(string text, int? offset, PartOfDay part) =>
        Assert.Equal((offset, part), (When(text).DayOffset, When(text).Part));

    [Theory]
    [InlineData("9h tối", 21, null)]
    [InlineData("9h toi", 21, null)]
    [InlineData("9 h tối", 21, null)]
    [InlineData("21h30", 21, 30)]
    [InlineData("9h30 tối qua", 21, 30)]
    [InlineData("tối qua lúc 9h", 21, null)]
    [InlineData("8 giờ sáng", 8, null)]
    [InlineData("8 gio sang", 8, null)]
    [InlineData("tám giờ sáng", 8, null)]
    [InlineData("8 giờ rưỡi", 8, 30)]
    [InlineData("8 giờ kém 15", 7, 45)]
    [InlineData("8g15", 8, 15)]
    [InlineData("8 giờ 5 phút", 8, 5)]
    [InlineData("9:15", 9, 15)]
    [InlineData("2h chiều", 14, null)]
    [InlineData("12h đêm", 0, null)]
    [InlineData("1h sáng", 1, null)]
    [InlineData("12h trưa", 12, null)]
    public void An_hour_is_told_with_its_part_of_the_day(string text, int hour, int? minute) =>
        Assert.Equal((hour, minute), (When(text).Hour, When(text).Minute));

    [Fact]
    public void What_goes_on_until_later_is_not_the_evening() =>
        Assert.Equal((5, null), (When("ket xe tu 5h toi gio").Hour, When("ket xe tu 5h toi gio").Part));

    [Theory]
    [InlineData("thứ bảy", DayOfWeek.Saturday)]
    [InlineData("thu bay", DayOfWeek.Saturday)]
    [InlineData("thứ 7 tuần trước", DayOfWeek.Saturday)]
    [InlineData("t7 này", DayOfWeek.Saturday)]
    [InlineData("chủ nhật", DayOfWeek.Sunday)]
    [InlineData("chu nhat", DayOfWeek.Sunday)]
    [InlineData("cn này", DayOfWeek.Sunday)]
    [InlineData("sáng thứ hai", DayOfWeek.Monday)]
    public void A_weekday_is_known_by_its_names(string text, DayOfWeek weekday) => Assert.Equal(weekday, When(text).Weekday);

    [Theory]
    [InlineData("20/11", 20, 11, null)]
    [InlineData("hôm 20/11 em bị đánh", 20, 11, null)]
    [InlineData("ngày 1/6", 1, 6, null)]
    [InlineData("2/9/2026", 2, 9, 2026)]
    [InlineData("20-11-2026", 20, 11, 2026)]
    [InlineData("20/11/26", 20, 11, 2026)]
    [InlineData("20 tháng 11", 20, 11, null)]
    [InlineData("20 thang 11 nam 2025", 20, 11, 2025)]
    [InlineData("mùng hai tháng chín", 2, 9, null)]
    public void A_date_is_read(string text, int day, int month, int? year) =>
        Assert.Equal((day, month, year), When(text).Date is { } date ? (date.Day, date.Month, date.Year) : default);

    [Theory]
    [InlineData("em được 9/10 điểm")]
    [InlineData("em học lớp 6/2")]
    [InlineData("2/3 lớp ghét em")]
    [InlineData("hỗ trợ 24/7")]
    [InlineData("32/1")]
    [InlineData("chơi game 5 giờ một ngày")]
    [InlineData("suốt 3 giờ")]
    [InlineData("2 giờ/ngày")]
    [InlineData("em lớp 9 h em muốn hỏi")]
    [InlineData("25 giờ")]
    [InlineData("lần thứ hai")]
    [InlineData("tháng thứ 2")]
    [InlineData("bị 8 năm rồi")]
    [InlineData("hơn 1 nam r")]
    [InlineData("rồi 2 thang sau cưới")]
    [InlineData("từ tháng 10")]
    [InlineData("tu thang 10")]
    [InlineData("nhạc đoạn 2:15")]
    [InlineData("mai mốt học giỏi")]
    [InlineData("mấy hôm nay")]
    [InlineData("bạn Mai đánh em")]
    [InlineData("ban mai danh em")]
    [InlineData("toi bi danh")]
    [InlineData("nó sang nhà em")]
    [InlineData("tôi qua nhà bạn")]
    [InlineData("thu 5 triệu")]
    [InlineData("thu 5tr")]
    [InlineData("0912 345 678")]
    [InlineData("")]
    public void What_is_no_time_is_none(string text) => Assert.Null(Mentioned.In(text).When);

    [Fact]
    public void All_that_is_told_is_put_together()
    {
        var when = When("thứ bảy tuần trước 14/11 lúc 9h30 tối");

        Assert.Equal((DayOfWeek.Saturday, -7, 21, 30), (when.Weekday, when.DayOffset, when.Hour, when.Minute));
        Assert.Equal((PartOfDay.Evening, new DayMonth(14, 11, null)), (when.Part, when.Date));
        Assert.Equal("When", when.ToString());
    }

    private static When When(string text) => Mentioned.In(text).When ?? new When();
}
