using System.Net.WebSockets;
using System.Text.Json;

namespace AwarenessBot.Channels.Tests.DirectLine;

/// <summary>A client's end of a stream.</summary>
internal static class Streams
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<ClientWebSocket> ListenAsync(Line line, params (string Name, string Value)[] headers)
    {
        var socket = new ClientWebSocket();
        foreach (var (name, value) in headers)
        {
            socket.Options.SetRequestHeader(name, value);
        }

        await socket.ConnectAsync(new Uri(line.StreamUrl ?? ""), Cancellation);
        return socket;
    }

    public static async Task<Polled> FrameAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var read = await socket.ReceiveAsync(buffer, Cancellation);
        Assert.True(read.EndOfMessage);
        Assert.Equal(WebSocketMessageType.Text, read.MessageType);
        return new Polled(JsonElement.Parse(buffer.AsSpan(0, read.Count)));
    }

    // A turn may come in one frame or in several.
    public static async Task<List<string>> HearAsync(ClientWebSocket socket, int count)
    {
        var heard = new List<string>();
        while (heard.Count < count)
        {
            heard.AddRange((await FrameAsync(socket)).Said);
        }

        return heard;
    }

    /// <summary>How the bot closes it, when there is nothing more to hear.</summary>
    public static async Task<(int? Status, string? Why)> ClosedAsync(ClientWebSocket socket)
    {
        Assert.Equal(WebSocketMessageType.Close, (await socket.ReceiveAsync(new byte[9000], Cancellation)).MessageType);
        return ((int?)socket.CloseStatus, socket.CloseStatusDescription);
    }

    /// <summary>Whether the bot closes it after at most one frame; otherwise a second frame has come.</summary>
    public static async Task<bool> ClosesAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        return (await socket.ReceiveAsync(buffer, Cancellation)).MessageType == WebSocketMessageType.Close ||
            (await socket.ReceiveAsync(buffer, Cancellation)).MessageType == WebSocketMessageType.Close;
    }
}
