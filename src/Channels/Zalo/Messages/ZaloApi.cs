using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Zalo.Wire;

namespace AwarenessBot.Channels.Zalo.Messages;

/// <summary>Posts to the account's interface, where the token is a header and an error may have HTTP status 200.</summary>
internal sealed class ZaloApi(ZaloOptions options, HttpClient http, TimeSpan timeout)
{
    /// <summary>The reason of an answer that says neither yes nor no.</summary>
    public const string Unreadable = "unreadable_answer";

    // Asked for by apps that demand proof of their secret.
    private const string ProofHeader = "appsecret_proof";

    public async Task<ApiAnswer> PostAsync(string path, HttpContent content, string accessToken, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.ApiUrl.TrimEnd('/') + path) { Content = content };
        request.Headers.TryAddWithoutValidation("access_token", accessToken);
        if (options.SendAppSecretProof)
        {
            request.Headers.TryAddWithoutValidation(ProofHeader, ProofOf(accessToken, options.AppSecret));
        }

        return Read(await HttpAnswer.OfAsync(http, request, timeout, cancellation));
    }

    /// <summary>Hexadecimal HMAC-SHA256 of the token with the app's secret.</summary>
    internal static string ProofOf(string accessToken, string appSecret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), Encoding.UTF8.GetBytes(accessToken)));

    internal static ApiAnswer Read(HttpAnswer answer)
    {
        if (answer.Fault is { } fault)
        {
            return ApiAnswer.Fault(SendResult.RetryLater(fault, inDoubt: answer.InDoubt));
        }

        // Zalo's own verdict, whatever the status.
        if (answer.Json is { } json && json.Number("error") is { } code && (code != 0 || answer.Status is >= 200 and < 300))
        {
            return new ApiAnswer(code, null, json.At("data"));
        }

        return ApiAnswer.Fault(answer.Status switch
        {
            429 => SendResult.RetryLater("http_429", answer.RetryAfter),
            401 or 403 or 404 or 405 => SendResult.Misconfigured($"http_{answer.Status}"),
            >= 300 and < 500 and not 408 => SendResult.Refused($"http_{answer.Status}"),
            >= 200 and < 300 => SendResult.RetryLater(Unreadable, inDoubt: true),
            _ => SendResult.RetryLater($"http_{answer.Status}", answer.RetryAfter, inDoubt: true),
        });
    }
}

/// <summary>What Zalo said to a request.</summary>
/// <param name="Code">Its error; 0 for success; nothing when it gave no verdict.</param>
/// <param name="Failure">What became of the request when it gave none.</param>
/// <param name="Result">What it answered.</param>
internal sealed record ApiAnswer(long? Code, SendResult? Failure, JsonElement? Result)
{
    public static ApiAnswer Fault(SendResult failure) => new(null, failure, null);

    /// <summary>Never what is in it.</summary>
    public override string ToString() => $"ApiAnswer {Code}";
}
