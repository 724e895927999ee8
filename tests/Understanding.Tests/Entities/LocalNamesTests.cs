using AwarenessBot.Content.Places;

namespace AwarenessBot.Understanding.Tests.Entities;

public sealed class LocalNamesTests
{
    private static readonly Lazy<Reader> WithCommunes = new(() => new Reader(ContentOnDisk.Library with
    {
        LocalUnits = ContentOnDisk.Library.LocalUnits with
        {
            Communes =
            [
                Commune("10001", "Mẫu Đào", "xã", "51", "thị trấn Mẫu Cũ", "Mẫu Xưa"),
                Commune("10002", "Tân Mẫu", "xã", "80"),
                Commune("10003", "Tân Mẫu", "xã", "92"),
                Commune("10004", "Tân An", "phường", "80"),
                Commune("10005", "Tân An", "phường", "92"),
                Commune("10006", "Mẫu Thanh", "xã", "20"),
                Commune("10007", "Mẫu Thạnh", "xã", "91"),
                Commune("10008", "Phú Quốc", "đặc khu", "91"),
            ],
        },
    }));

    [Theory]
    [InlineData("huyện Kon Rẫy", "Quảng Ngãi")]
    [InlineData("huyen kon ray", "Quảng Ngãi")]
    [InlineData("em ở Kon Rẫy", "Quảng Ngãi")]
    [InlineData("nhà em ở huyện Ia H'Drai", "Quảng Ngãi")]
    [InlineData("tp Tân An", "Tây Ninh")]
    [InlineData("TP. Tân An", "Tây Ninh")]
    [InlineData("thành phố tân an", "Tây Ninh")]
    [InlineData("dạ con ở Cần Đước ạ", "Tây Ninh")]
    [InlineData("thị xã Ngã Năm", "Cần Thơ")]
    [InlineData("tx Ngã Năm", "Cần Thơ")]
    [InlineData("thi xa nga nam", "Cần Thơ")]
    [InlineData("bạn em học ở huyện Kế Sách", "Cần Thơ")]
    [InlineData("huyện An Biên", "An Giang")]
    [InlineData("huyện Hòn Đất tỉnh Kiên Giang", "An Giang")]
    [InlineData("em ở gò quao", "An Giang")]
    [InlineData("huyện Châu Thành, Sóc Trăng", "Cần Thơ")]
    public void A_former_district_is_understood_as_todays_province(string text, string name) =>
        Assert.Equal(name, ContentOnDisk.Reader.Read(text, []).Place?.Name);

    [Theory]
    [InlineData("em can duoc giup")]
    [InlineData("em cần được giúp")]
    [InlineData("ông bày kế sách hay lắm")]
    [InlineData("nó ném hòn đất vào em")]
    [InlineData("đợi em ở ngã năm")]
    [InlineData("huyện Châu Thành")]
    [InlineData("bạn Đức Hòa trêu em")]
    [InlineData("em Ngọc Hồi bị đánh")]
    [InlineData("choi thu thua het tien")]
    [InlineData("nó ở bên lúc em buồn")]
    [InlineData("kiện tướng cờ vua")]
    public void A_name_that_may_be_something_else_needs_its_type(string text) =>
        Assert.Empty(ContentOnDisk.Reader.Read(text, []).Places);

    [Fact]
    public void Thanh_Hoa_stays_Thanh_Hoa() => Assert.Equal("Thanh Hóa", ContentOnDisk.Reader.Read("em ở Thanh Hóa", []).Place?.Name);

    [Theory]
    [InlineData("xã Mẫu Đào", "Quảng Ngãi")]
    [InlineData("em o xa mau dao", "Quảng Ngãi")]
    [InlineData("x. Mẫu Đào", "Quảng Ngãi")]
    [InlineData("thị trấn Mẫu Cũ", "Quảng Ngãi")]
    [InlineData("xã Mẫu Xưa", "Quảng Ngãi")]
    [InlineData("đặc khu Phú Quốc", "An Giang")]
    [InlineData("xã Mẫu Thanh", "Lạng Sơn")]
    [InlineData("xã Mẫu Thạnh", "An Giang")]
    [InlineData("xã Tân Mẫu, Tây Ninh", "Tây Ninh")]
    [InlineData("phường Tân An, Cần Thơ", "Cần Thơ")]
    public void A_commune_is_understood_as_its_province(string text, string name) =>
        Assert.Equal(name, WithCommunes.Value.Read(text, []).Place?.Name);

    [Theory]
    [InlineData("xã Tân Mẫu")]
    [InlineData("em ở phường Tân An")]
    [InlineData("em ở xa mẫu giáo")]
    [InlineData("truong xa mau dao lam")]
    public void A_name_in_two_provinces_or_a_likeness_decides_nothing(string text) =>
        Assert.Empty(WithCommunes.Value.Read(text, []).Places);

    [Fact]
    public void The_list_of_communes_does_not_change_how_danger_is_read()
    {
        const string Text = "bạn ấy bắt em chuyển tiền không thì mẫu đào lên";

        var (without, with) = (ContentOnDisk.Reader.Read(Text, []).Danger, WithCommunes.Value.Read(Text, []).Danger);
        Assert.Equal((without.Kind, without.Level, without.Likeness), (with.Kind, with.Level, with.Likeness));
    }

    private static Commune Commune(string code, string name, string type, string province, params string[] former) =>
        new() { Code = code, Name = name, Type = type, Province = province, Former = former, Location = default };
}
