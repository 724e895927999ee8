using AwarenessBot.Channels.BotConnector;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.Tests.BotConnector;

public sealed class SettingsTests
{
    [Fact]
    public void Without_an_app_id_it_is_off() => Assert.Null(ConnectorSettings.From(new ConnectorOptions()));

    [Theory]
    [InlineData("AppPassword is missing")]
    [InlineData("AppId is missing")]
    [InlineData("AppPassword has a blank")]
    [InlineData("TenantId is not a tenant's id")]
    [InlineData("MetadataUrl must be an address that begins with https")]
    [InlineData("LoginUrl must be an address that begins with https")]
    [InlineData("PublicUrl is not an address")]
    [InlineData("AllowUnauthenticated is for the Emulator alone")]
    [InlineData("above zero")]
    public void A_wrong_setting_stops_the_start_with_a_sentence(string problem)
    {
        var options = new ConnectorOptions { AppId = Cast.AppId, AppPassword = Cast.AppPassword };
        Action spoil = problem switch
        {
            "AppPassword is missing" => () => options.AppPassword = "",
            "AppId is missing" => () => options.AppId = null,
            "AppPassword has a blank" => () => options.AppPassword = "a password",
            "TenantId is not a tenant's id" => () => options.TenantId = "../evil",
            "MetadataUrl must be an address that begins with https" => () => options.MetadataUrl = "http://login.example/",
            "LoginUrl must be an address that begins with https" => () => options.LoginUrl = "login.example",
            "PublicUrl is not an address" => () => options.PublicUrl = "bot.example.vn",
            "AllowUnauthenticated is for the Emulator alone" => () => options.AllowUnauthenticated = true,
            _ => () => options.AtOnce = 0,
        };
        spoil();

        var e = Assert.Throws<OptionsValidationException>(() => ConnectorSettings.From(options));

        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.AppPassword, e.Message, StringComparison.Ordinal);
    }
}
