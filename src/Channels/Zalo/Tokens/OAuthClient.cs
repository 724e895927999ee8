using System.Text.Json;
using AwarenessBot.Channels.Zalo.Messages;
using AwarenessBot.Channels.Zalo.Wire;

namespace AwarenessBot.Channels.Zalo.Tokens;

/// <summary>Asks Zalo for new tokens. A refresh token works once, so what matters most is whether it may have been spent.</summary>
internal sealed class OAuthClient(ZaloOptions options, HttpClient http, TimeSpan timeout)
{
    private const int RateLimited = -32;

    // What is assumed when Zalo does not say; and the limits of what is believed.
    private static readonly TimeSpan UsualLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(90);

    // {"access_token":"…","refresh_token":"…","expires_in":"90000"}
    // {"error":-14014,"error_name":"…","error_reason":"…","error_description":"…"}, also with status 200
    public async Task<RefreshAnswer> RefreshAsync(string refreshToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{options.OAuthUrl.TrimEnd('/')}/v4/oa/access_token")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["refresh_token"] = refreshToken,
                ["app_id"] = options.AppId,
                ["grant_type"] = "refresh_token",
            }),
        };
        request.Headers.TryAddWithoutValidation("secret_key", options.AppSecret);

        // Not the caller's to cancel: an answer nobody waits for is a chain of tokens lost.
        var answer = await HttpAnswer.OfAsync(http, request, timeout, CancellationToken.None);
        if (answer.Fault is { } fault)
        {
            return answer.InDoubt ? new RefreshAnswer.Lost(fault) : new RefreshAnswer.Unreachable(fault);
        }

        if (answer.Status >= 500)
        {
            return new RefreshAnswer.Lost($"http_{answer.Status}");
        }

        return answer.Json is { } json ? Read(json, answer.Status) : new RefreshAnswer.Lost("unreadable");
    }

    private static RefreshAnswer Read(JsonElement json, int status)
    {
        if (json.Text("access_token") is { Length: > 0 } access && json.Text("refresh_token") is { Length: > 0 } refresh)
        {
            var life = json.Number("expires_in") is > 0 and { } seconds
                ? TimeSpan.FromSeconds(Math.Min(seconds, LongestLife.TotalSeconds))
                : UsualLife;
            return new RefreshAnswer.Granted(access, refresh, life);
        }

        return json.Number("error") switch
        {
            RateLimited => new RefreshAnswer.Unreachable("zalo_-32"),
            not null and not 0 and var code => new RefreshAnswer.Refused($"oauth_{code}"),
            _ when status is >= 400 and not 408 and not 429 => new RefreshAnswer.Refused($"http_{status}"),
            _ => new RefreshAnswer.Lost("unreadable"),
        };
    }
}
