using System.Text.Json;

namespace AwarenessBot.Channels.Tests.BotConnector;

/// <summary>The bot, the person and the channel of these tests.</summary>
internal static class Cast
{
    public const string AppId = "00000000-1111-2222-3333-444444444444";
    public const string AppPassword = "a-password-of-the-bot";
    public const string Issuer = "https://api.botframework.com";

    /// <summary>Where the channel says it is; it is on this machine, see <see cref="Detour"/>.</summary>
    public const string ServiceUrl = "https://channel.example.test/teams/";
    public const string Channel = "msteams";
    public const string Conversation = "a:1x|y;z";

    public static object Claims(
        DateTimeOffset now, string? issuer = null, string? audience = null, string? serviceUrl = ServiceUrl, int from = -60, int until = 3600) => new
        {
            iss = issuer ?? Issuer,
            aud = audience ?? AppId,
            serviceurl = serviceUrl,
            nbf = now.ToUnixTimeSeconds() + from,
            exp = now.ToUnixTimeSeconds() + until,
        };

    public static string Message(
        string text, string id = "m-1", string serviceUrl = ServiceUrl, string channel = Channel, string? deliveryMode = null, string type = "message") =>
        JsonSerializer.Serialize(new
        {
            type,
            id,
            timestamp = "2026-11-20T03:00:00.000Z",
            serviceUrl,
            channelId = channel,
            from = new { id = "29:lan", name = "Lan" },
            conversation = new { id = Conversation, tenantId = "t-1" },
            recipient = new { id = "28:bot", name = "Bot" },
            text,
            locale = "vi-VN",
            deliveryMode,
        });
}
