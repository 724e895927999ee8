using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Reports.Notices;

/// <summary>How webhooks are called.</summary>
public sealed record WebhookSettings
{
    /// <summary>What bodies are signed with; the receiver has the same. At least 32 bytes.</summary>
    public required byte[] Secret { get; init; }

    /// <summary>Also addresses of this machine and of private networks, these without TLS if they are this machine's: for a bridge beside the bot.</summary>
    public bool AllowPrivate { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Never the secret.</summary>
    public override string ToString() => "WebhookSettings";
}

/// <summary>
/// Notices to a server of the responder's: a signed POST of <see cref="WebhookBody"/>. The address is looked up here and what was looked
/// up is what is called, so a name cannot point elsewhere a moment later; no redirect is followed and no proxy asked.
/// </summary>
public sealed class WebhookNotices : INoticeWay, IDisposable
{
    private readonly WebhookSettings _settings;
    private readonly TimeProvider _time;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve;
    private readonly HttpClient _http;

    public WebhookNotices(WebhookSettings settings, TimeProvider time)
        : this(settings, time, Dns.GetHostAddressesAsync)
    {
    }

    internal WebhookNotices(WebhookSettings settings, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        if (settings.Secret.Length < 32)
        {
            throw new ArgumentException("The secret of webhooks needs at least 32 bytes.", nameof(settings));
        }

        (_settings, _time, _resolve) = (settings, time, resolve);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = settings.Timeout,
            MaxResponseContentBufferSize = 16 * 1024,
        };
    }

    public async Task<NoticeOutcome> SendAsync(Notice notice, Responder responder, NoticeText text, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(responder.Webhook, UriKind.Absolute, out var address) || !MayBeCalled(address))
        {
            return NoticeOutcome.NotSent;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(
            new WebhookBody(notice.Key, notice.Reason, notice.Number, text.Link), WebhookJson.Default.WebhookBody);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(_settings.Secret, _time.GetUtcNow().ToUnixTimeSeconds(), body));
        request.Headers.Add("Idempotency-Key", notice.Key);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return response.IsSuccessStatusCode ? NoticeOutcome.Sent : NoticeOutcome.NotSent;
        }
        catch (HttpRequestException)
        {
            return NoticeOutcome.Down;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return NoticeOutcome.Down;
        }
    }

    public void Dispose() => _http.Dispose();

    private bool MayBeCalled(Uri address) => address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && _settings.AllowPrivate));

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var found = await _resolve(context.DnsEndPoint.Host, cancellation);
        if (found.Length == 0 || (!_settings.AllowPrivate && !found.All(PublicAddress.Is)))
        {
            throw new HttpRequestException("The address of a webhook is not a public one.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>
/// All a webhook is told:
/// <code>{"id":"9f86d081884c7d659a2feaa0c55ad015","event":"new","number":"ATM-2611-K7QF3W-8","link":"https://bot.example/…"}</code>
/// </summary>
internal sealed record WebhookBody(string Id, string Event, string Number, string Link);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WebhookBody))]
internal sealed partial class WebhookJson : JsonSerializerContext;
