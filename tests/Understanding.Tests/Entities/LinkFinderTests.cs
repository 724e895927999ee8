namespace AwarenessBot.Understanding.Tests.Entities;

public sealed class LinkFinderTests
{
    [Theory]
    [InlineData("bấm http://qua-tang.xyz/a?b=1 đi", "http://qua-tang.xyz/a?b=1")]
    [InlineData("HTTPS://Abc.VN/X", "HTTPS://Abc.VN/X")]
    [InlineData("vào www.nhanqua.com", "www.nhanqua.com")]
    [InlineData("vào abc.vn/x nha", "abc.vn/x")]
    [InlineData("abc.com.vn.", "abc.com.vn")]
    [InlineData("(bit.ly/3xYz)", "bit.ly/3xYz")]
    [InlineData("link:bit.ly/3xYz", "bit.ly/3xYz")]
    [InlineData("zalo.me/0912345678", "zalo.me/0912345678")]
    [InlineData("zalo.me/g/abc!!!", "zalo.me/g/abc")]
    [InlineData("t.me/kenh", "t.me/kenh")]
    [InlineData("dùng facebook.com, được không", "facebook.com")]
    [InlineData("http://1.2.3.4:8080/x", "http://1.2.3.4:8080/x")]
    public void A_link_is_found_where_it_stands(string text, string link)
    {
        var found = Assert.Single(Mentioned.In(text).Links);

        Assert.Equal(link, text.Substring(found.Start, found.Length));
    }

    [Theory]
    [InlineData("em buồn.me em la")]
    [InlineData("em buon.me em la")]
    [InlineData("di hoc.co ban danh")]
    [InlineData("em buồn.vnđ")]
    [InlineData("mail em: an@gmail.com")]
    [InlineData("1.000.000")]
    [InlineData("20.11.2026")]
    [InlineData("buồn... không")]
    [InlineData("http://")]
    [InlineData("https")]
    [InlineData("và/hoặc")]
    [InlineData("")]
    public void What_is_no_link_is_none(string text) => Assert.Empty(Mentioned.In(text).Links);

    [Fact]
    public void Two_links_are_two() => Assert.Equal(2, Mentioned.In("bit.ly/a rồi abc.vn/b").Links.Count);
}
