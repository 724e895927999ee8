using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace AwarenessBot.Reports.Tests.Notices;

/// <summary>A mail server of one screen, on loopback. It keeps every byte it is told in clear, and every mail.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private readonly bool _offersTls;

    public MailServer(bool offersTls)
    {
        _offersTls = offersTls;
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        _listener.Start();
        _serving = ServeAsync();
    }

    public X509Certificate2 Certificate { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it answers to a recipient.</summary>
    public string ToRecipients { get; init; } = "250 ok";

    /// <summary>Lines that came before any TLS.</summary>
    public List<string> InClear { get; } = [];

    /// <summary>Lines that came under TLS.</summary>
    public List<string> UnderTls { get; } = [];

    public List<string> Mails { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        Certificate.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client.GetStream());
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
            {
                // The client hung up, or the test is over.
            }
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        var lines = InClear;
        await SayAsync(stream, "220 mail.example");
        while (await HearAsync(stream) is { } line)
        {
            lines.Add(line);
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SayAsync(stream, _offersTls && lines == InClear ? "250-mail.example\r\n250 STARTTLS" : "250-mail.example\r\n250 AUTH LOGIN");
                    break;
                case "STARTTLS":
                    await SayAsync(stream, "220 go");
                    var tls = new SslStream(stream);
                    await tls.AuthenticateAsServerAsync(Certificate);
                    (stream, lines) = (tls, UnderTls);
                    break;
                case "AUTH":
                    await SayAsync(stream, "334 UGFzc3dvcmQ6");
                    lines.Add(await HearAsync(stream) ?? "");
                    await SayAsync(stream, "235 ok");
                    break;
                case "RCPT":
                    await SayAsync(stream, ToRecipients);
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go");
                    var mail = new StringBuilder();
                    while (await HearAsync(stream) is { } part && part != ".")
                    {
                        mail.Append(part).Append("\r\n");
                    }

                    Mails.Add(mail.ToString());
                    await SayAsync(stream, "250 kept");
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye");
                    return;
                default:
                    await SayAsync(stream, "250 ok");
                    break;
            }
        }
    }

    private Task SayAsync(Stream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"), _stop.Token).AsTask();

    // Byte by byte: what follows STARTTLS is not text and must not be read ahead.
    private async Task<string?> HearAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _stop.Token) == 1)
        {
            line.Add(one[0]);
            if (line is [.. var text, (byte)'\r', (byte)'\n'])
            {
                return Encoding.UTF8.GetString([.. text]);
            }
        }

        return null;
    }
}
