using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AwarenessBot.Benchmarks.Webhooks;

/// <summary>Messenger's webhooks and sends, as much of them as a measurement needs.</summary>
internal static class Wire
{
    public const string Secret = "benchmark-app-secret";
    public const string Token = "benchmark-page-token";

    private static readonly byte[] Key = Encoding.UTF8.GetBytes(Secret);

    public static string Sign(ReadOnlySpan<byte> body) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Key, body));

    /// <summary>A webhook with one message.</summary>
    public static byte[] Webhook(string person, string mid, string text)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            @object = "page",
            entry = new[]
            {
                new
                {
                    id = "1000001",
                    time = now,
                    messaging = new[]
                    {
                        new { sender = new { id = person }, recipient = new { id = "1000001" }, timestamp = now, message = new { mid, text } },
                    },
                },
            },
        });
    }

    /// <summary>A reply of the echo. The last of a turn carries a quick reply, as the bot's does.</summary>
    public static byte[] Reply(string person, string text, bool isLast) => isLast
        ? JsonSerializer.SerializeToUtf8Bytes(new
        {
            recipient = new { id = person },
            messaging_type = "RESPONSE",
            message = new { text, quick_replies = new[] { new { content_type = "text", title = "menu", payload = "menu" } } },
        })
        : JsonSerializer.SerializeToUtf8Bytes(new { recipient = new { id = person }, messaging_type = "RESPONSE", message = new { text } });

    /// <summary>How many replies the echo is asked for.</summary>
    public static int CountIn(string text) =>
        int.TryParse(text.AsSpan(0, text.IndexOf(' ', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new FormatException("The text does not begin with a number.");
}
