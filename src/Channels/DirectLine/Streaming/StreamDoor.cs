using System.Net.WebSockets;
using System.Text.Json;
using AwarenessBot.Channels.DirectLine.Feeds;
using AwarenessBot.Channels.DirectLine.Limits;
using AwarenessBot.Channels.DirectLine.Showing;
using AwarenessBot.Channels.DirectLine.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.DirectLine.Streaming;

/// <summary>
/// The WebSocket a client listens on: everything new in its feed, at once. What a client says over it is not listened to;
/// it posts.
/// </summary>
internal sealed class StreamDoor(
    Doorman doorman, Tickets tickets, FeedShelf feeds, Frontage frontage, DirectLineSettings settings,
    IHostApplicationLifetime program, TimeProvider time, ILogger<StreamDoor> log)
{
    private const int LongestMessage = 64 * 1024;
    private const WebSocketCloseStatus Collision = (WebSocketCloseStatus)4000;
    private const WebSocketCloseStatus Full = (WebSocketCloseStatus)4001;

    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LastMoment = TimeSpan.FromMilliseconds(500);

    // Proxies cut what is silent for half a minute; and a phone that has lost its network is found out.
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan PongWithin = TimeSpan.FromSeconds(20);

    private readonly Places _places = new(settings.Streams);

    /// <summary><c>GET /conversations/{id}/stream?t=…</c></summary>
    public async Task OpenAsync(string conversation, string? ticket, HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await Refusal.Wrong("A stream is a WebSocket").ExecuteAsync(context);
            return;
        }

        if (tickets.Redeem(ticket ?? string.Empty, conversation) is not { } promised)
        {
            await Refusal.NotOurs.ExecuteAsync(context);
            return;
        }

        if (!doorman.IsFrom(context.Request, promised.Pass.Origins))
        {
            await Refusal.OtherOrigin.ExecuteAsync(context);
            return;
        }

        var socket = await context.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { KeepAliveInterval = PingEvery, KeepAliveTimeout = PongWithin });
        var (feed, home, address) = (feeds.Open(conversation), frontage.BaseOf(context.Request), Frontage.AddressOf(context.Request));
        if (!_places.TryTake(address))
        {
            DirectLineLog.NoPlace(log);
            await TellOnceAsync(socket, feed, promised.Watermark, home);
            return;
        }

        try
        {
            await ServeAsync(socket, feed, promised.Watermark, home);
        }
        finally
        {
            _places.GiveBack(address);
        }
    }

    // Among too many may be somebody in danger: the answer that waits is told, and the client comes back by itself for the next
    // one. Whoever listens already goes on listening.
    private async Task TellOnceAsync(WebSocket socket, Feed feed, long? watermark, Uri home)
    {
        using var gone = new CancellationTokenSource();
        var drained = DrainAsync(socket, gone.Token);
        var batch = feed.Take(watermark, time.GetUtcNow());
        if (batch.Activities.Count == 0 || await SendAsync(socket, feed, batch, home))
        {
            await CloseAsync(socket, Full, "full", drained);
        }

        await gone.CancelAsync();
        await drained;
        socket.Dispose();
    }

    private async Task ServeAsync(WebSocket socket, Feed feed, long? watermark, Uri home)
    {
        var listener = feed.Listen();
        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(listener.Token, program.ApplicationStopping);
            using var gone = new CancellationTokenSource();
            var drained = DrainAsync(socket, gone.Token);
            var told = TellAsync(socket, feed, watermark, home, ending.Token);
            await Task.WhenAny(drained, told);
            await ending.CancelAsync();
            await told;
            var isCollision = listener.IsCancellationRequested;
            await CloseAsync(socket, isCollision ? Collision : WebSocketCloseStatus.NormalClosure, isCollision ? "collision" : null, drained);
            await gone.CancelAsync();
            await drained;
        }
        finally
        {
            feed.StopListening(listener);
            socket.Dispose();
        }
    }

    private async Task TellAsync(WebSocket socket, Feed feed, long? watermark, Uri home, CancellationToken ending)
    {
        var batch = feed.Take(watermark, time.GetUtcNow());
        while (batch.Activities.Count == 0 || await SendAsync(socket, feed, batch, home))
        {
            // Asked for before looking: what is added in between is not overlooked.
            var (at, news) = (batch.Watermark, feed.NewsAsync());
            batch = feed.After(at, time.GetUtcNow());
            if (batch.Activities.Count == 0 && !await ComesAsync(news, ending))
            {
                return;
            }
        }
    }

    private static async Task<bool> ComesAsync(Task news, CancellationToken ending)
    {
        try
        {
            await news.WaitAsync(ending);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> SendAsync(WebSocket socket, Feed feed, Batch batch, Uri home)
    {
        var frame = JsonSerializer.SerializeToUtf8Bytes(ShownBatch.Of(batch, home), DirectLineJson.Readable.ActivitySet);
        using var patience = new CancellationTokenSource(SendTimeout, time);
        try
        {
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
            return true;
        }
        catch (Exception e) when (IsLost(e))
        {
            feed.TakeBack(batch);
            return false;
        }
    }

    // Reads and throws away: pings are answered and the end is seen only while somebody reads. Whoever does not say goodbye is not
    // waited for: a restart would wait for them too.
    private static async Task DrainAsync(WebSocket socket, CancellationToken gone)
    {
        var buffer = new byte[4 * 1024];
        var length = 0;
        try
        {
            while (length <= LongestMessage)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(), gone);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                length = read.EndOfMessage ? 0 : length + read.Count;
            }
        }
        catch (Exception e) when (IsLost(e))
        {
            // The other side has gone.
        }
    }

    private async Task CloseAsync(WebSocket socket, WebSocketCloseStatus status, string? why, Task drained)
    {
        var isStopping = program.ApplicationStopping.IsCancellationRequested;
        using var patience = new CancellationTokenSource(CloseTimeout, time);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(
                    isStopping ? WebSocketCloseStatus.EndpointUnavailable : status, isStopping ? null : why, patience.Token);
            }

            // A program that stops does not wait long for a thousand clients to say goodbye too; but whoever is cut off at once may
            // lose the goodbye itself on its way. Of the machine's own time, as the program's end is.
            await (isStopping ? drained.WaitAsync(LastMoment, TimeProvider.System) : drained.WaitAsync(patience.Token));
        }
        catch (Exception e) when (IsLost(e))
        {
            // It has closed by itself, or does not answer.
        }
    }

    private static bool IsLost(Exception e) =>
        e is WebSocketException or OperationCanceledException or TimeoutException or IOException or ObjectDisposedException or InvalidOperationException;
}
