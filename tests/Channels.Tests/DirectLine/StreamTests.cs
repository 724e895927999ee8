using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace AwarenessBot.Channels.Tests.DirectLine;

public sealed class StreamTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_new_comes_at_once()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        using var socket = await ListenAsync(line);

        Assert.Equal(["bot conversationUpdate: "], await HearAsync(socket, 1));
        await line.SayAsync("một", "a");
        Assert.Equal(["user một", "bot message: một"], await HearAsync(socket, 2));
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, Cancellation);
        await line.SayAsync("hai", "b");
        Assert.Equal(["user hai", "bot message: hai"], await HearAsync(socket, 2));
    }

    [Fact]
    public async Task A_client_that_lost_its_stream_goes_on_from_its_watermark()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        string watermark;
        using (var socket = await ListenAsync(line))
        {
            watermark = (await FrameAsync(socket)).Watermark;
            await line.SayAsync("một", "a");
            await HearAsync(socket, 2);
        }

        await line.SayAsync("hai", "b");
        using var next = await ListenAsync(await line.ReconnectAsync(watermark));

        Assert.Equal(["user một", "bot message: một", "user hai", "bot message: hai"], await HearAsync(next, 4));
    }

    [Fact]
    public async Task Whoever_reconnects_without_a_watermark_hears_only_what_is_new()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        using (var socket = await ListenAsync(line))
        {
            await line.SayAsync("bí mật", "a");
            await HearAsync(socket, 3);
        }

        using var next = await ListenAsync(await line.ReconnectAsync());
        await line.SayAsync("mới", "b");

        Assert.Equal(["user mới", "bot message: mới"], await HearAsync(next, 2));
    }

    [Fact]
    public async Task A_ticket_is_good_once_for_a_minute_in_its_conversation_and_from_its_pages()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync(RunningDirectLine.Union);
        using (await ListenAsync(line))
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
        using var old = await ListenAsync(line);
        var watermark = (await FrameAsync(old)).Watermark;
        using var next = await ListenAsync(await line.ReconnectAsync(watermark));

        await line.SayAsync("một", "a");

        Assert.Equal(["user một", "bot message: một"], await HearAsync(next, 2));
        Assert.Equal(WebSocketMessageType.Close, (await old.ReceiveAsync(new byte[9000], Cancellation)).MessageType);
        Assert.Equal((4000, "collision"), ((int?)old.CloseStatus, old.CloseStatusDescription));
    }

    [Fact]
    public async Task A_restart_closes_streams_at_once_and_the_next_one_goes_on()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        using var socket = await ListenAsync(line);
        var watermark = (await FrameAsync(socket)).Watermark;

        await running.RestartAsync();
        Assert.Equal(WebSocketMessageType.Close, (await socket.ReceiveAsync(new byte[9000], Cancellation)).MessageType);
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(line.StreamUrl));
        await line.SayAsync("một", "a");
        using var next = await ListenAsync(await line.ReconnectAsync(watermark));

        Assert.Equal(["user một", "bot message: một"], await HearAsync(next, 2));
    }

    [Fact]
    public async Task Who_talks_over_the_stream_is_not_listened_to()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        using var socket = await ListenAsync(line);
        await HearAsync(socket, 1);

        await socket.SendAsync(Encoding.UTF8.GetBytes(Line.Message("một", "a")), WebSocketMessageType.Text, true, Cancellation);
        await line.SayAsync("hai", "b");
        Assert.Equal(["user hai", "bot message: hai"], await HearAsync(socket, 2));

        // Closed, or cut off while it was still sending.
        await socket.SendAsync(new byte[200_000], WebSocketMessageType.Binary, true, Cancellation);
        var thrown = await Record.ExceptionAsync(() => socket.ReceiveAsync(new byte[9000], Cancellation));
        Assert.True(thrown is WebSocketException || socket.CloseStatus is not null);
    }

    private static async Task<ClientWebSocket> ListenAsync(Line line, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new Uri(line.StreamUrl ?? ""), Cancellation);
        return socket;
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

    private static async Task<Polled> FrameAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var read = await socket.ReceiveAsync(buffer, Cancellation);
        Assert.True(read.EndOfMessage);
        return new Polled(JsonElement.Parse(buffer.AsSpan(0, read.Count)));
    }

    // A turn may come in one frame or in several.
    private static async Task<List<string>> HearAsync(ClientWebSocket socket, int count)
    {
        var heard = new List<string>();
        while (heard.Count < count)
        {
            heard.AddRange((await FrameAsync(socket)).Said);
        }

        return heard;
    }
}
