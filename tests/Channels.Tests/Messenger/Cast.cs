using AwarenessBot.Channels.Messenger;

namespace AwarenessBot.Channels.Tests.Messenger;

/// <summary>The page and the people of the samples.</summary>
internal static class Cast
{
    public const string Page = "110000000000001";
    public const string Lan = "7300000000000001";
    public const string Minh = "7300000000000002";
    public const string AppId = "900000000000009";
    public const string AppSecret = "0123456789abcdef0123456789abcdef";
    public const string VerifyToken = "a-token-we-chose";
    public const string PageToken = "EAATESTPAGETOKEN0000000001";

    public static MessengerOptions Options => new()
    {
        AppSecret = AppSecret,
        VerifyToken = VerifyToken,
        PageToken = PageToken,
        AppId = AppId,
    };

    public static MessengerSettings Settings(Action<MessengerOptions>? change = null)
    {
        var options = Options;
        change?.Invoke(options);
        return MessengerSettings.From(options) ?? throw new InvalidOperationException("The channel is off.");
    }
}
