using AwarenessBot.Channels.Messenger;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.Tests.Messenger;

public sealed class MessengerSettingsTests
{
    [Fact]
    public void Without_any_secret_the_channel_is_off() => Assert.Null(MessengerSettings.From(new MessengerOptions { AppId = Cast.AppId }));

    [Theory]
    [InlineData("AppSecret")]
    [InlineData("VerifyToken")]
    [InlineData("PageToken")]
    public void A_missing_secret_stops_the_start_and_is_named(string missing)
    {
        var message = Refused(options => typeof(MessengerOptions).GetProperty(missing)?.SetValue(options, ""));

        Assert.Contains($"Channels:Messenger:{missing} is missing.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once_and_no_secret_is_quoted()
    {
        var message = Refused(options =>
        {
            options.AppSecret = "abc\n";
            options.PageToken = null;
            options.GraphUrl = "http://graph.example";
            options.CallPage = "/goi";
            options.PublicUrl = "http://vi-du.example";
            options.AtOnce = 0;
        });

        Assert.All(["AppSecret", "PageToken", "GraphUrl", "CallPage", "AtOnce"], name => Assert.Contains(name, message, StringComparison.Ordinal));
        Assert.DoesNotContain("abc", message, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.VerifyToken, message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_that_dials_is_under_our_own_address() => Assert.Equal(
        "https://vi-du.example/goi",
        Cast.Settings(options => (options.PublicUrl, options.CallPage) = ("https://vi-du.example/", "/goi")).CallPage?.AbsoluteUri);

    [Fact]
    public void The_address_of_the_platform_carries_its_version() =>
        Assert.Equal("https://graph.facebook.com/v25.0", Cast.Settings(options => options.GraphUrl += "/").Graph);

    private static string Refused(Action<MessengerOptions> change) => Assert.Throws<OptionsValidationException>(() => Cast.Settings(change)).Message;
}
