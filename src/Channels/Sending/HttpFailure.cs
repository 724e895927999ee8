namespace AwarenessBot.Channels.Sending;

/// <summary>
/// Why a request has no answer, for every channel alike. What never left is simply sent again; what did leave may have arrived.
/// </summary>
internal static class HttpFailure
{
    /// <summary>The failure; nothing for the caller's own cancellation, or for what is no failure of a request.</summary>
    /// <param name="thrown">What was thrown.</param>
    /// <param name="cancellation">The caller's: a request given up for any other reason took too long.</param>
    public static SendResult? Of(Exception thrown, CancellationToken cancellation) => thrown switch
    {
        HttpRequestException request when HasNotLeft(request) => SendResult.RetryLater("unreachable"),
        HttpRequestException or IOException => SendResult.RetryLater("connection_lost", inDoubt: true),
        OperationCanceledException when !cancellation.IsCancellationRequested => SendResult.RetryLater("timeout", inDoubt: true),
        _ => null,
    };

    private static bool HasNotLeft(HttpRequestException request) => request.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or
        HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
