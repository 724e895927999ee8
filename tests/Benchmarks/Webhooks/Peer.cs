using System.Diagnostics;

namespace AwarenessBot.Benchmarks.Webhooks;

/// <summary>A process that answers webhooks: on a core of its own, and how much of it it has used.</summary>
internal sealed class Peer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly string _folder;

    private Peer(string name, Process process, Uri address, string folder)
    {
        Name = name;
        _process = process;
        Address = address;
        _folder = folder;
    }

    public string Name { get; }

    public Uri Address { get; }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Megabytes it holds.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024 / 1024;
        }
    }

    /// <summary>The bot with no platform, for web clients.</summary>
    public static Task<Peer> StartBotAsync(int port) => StartBotAsync(port, []);

    public static Task<Peer> StartBotAsync(int port, string graph) => StartBotAsync(
        port,
        new Dictionary<string, string>
        {
            ["Channels__Messenger__AppSecret"] = Wire.Secret,
            ["Channels__Messenger__VerifyToken"] = "benchmark-verify-token",
            ["Channels__Messenger__PageToken"] = Wire.Token,
            ["Channels__Messenger__GraphUrl"] = graph,
            ["Channels__Messenger__PerSecond"] = "100000",
            ["Channels__Messenger__AtOnce"] = "128",
        });

    private static Task<Peer> StartBotAsync(int port, Dictionary<string, string> environment) => StartAsync(
        "bot",
        Path.Combine(AppContext.BaseDirectory, "awarenessbot"),
        port,
        file => ["serve", $"--urls=http://127.0.0.1:{port}", $"--Storage:Path={file}"],
        environment);

    public static Task<Peer> StartEchoAsync(int port, string graph) => StartAsync(
        "echo",
        Environment.ProcessPath ?? "dotnet",
        port,
        file => ["hand-echo", $"http://127.0.0.1:{port}", graph, file],
        new Dictionary<string, string>());

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<Peer> StartAsync(
        string name, string program, int port, Func<string, string[]> arguments, Dictionary<string, string> environment)
    {
        var folder = Directory.CreateTempSubdirectory("awarenessbot-bench-").FullName;
        var start = new ProcessStartInfo(program, arguments(Path.Combine(folder, "bench.db"))) { RedirectStandardOutput = true };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        // Before it starts: the runtime counts its processors once.
        Cores.PinSelf(Cores.OfPeers);
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        Cores.PinSelf(Cores.OfLoad);
        _ = process.StandardOutput.ReadToEndAsync();
        var peer = new Peer(name, process, new Uri($"http://127.0.0.1:{port}"), folder);
        await peer.ReadyAsync();
        return peer;
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < Patience)
        {
            try
            {
                if ((await client.GetAsync("/readyz")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(200);
        }

        throw new TimeoutException($"{Name} did not become ready.");
    }
}
