using System.Net.Http.Headers;
using AwarenessBot.Channels.Sending;

namespace AwarenessBot.Channels.Messenger;

/// <summary>
/// Asks the platform. The token goes in a header, never in an address: addresses end up in logs. Whatever happens to the
/// request is an answer; only being cancelled is an exception.
/// </summary>
internal sealed class GraphClient : IDisposable
{
    private const int LargestAnswer = 1024 * 1024;

    private readonly MessengerSettings _settings;
    private readonly HttpClient _http;

    public GraphClient(MessengerSettings settings)
    {
        _settings = settings;
        var sockets = new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxConnectionsPerServer = settings.Limits.AtOnce,
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
        };
        _http = new HttpClient(sockets) { Timeout = settings.Timeout, MaxResponseContentBufferSize = LargestAnswer };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings.PageToken);
    }

    /// <summary>One request about the page itself.</summary>
    /// <param name="method">What to do.</param>
    /// <param name="what">Such as <c>messages</c>, or <c>subscribed_apps?fields=id</c>.</param>
    /// <param name="content">What to send along.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<GraphAnswer> AskAsync(HttpMethod method, string what, HttpContent? content, CancellationToken cancellation)
    {
        var address = $"{_settings.Graph}/me/{what}{(what.Contains('?', StringComparison.Ordinal) ? '&' : '?')}appsecret_proof={_settings.Proof}";
        using var request = new HttpRequestMessage(method, address) { Content = content };
        try
        {
            using var response = await _http.SendAsync(request, cancellation);
            return new GraphAnswer((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellation), After(response));
        }
        catch (Exception e) when (HttpFailure.Of(e, cancellation) is { } failure)
        {
            return GraphAnswer.None(failure);
        }
    }

    public void Dispose() => _http.Dispose();

    private static TimeSpan? After(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta;
}

/// <summary>What became of a request.</summary>
/// <param name="Status">The HTTP status; 0 without an answer.</param>
/// <param name="Body">The answer.</param>
/// <param name="After">What the platform asked to wait.</param>
/// <param name="Failure">Why there is no answer.</param>
internal sealed record GraphAnswer(int Status, byte[] Body, TimeSpan? After, SendResult? Failure = null)
{
    public static GraphAnswer None(SendResult failure) => new(0, [], null, failure);

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Never what is in it.</summary>
    public override string ToString() => $"GraphAnswer {Status}";
}
