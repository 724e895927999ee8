namespace AwarenessBot.Understanding.Tests.Entities;

public sealed class OfficeFinderTests
{
    [Theory]
    [InlineData("sở lđtb&xh còn nhận việc trẻ em ko", "child_affairs_province")]
    [InlineData("so lao dong thuong binh xa hoi o dau", "child_affairs_province")]
    [InlineData("gọi phòng VH&TT huyện được không", "culture_information_commune")]
    [InlineData("lên công an huyện báo được ko", "police_commune")]
    [InlineData("hội LHPN tỉnh Sóc Trăng số mấy", "women_union_province")]
    [InlineData("sở TT&TT ở đâu", null)]
    [InlineData("sở y tế ở đâu", null)]
    [InlineData("bố em lao động xa nhà", null)]
    public void An_office_is_known_by_the_name_it_had(string text, string? office) =>
        Assert.Equal(office, ContentOnDisk.Reader.Read(text, []).Office?.Id);
}
