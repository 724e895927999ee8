using AwarenessBot.Understanding.Entities;

namespace AwarenessBot.Understanding.Tests.Entities;

public sealed class AgeFinderTests
{
    [Theory]
    [InlineData("em 8 tuổi", 8)]
    [InlineData("em 8 tuoi", 8)]
    [InlineData("e 8t", 8)]
    [InlineData("con 5t", 5)]
    [InlineData("con 5 t", 5)]
    [InlineData("e 15t r", 15)]
    [InlineData("em mới 13 tủi", 13)]
    [InlineData("em 13tuoi", 13)]
    [InlineData("em 12 tuooir", 12)]
    [InlineData("em năm nay tám tuổi", 8)]
    [InlineData("em nam nay tam tuoi", 8)]
    [InlineData("mười hai tuổi", 12)]
    [InlineData("em mười lăm tuổi", 15)]
    [InlineData("tôi hai mươi ba tuổi", 23)]
    [InlineData("tôi 40 tuổi", 40)]
    [InlineData("bé 3 tuổi rưỡi", 3)]
    [InlineData("８ tuổi", 8)]
    public void Years_are_told_in_digits_and_in_words(string text, int age) => Assert.Equal(age, Age(text));

    [Theory]
    [InlineData("lên 9", 9)]
    [InlineData("bé lên 5", 5)]
    [InlineData("con mới lên 9 đã có điện thoại", 9)]
    [InlineData("con moi len 9 da co dien thoai", 9)]
    [InlineData("cháu lên mười", 10)]
    [InlineData("em lên 5 điểm", null)]
    [InlineData("con lên 10k", null)]
    [InlineData("em lên lớp 7", 12)]
    public void Getting_older_tells_the_age(string text, int? age) => Assert.Equal(age, Age(text));

    [Theory]
    [InlineData("em học lớp 7", 12)]
    [InlineData("e hoc lop 7", 12)]
    [InlineData("em lp 7a2", 12)]
    [InlineData("em học lớp bảy", 12)]
    [InlineData("em hoc lop bay", 12)]
    [InlineData("con lớp 1", 6)]
    [InlineData("em lớp 12", 17)]
    [InlineData("em lớp 6/2", 11)]
    [InlineData("lớp tôi có 30 bạn", null)]
    [InlineData("lớp 30 bạn", null)]
    [InlineData("em học cấp 2", 12)]
    [InlineData("e hoc c2", 12)]
    [InlineData("em học cấp hai", 12)]
    [InlineData("con tôi học mẫu giáo", 4)]
    [InlineData("con toi hoc mau giao", 4)]
    [InlineData("em học tiểu học", 8)]
    [InlineData("e hoc thcs", 12)]
    [InlineData("bé học lớp lá", 5)]
    public void Grades_and_schools_tell_the_age(string text, int? age) => Assert.Equal(age, Age(text));

    [Theory]
    [InlineData("nó đòi 8tr")]
    [InlineData("8 triệu")]
    [InlineData("sđt 0912 34 56 78 tuổi")]
    [InlineData("số 0912345678 tuổi gì")]
    [InlineData("ông ấy 105 tuổi")]
    [InlineData("em 0 tuổi")]
    [InlineData("https://x.vn/8t")]
    [InlineData("trẻ dưới 13 tuổi có được dùng facebook không")]
    [InlineData("từ 6 tuổi đến 10 tuổi")]
    [InlineData("đủ 16 tuổi mới được")]
    [InlineData("hồi lớp 3 em bị đánh")]
    [InlineData("hoi lop 3 em bi danh")]
    [InlineData("nó hơn em 5 tuổi")]
    [InlineData("bố em 45 tuổi")]
    [InlineData("quen anh 25 tuổi trên mạng")]
    [InlineData("iu anh lớn hơn 14 tuổi")]
    [InlineData("ba tui hay nói")]
    [InlineData("đăng phốt chị lên 3 grp")]
    [InlineData("thấy em lên một xe")]
    [InlineData("nó gọi 3 lần")]
    [InlineData("")]
    public void What_is_nobodys_age_is_none(string text) => Assert.Null(Age(text));

    [Theory]
    [InlineData("mẹ em 40 tuổi, em 12 tuổi", 12)]
    [InlineData("me e 40t e 12t", 12)]
    [InlineData("tôi 38 tuổi, con tôi 8 tuổi", 8)]
    [InlineData("toi 38 tuoi con toi 8 tuoi", 8)]
    [InlineData("con gái của chị 9 tuổi, chị 35 tuổi", 9)]
    [InlineData("bạn em 15 tuổi, em 13 tuổi", 13)]
    [InlineData("anh trai em lớp 12 đánh em lớp 5", 10)]
    [InlineData("có chú 50 tuổi cứ nhắn cho con tôi lớp 4", 9)]
    [InlineData("hồi lớp 7 em bị, giờ em 20 tuổi", 20)]
    public void Of_two_ages_the_childs_counts(string text, int age) => Assert.Equal(age, Age(text));

    [Theory]
    [InlineData("em sn 2012", 14)]
    [InlineData("e sinh năm 2012", 14)]
    [InlineData("e sinh nam 2012 a", 14)]
    [InlineData("em sn 09", 17)]
    [InlineData("sắp tới sn 15 của em", null)]
    [InlineData("tôi sn 85", 41)]
    [InlineData("em sinh ngày 20/11/2012", 14)]
    [InlineData("em 2k12", 14)]
    [InlineData("em 2k9", 17)]
    [InlineData("sn 2030", null)]
    public void A_year_of_birth_tells_the_age_to_who_knows_the_year(string text, int? age)
    {
        Assert.Equal(age, Mentioned.In(text).Age(2026));
        Assert.Null(Age(text));
    }

    [Theory]
    [InlineData(1, AgeBand.UnderTen)]
    [InlineData(9, AgeBand.UnderTen)]
    [InlineData(10, AgeBand.TenToTwelve)]
    [InlineData(12, AgeBand.TenToTwelve)]
    [InlineData(13, AgeBand.Teen)]
    [InlineData(17, AgeBand.Teen)]
    [InlineData(18, AgeBand.Adult)]
    [InlineData(99, AgeBand.Adult)]
    public void Every_age_has_its_band(int age, AgeBand band) => Assert.Equal(band, AgeBands.Of(age));

    private static int? Age(string text) => Mentioned.In(text).Age(null);
}
