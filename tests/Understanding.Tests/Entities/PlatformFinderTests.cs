namespace AwarenessBot.Understanding.Tests.Entities;

public sealed class PlatformFinderTests
{
    [Theory]
    [InlineData("em bị chặn trên Facebook", "facebook")]
    [InlineData("bị lộ ảnh trên fb", "facebook")]
    [InlineData("nó nhắn trên phây", "facebook")]
    [InlineData("no nhan tren phay buk, a phay buc", "facebook")]
    [InlineData("ib mess", "facebook")]
    [InlineData("acc ig", "facebook")]
    [InlineData("insta của em", "facebook")]
    [InlineData("nhóm Zalo lớp", "zalo")]
    [InlineData("nhom zl lop", "zalo")]
    [InlineData("zaloooo", "zalo")]
    [InlineData("clip tóp tóp", "tiktok")]
    [InlineData("clip top top", "tiktok")]
    [InlineData("tren toptop", "tiktok")]
    [InlineData("tik tok", "tiktok")]
    [InlineData("kênh youtube", "other")]
    [InlineData("tele", "other")]
    [InlineData("chơi free fire", "other")]
    [InlineData("choi lien quan", "other")]
    [InlineData("https://www.tiktok.com/@ai-do", "tiktok")]
    [InlineData("zalo.me/0912345678", "zalo")]
    [InlineData("hôm nay trời đẹp", "")]
    [InlineData("em bị bắt nạt ở trường", "")]
    public void A_platform_is_found_by_any_of_its_names(string text, string id) =>
        Assert.Equal(id, string.Join(' ', Mentioned.In(text).Platforms.Select(platform => platform.Id)));

    [Fact]
    public void Several_platforms_come_once_each_in_the_order_of_the_message() => Assert.Equal(
        ["zalo", "facebook", "other"],
        Mentioned.In("nó nhắn zalo rồi fb, mess, discord với roblox").Platforms.Select(platform => platform.Id));

    [Fact]
    public void Each_platform_names_a_topic_that_exists()
    {
        Assert.Equal(4, ContentOnDisk.Library.Words.Platforms.Count);
        Assert.All(
            ContentOnDisk.Library.Words.Platforms,
            platform => Assert.Equal($"block_report_{platform.Id}", ContentOnDisk.Library.Topics[platform.Topic].Id));
    }
}
