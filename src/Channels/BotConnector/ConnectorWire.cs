using System.Text.Json;
using AwarenessBot.Channels.Sending;

namespace AwarenessBot.Channels.BotConnector;

/// <summary>
/// Asks Bot Framework's addresses. Whatever happens to a request is an answer; only being cancelled is an exception. No
/// redirect is followed: a token goes where it was meant to go.
/// </summary>
internal sealed class ConnectorWire(ConnectorSettings settings, HttpMessageHandler handler) : IDisposable
{
    private const int LargestAnswer = 1024 * 1024;

    private readonly HttpClient _http = new(handler) { Timeout = settings.Timeout, MaxResponseContentBufferSize = LargestAnswer };

    public static SocketsHttpHandler NewHandler(ConnectorSettings settings) => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxConnectionsPerServer = settings.Limits.AtOnce,
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    };

    public async Task<ConnectorAnswer> AskAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using var response = await _http.SendAsync(request, cancellation);
            return new ConnectorAnswer(
                (int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellation), response.Headers.RetryAfter?.Delta);
        }
        catch (Exception e) when (HttpFailure.Of(e, cancellation) is { } failure)
        {
            return ConnectorAnswer.None(failure);
        }
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What became of a request.</summary>
/// <param name="Status">The HTTP status; 0 without an answer.</param>
/// <param name="Body">The answer.</param>
/// <param name="After">What it asked to wait.</param>
/// <param name="Failure">Why there is no answer.</param>
internal sealed record ConnectorAnswer(int Status, byte[] Body, TimeSpan? After, SendResult? Failure = null)
{
    // What Bot Framework wants at least when it does not say how long.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>How a request to send has ended: a pure table.</summary>
    public SendResult Outcome => Failure ?? Status switch
    {
        >= 200 and < 300 => SendResult.Sent,
        401 => SendResult.Misconfigured("http_401"),
        429 => SendResult.RetryLater("http_429", After ?? Pause),
        408 or >= 500 => SendResult.RetryLater($"http_{Status}", After, inDoubt: true),
        _ => SendResult.Refused($"http_{Status}"),
    };

    public static ConnectorAnswer None(SendResult failure) => new(0, [], null, failure);

    /// <summary>The body as JSON, if it is.</summary>
    public JsonElement? Read()
    {
        try
        {
            return JsonElement.Parse(Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Never what is in it.</summary>
    public override string ToString() => $"ConnectorAnswer {Status}";
}
