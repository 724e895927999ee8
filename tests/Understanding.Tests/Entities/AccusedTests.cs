using AwarenessBot.Content.Desks;

namespace AwarenessBot.Understanding.Tests.Entities;

/// <summary>Who did it, as people answer when they are asked just that.</summary>
public sealed class AccusedTests
{
    [Theory]
    [InlineData("bạn cùng lớp em", "classmate")]
    [InlineData("may dua trong lop", "classmate")]
    [InlineData("anh lớp trên ạ", "older_pupil")]
    [InlineData("thầy dạy toán", "teacher")]
    [InlineData("co giao chu nhiem", "teacher")]
    [InlineData("bác bảo vệ trường", "school_staff")]
    [InlineData("ba em", "parent")]
    [InlineData("bố dượng", "parent")]
    [InlineData("bo duong em", "parent")]
    [InlineData("người yêu của mẹ", "parent")]
    [InlineData("ông nội", "relative")]
    [InlineData("anh ho", "relative")]
    [InlineData("ông hàng xóm gần nhà", "neighbour")]
    [InlineData("chu hang xom", "neighbour")]
    [InlineData("bạn của bố em", "known_adult")]
    [InlineData("ban cua bo", "known_adult")]
    [InlineData("nick lạ trên face", "online_stranger")]
    [InlineData("quen qua mang", "online_stranger")]
    [InlineData("người lạ", "stranger")]
    [InlineData("chú công an xã", "official")]
    [InlineData("cô ở hội phụ nữ", "responder_office")]
    [InlineData("em không biết", "unknown")]
    [InlineData("thầy với bạn cùng lớp", "classmate teacher")]
    [InlineData("3", "")]
    [InlineData("hôm nay trời đẹp", "")]
    public void Roles_are_found_by_what_people_call_them(string text, string roles) =>
        Assert.Equal(roles, string.Join(' ', Mentioned.In(text).Accused.Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_role_is_called_something() =>
        Assert.Equal(AccusedRoles.All.Order(), ContentOnDisk.Library.Words.Accused.Keys.Order());
}
