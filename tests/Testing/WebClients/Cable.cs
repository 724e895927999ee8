using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AwarenessBot.Testing.WebClients;

/// <summary>
/// A line between clients and the bot that can be cut. Then nothing comes through and nobody is told, as in a tunnel; new
/// connections seem to open and stay silent. When it is mended, what was under way is lost.
/// </summary>
public sealed class Cable : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, bool> _ends = new();
    private readonly int _to;
    private readonly Task _accepting;
    private volatile TaskCompletionSource? _cut;

    /// <param name="to">The port the bot listens on.</param>
    public Cable(int to)
    {
        _to = to;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where clients connect.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Cut() => _cut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Mend()
    {
        var cut = _cut;
        _cut = null;
        foreach (var end in _ends.Keys)
        {
            // Not said goodbye to: the other side learns it when it next sends something.
            end.Close(timeout: 0);
        }

        cut?.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        Mend();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptSocketAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Not listening any more.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var bot = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            (_ends[client], _ends[bot]) = (true, true);
            await WholeAsync();
            await bot.ConnectAsync(IPAddress.Loopback, _to);
            await Task.WhenAll(CarryAsync(client, bot), CarryAsync(bot, client));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Cut.
        }

        _ends.TryRemove(client, out _);
        _ends.TryRemove(bot, out _);
        client.Close(timeout: 0);
    }

    private async Task CarryAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var length)
            {
                await WholeAsync();
                await to.SendAsync(buffer.AsMemory(0, length));
            }

            await WholeAsync();
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            await WholeAsync();
            to.Close(timeout: 0);
        }
    }

    private Task WholeAsync() => _cut?.Task ?? Task.CompletedTask;
}
