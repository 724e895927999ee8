using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace AwarenessBot.Channels.Tests.DirectLine;

public sealed class StreamTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_new_comes_at_once()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        using var socket = await Streams.ListenAsync(line);

        Assert.Equal(["bot conversationUpdate: "], await Streams.HearAsync(socket, 1));
        await line.SayAsync("một", "a");
        Assert.Equal(["user một", "bot message: một"], await Streams.HearAsync(socket, 2));
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, Cancellation);
        await line.SayAsync("hai", "b");
        Assert.Equal(["user hai", "bot message: hai"], await Streams.HearAsync(socket, 2));
    }

    [Fact]
    public async Task A_client_that_lost_its_stream_goes_on_from_its_watermark()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        string watermark;
        using (var socket = await Streams.ListenAsync(line))
        {
            watermark = (await Streams.FrameAsync(socket)).Watermark;
            await line.SayAsync("một", "a");
            await Streams.HearAsync(socket, 2);
        }

        await line.SayAsync("hai", "b");
        using var next = await Streams.ListenAsync(await line.ReconnectAsync(watermark));

        Assert.Equal(["user một", "bot message: một", "user hai", "bot message: hai"], await Streams.HearAsync(next, 4));
    }

    [Fact]
    public async Task Whoever_reconnects_without_a_watermark_hears_only_what_is_new()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        using (var socket = await Streams.ListenAsync(line))
        {
            await line.SayAsync("bí mật", "a");
            await Streams.HearAsync(socket, 3);
        }

        using var next = await Streams.ListenAsync(await line.ReconnectAsync());
        await line.SayAsync("mới", "b");

        Assert.Equal(["user mới", "bot message: mới"], await Streams.HearAsync(next, 2));
    }

    [Fact]
    public async Task A_ticket_is_good_once_for_a_minute_in_its_conversation_and_from_its_pages()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync(RunningDirectLine.Union);
        using (await Streams.ListenAsync(line))
        {
        }

        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(line.StreamUrl));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(line.StreamUrl?.Split('?')[0]));
        var other = await running.OpenAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(other.StreamUrl?.Replace(other.Id, line.Id, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync((await line.ReconnectAsync()).StreamUrl, "https://elsewhere.example"));
        var late = await line.ReconnectAsync();
        running.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(late.StreamUrl));
        using var plain = await running.SendAsync(HttpMethod.Get, new Uri((await line.ReconnectAsync()).StreamUrl ?? "").PathAndQuery["/v3/directline".Length..]);
        Assert.Equal(HttpStatusCode.BadRequest, plain.StatusCode);
    }

    [Fact]
    public async Task The_newest_stream_wins()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        using var old = await Streams.ListenAsync(line);
        var watermark = (await Streams.FrameAsync(old)).Watermark;
        using var next = await Streams.ListenAsync(await line.ReconnectAsync(watermark));

        // Before anything is said: the bot may be slower than the new client to know that there is one.
        Assert.Equal((4000, "collision"), await Streams.ClosedAsync(old));
        await line.SayAsync("một", "a");

        Assert.Equal(["user một", "bot message: một"], await Streams.HearAsync(next, 2));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_restart_closes_streams_at_once_and_the_next_one_goes_on()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        using var socket = await Streams.ListenAsync(line);
        var watermark = (await Streams.FrameAsync(socket)).Watermark;

        // One who listens, and one whose phone is not looking: both find the goodbye.
        using var asleep = await Streams.ListenAsync(await running.OpenAsync());
        await Streams.FrameAsync(asleep);
        var heard = socket.ReceiveAsync(new byte[9000], Cancellation);
        await running.RestartAsync();
        Assert.Equal(WebSocketMessageType.Close, (await heard).MessageType);
        await Streams.ClosedAsync(asleep);
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(line.StreamUrl));
        await line.SayAsync("một", "a");
        using var next = await Streams.ListenAsync(await line.ReconnectAsync(watermark));

        Assert.Equal(["user một", "bot message: một"], await Streams.HearAsync(next, 2));
    }

    [Fact]
    public async Task Who_talks_over_the_stream_is_not_listened_to()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        using var socket = await Streams.ListenAsync(line);
        await Streams.HearAsync(socket, 1);

        await socket.SendAsync(Encoding.UTF8.GetBytes(Line.Message("một", "a")), WebSocketMessageType.Text, true, Cancellation);
        await line.SayAsync("hai", "b");
        Assert.Equal(["user hai", "bot message: hai"], await Streams.HearAsync(socket, 2));

        // Closed, or cut off while it was still sending.
        await socket.SendAsync(new byte[200_000], WebSocketMessageType.Binary, true, Cancellation);
        var thrown = await Record.ExceptionAsync(() => socket.ReceiveAsync(new byte[9000], Cancellation));
        Assert.True(thrown is WebSocketException || socket.CloseStatus is not null);
    }

    private static async Task<HttpStatusCode> RefusedAsync(string? url, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(url ?? ""), Cancellation));
        return socket.HttpStatusCode;
    }
}
