using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AwarenessBot.Reports.Tests.Notices;

/// <summary>Somebody's webhook, on loopback: keeps the bytes of every request and gives one answer to all.</summary>
internal sealed class HookServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public HookServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Answer { get; init; } = "200 OK";

    /// <summary>How often somebody connected.</summary>
    public int Connections { get; private set; }

    /// <summary>Whole requests: head and body.</summary>
    public List<string> Requests { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Connections++;
                await AnswerAsync(client.GetStream());
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // The client hung up, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var request = "";
        var buffer = new byte[8192];
        while (!request.EndsWith('}') && await stream.ReadAsync(buffer, _stop.Token) is var read and > 0)
        {
            request += Encoding.UTF8.GetString(buffer, 0, read);
        }

        Requests.Add(request);
        if (Answer == "silence")
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {Answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), _stop.Token);
    }
}
