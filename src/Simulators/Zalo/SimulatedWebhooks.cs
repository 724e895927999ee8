using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AwarenessBot.Simulators.Zalo;

/// <summary>What Zalo posts to the bot, signed as Zalo signs.</summary>
public sealed class SimulatedWebhooks(TimeProvider time)
{
    public const string OaSecret = "FAKE-OA-SECRET-KEY-0001";
    public const string Header = "X-ZEvent-Signature";

    private long _last;

    /// <summary>Where ids begin, for bots that remember an earlier run.</summary>
    public long IdsBegin
    {
        set => _last = value;
    }

    /// <summary>Somebody says something, or presses a button: the platform does not tell which.</summary>
    public SignedWebhook Text(string person, string text) => Of("user_send_text", person, new JsonObject { ["text"] = text, ["msg_id"] = NextId() });

    /// <summary>Somebody sends something that is not words.</summary>
    public SignedWebhook Attachment(string person, string kind, string? caption = null)
    {
        var message = new JsonObject
        {
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["type"] = kind,
                ["payload"] = new JsonObject { ["url"] = "https://example.invalid/" + kind },
            }),
            ["msg_id"] = NextId(),
        };
        if (caption is not null)
        {
            message["text"] = caption;
        }

        return Of("user_send_" + kind, person, message);
    }

    /// <summary>Somebody begins to follow the account.</summary>
    public SignedWebhook Follow(string person) => Following("follow", person);

    /// <summary>Somebody does not want to follow it any more.</summary>
    public SignedWebhook Unfollow(string person) => Following("unfollow", person);

    /// <summary>The account's own message, come back; by hand when somebody else than the bot sent it.</summary>
    public SignedWebhook Echo(SimulatedMessage message, bool byHand = false)
    {
        var sender = new JsonObject { ["id"] = SimulatedAccount.Id };
        if (byHand)
        {
            sender["admin_id"] = "5000000000000000005";
        }

        return Sign(new JsonObject
        {
            ["app_id"] = SimulatedOAuth.AppId,
            ["sender"] = sender,
            ["recipient"] = new JsonObject { ["id"] = message.Person },
            ["event_name"] = message.Picture is null ? "oa_send_text" : "oa_send_image",
            ["message"] = new JsonObject { ["text"] = message.Text, ["msg_id"] = message.Id },
            ["timestamp"] = Now(),
        });
    }

    /// <summary>Any event, signed.</summary>
    public static SignedWebhook Sign(JsonObject json)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(json);
        var timestamp = json["timestamp"] is { } stamp ? stamp.GetValueKind() == JsonValueKind.String ? stamp.GetValue<string>() : stamp.ToJsonString() : "";
        return Sign(body, json["app_id"]?.GetValue<string>() ?? SimulatedOAuth.AppId, timestamp);
    }

    /// <summary>Any bytes, signed.</summary>
    public static SignedWebhook Sign(byte[] body, string appId = SimulatedOAuth.AppId, string timestamp = "1767225600000")
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(appId), .. body, .. Encoding.UTF8.GetBytes(timestamp), .. Encoding.UTF8.GetBytes(OaSecret)];
        return new SignedWebhook(body, "mac=" + Convert.ToHexStringLower(SHA256.HashData(signed)));
    }

    private SignedWebhook Of(string name, string person, JsonObject message) => Sign(new JsonObject
    {
        ["app_id"] = SimulatedOAuth.AppId,
        ["sender"] = new JsonObject { ["id"] = person },
        ["user_id_by_app"] = "3000000000000000003",
        ["recipient"] = new JsonObject { ["id"] = SimulatedAccount.Id },
        ["event_name"] = name,
        ["message"] = message,
        ["timestamp"] = Now(),
    });

    private SignedWebhook Following(string name, string person) => Sign(new JsonObject
    {
        ["oa_id"] = SimulatedAccount.Id,
        ["follower"] = new JsonObject { ["id"] = person },
        ["event_name"] = name,
        ["app_id"] = SimulatedOAuth.AppId,
        ["timestamp"] = Now(),
    });

    private string NextId() => $"in{Interlocked.Increment(ref _last):D18}";

    private string Now() => time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}

/// <summary>A webhook and its signature. Posting it twice is what Zalo does when it is not answered in time.</summary>
public sealed record SignedWebhook(byte[] Body, string? Signature)
{
    /// <summary>Posts it.</summary>
    public async Task<HttpStatusCode> PostAsync(HttpClient bot, string path = "/webhooks/zalo", CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        if (Signature is not null)
        {
            request.Headers.TryAddWithoutValidation(SimulatedWebhooks.Header, Signature);
        }

        using var response = await bot.SendAsync(request, cancellation);
        return response.StatusCode;
    }
}
