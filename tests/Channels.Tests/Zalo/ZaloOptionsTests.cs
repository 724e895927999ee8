using AwarenessBot.Channels.Zalo;
using AwarenessBot.Channels.ZaloBot;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.Tests.Zalo;

public sealed class ZaloOptionsTests
{
    [Fact]
    public void With_nothing_set_the_channels_are_off()
    {
        Assert.Null(ZaloOptions.Read(Settings()));
        Assert.Null(ZaloBotOptions.Read(Settings()));
    }

    [Fact]
    public void The_code_of_the_domain_alone_is_no_channel()
    {
        var settings = Settings(("Channels:Zalo:SiteVerification", "ABC"));

        Assert.Null(ZaloOptions.Read(settings));
        Assert.Contains("ABC", ZaloRoom.SiteVerificationTag(settings), StringComparison.Ordinal);
        Assert.Null(ZaloRoom.SiteVerificationTag(Settings(("Channels:Zalo:SiteVerification", "\"><script>"))));
    }

    [Theory]
    [InlineData("AppId")]
    [InlineData("OaSecret")]
    [InlineData("AppSecret")]
    [InlineData("RefreshToken")]
    public void Half_a_channel_stops_the_start_and_says_what_is_missing(string missing)
    {
        var settings = Settings([.. Whole.Where(setting => setting.Key != "Channels:Zalo:" + missing)]);

        var problem = Assert.Throws<OptionsValidationException>(() => ZaloOptions.Read(settings));

        Assert.Contains($"Channels:Zalo:{missing} is missing", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("FAKE", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ApiUrl", "http://zalo.example")]
    [InlineData("OAuthUrl", "zalo")]
    [InlineData("PerSecond", "0")]
    [InlineData("TimeoutSeconds", "100")]
    public void What_cannot_be_right_stops_the_start(string name, string value) =>
        Assert.Throws<OptionsValidationException>(() => ZaloOptions.Read(Settings([.. Whole, ("Channels:Zalo:" + name, value)])));

    [Fact]
    public void Accounts_are_a_list_or_separated_by_commas()
    {
        Assert.Equal(["1", "2"], ZaloOptions.Read(Settings([.. Whole, ("Channels:Zalo:OaId", "1, 2")]))?.OaIds);
        Assert.Equal(["1", "2"], ZaloOptions.Read(Settings([.. Whole, ("Channels:Zalo:OaId:0", "1"), ("Channels:Zalo:OaId:1", "2")]))?.OaIds);
        Assert.Equal([], ZaloOptions.Read(Settings(Whole))?.OaIds);
    }

    [Theory]
    [InlineData("", "FAKE-SECRET", "Token")]
    [InlineData("1:a", "short", "SecretToken")]
    [InlineData("1:a/../b", "FAKE-SECRET", "Token")]
    public void Half_a_bot_stops_the_start(string token, string secret, string said)
    {
        var problem = Assert.Throws<OptionsValidationException>(() =>
            ZaloBotOptions.Read(Settings(("Channels:ZaloBot:Token", token), ("Channels:ZaloBot:SecretToken", secret))));

        Assert.Contains("Channels:ZaloBot:" + said, problem.Message, StringComparison.Ordinal);
    }

    private static (string Key, string Value)[] Whole =>
    [
        ("Channels:Zalo:AppId", "1"), ("Channels:Zalo:OaSecret", "FAKE-A"), ("Channels:Zalo:AppSecret", "FAKE-B"),
        ("Channels:Zalo:RefreshToken", "FAKE-C"),
    ];

    private static IConfiguration Settings(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))).Build();
}
