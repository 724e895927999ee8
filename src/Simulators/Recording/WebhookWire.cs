using System.Diagnostics;
using System.Text;

namespace AwarenessBot.Simulators.Recording;

/// <summary>The wire from the platform to the bot's webhook. It notes what goes over it and can spoil the next request.</summary>
public sealed class WebhookWire : DelegatingHandler
{
    private readonly TrafficLog _traffic;
    private int _spoils;
    private int _repeats;

    public WebhookWire(TrafficLog traffic)
        : base(new SocketsHttpHandler())
    {
        _traffic = traffic;
    }

    /// <summary>The next webhook has a signature that is not the platform's.</summary>
    public void SpoilNextSignature() => Interlocked.Exchange(ref _spoils, 1);

    /// <summary>The next webhook is delivered twice, as happens when an answer is lost.</summary>
    public void RepeatNext() => Interlocked.Exchange(ref _repeats, 1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _spoils, 0) == 1)
        {
            Spoil(request);
        }

        if (Interlocked.Exchange(ref _repeats, 0) == 1)
        {
            using var first = await PassOnAsync(request, cancellationToken);
        }

        return await PassOnAsync(request, cancellationToken);
    }

    // The right length and form, so that it is the signature that is refused and not its looks.
    private static void Spoil(HttpRequestMessage request)
    {
        foreach (var (name, values) in request.Headers.Where(IsSignature).ToList())
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, values.Select(value =>
                value.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? value[..(at + 1)] + new string('0', value.Length - at - 1) : "0"));
        }
    }

    private static bool IsSignature(KeyValuePair<string, IEnumerable<string>> header) => header.Key.Contains("Signature", StringComparison.OrdinalIgnoreCase);

    private async Task<HttpResponseMessage> PassOnAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var body = request.Content is { } content ? Encoding.UTF8.GetString(await content.ReadAsByteArrayAsync(cancellation)) : string.Empty;
        var headers = string.Join('\n', request.Headers.Where(IsSignature).Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));
        var exchange = new Exchange(
            0, default, true, $"{request.Method} {request.RequestUri?.PathAndQuery}", headers, body, 0, "no answer", 0);
        try
        {
            var response = await base.SendAsync(request, cancellation);
            await response.Content.LoadIntoBufferAsync(cancellation);
            exchange = exchange with { Status = (int)response.StatusCode, Answer = await response.Content.ReadAsStringAsync(cancellation) };
            return response;
        }
        finally
        {
            _traffic.Add(exchange with { Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds });
        }
    }
}
