using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>A mail server on a port of this machine. Shut, nobody answers there.</summary>
internal sealed class Mailbox : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly List<string> mails = [];
    private Task serving = Task.CompletedTask;
    private TcpListener? listener;

    public Mailbox()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Port = ((IPEndPoint)free.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>As a bot is told of it.</summary>
    public string[] Settings => [$"--Reports:Smtp:Host=127.0.0.1", $"--Reports:Smtp:Port={Port}", "--Reports:Smtp:From=bot@example.vn"];

    /// <summary>Every mail that came, its body readable.</summary>
    public IReadOnlyList<string> Mails
    {
        get
        {
            lock (mails)
            {
                return [.. mails];
            }
        }
    }

    public void Open()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        serving = ServeAsync(listener);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener?.Dispose();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync(TcpListener at)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var client = await at.AcceptTcpClientAsync(stop.Token);
                await TalkAsync(client.GetStream());
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client hung up, or the test is over.
            }
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.example");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "DATA":
                    await writer.WriteLineAsync("354 go");
                    await TakeAsync(reader);
                    await writer.WriteLineAsync("250 kept");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }

    private async Task TakeAsync(StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            lines.Add(line);
        }

        var head = lines.TakeWhile(line => line.Length > 0).ToList();
        var body = lines.Skip(head.Count).Where(line => line.Length > 0).ToList();
        var isEncoded = head.Any(line => line.EndsWith("base64", StringComparison.OrdinalIgnoreCase));
        var text = isEncoded ? Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(body))) : string.Join('\n', body);
        lock (mails)
        {
            mails.Add(string.Join('\n', head) + "\n\n" + text);
        }
    }
}
