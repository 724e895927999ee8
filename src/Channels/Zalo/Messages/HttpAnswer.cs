using System.Net.Http.Headers;
using System.Text.Json;
using AwarenessBot.Channels.Sending;

namespace AwarenessBot.Channels.Zalo.Messages;

/// <summary>What came back from a request, or what came between. Nothing is thrown but the caller's own cancellation.</summary>
/// <param name="Status">The HTTP status; 0 when there was no answer.</param>
/// <param name="Json">The answer, if it is JSON.</param>
/// <param name="Fault">Why there was no answer, as a short code.</param>
/// <param name="InDoubt">The request may have arrived although no answer came.</param>
/// <param name="RetryAfter">What the other side asked to wait.</param>
internal sealed record HttpAnswer(int Status, JsonElement? Json, string? Fault, bool InDoubt, TimeSpan? RetryAfter)
{
    private const int MaxAnswer = 256 * 1024;

    /// <summary>Never the answer: it may carry tokens.</summary>
    public override string ToString() => $"HttpAnswer {Status}";

    /// <summary>A client for one platform: no proxy, no cookies, no redirects, no trace of addresses, and pooled for two minutes.</summary>
    public static HttpClient NewClient() => new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,

        // Traces would carry the address, and Zalo Bot's address carries its token.
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = MaxAnswer,
    };

    public static async Task<HttpAnswer> OfAsync(
        HttpClient http, HttpRequestMessage request, TimeSpan timeout, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, limit.Token);
            var bytes = await response.Content.ReadAsByteArrayAsync(limit.Token);
            return new HttpAnswer((int)response.StatusCode, Read(bytes), null, false, Wait(response.Headers.RetryAfter));
        }
        catch (Exception e) when (HttpFailure.Of(e, cancellation) is { } failure)
        {
            return new HttpAnswer(0, null, failure.Reason, failure.InDoubt, null);
        }
    }

    private static TimeSpan? Wait(RetryConditionHeaderValue? header) => header?.Delta;

    private static JsonElement? Read(byte[] bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(Engine.Activities.IncomingJson.Mend(bytes));
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
