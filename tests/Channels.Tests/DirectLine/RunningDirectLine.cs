using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AwarenessBot.Channels.DirectLine;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Tests.DirectLine;

/// <summary>
/// The channel on a port of this machine, with a clock that stands still and a bot that says back what it hears. It can be
/// stopped and started again on the same port, with the same store and key.
/// </summary>
internal sealed class RunningDirectLine : IAsyncDisposable
{
    public const string School = "https://truong.example.vn";
    public const string Union = "https://doan.example.vn";
    public const string Secret = "a-secret-of-the-school-that-is-long-enough";
    public const string Danger = "em đang ở trên cầu";

    private readonly string _folder = Directory.CreateTempSubdirectory("directline-").FullName;
    private readonly Dictionary<string, string?> _settings;
    private readonly Func<MemoryTurnStore, ITurnStore> _store;
    private readonly ListeningLogs _logs = new();
    private WebApplication? _app;
    private int _port;

    private RunningDirectLine(Func<MemoryTurnStore, ITurnStore>? store, Action<Dictionary<string, string?>>? change)
    {
        _store = store ?? (memory => memory);
        Memory = new MemoryTurnStore(Clock);
        _settings = new Dictionary<string, string?>
        {
            ["Channels:DirectLine:Sites:school:Secret"] = Secret,
            ["Channels:DirectLine:Sites:school:Origins:0"] = School,
            ["Channels:DirectLine:Sites:union:Origins:0"] = Union,
        };
        change?.Invoke(_settings);
    }

    public FakeClock Clock { get; } = new();

    public MemoryTurnStore Memory { get; }

    public HttpClient Http { get; private set; } = new();

    public string KeyFile => Path.Combine(_folder, "directline.key");

    public string Logged => _logs.Everything;

    /// <summary>Where the channel is.</summary>
    public string Home => $"http://127.0.0.1:{_port}";

    public string Domain => Home + DirectLineRoom.Path;

    public int Port => _port;

    public static async Task<RunningDirectLine> StartAsync(
        Func<MemoryTurnStore, ITurnStore>? store = null, Action<Dictionary<string, string?>>? change = null)
    {
        var running = new RunningDirectLine(store, change);
        await running.GoOnAsync();
        return running;
    }

    public async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await GoOnAsync();
    }

    /// <summary>A token for a page of the bot's own, or of this site.</summary>
    public async Task<Line> GenerateAsync(string? origin = null)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/tokens/generate", origin: origin ?? Home);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new Line(this, await ReadAsync(answer), origin);
    }

    /// <summary>A conversation that has begun.</summary>
    public async Task<Line> OpenAsync(string? origin = null)
    {
        var line = await GenerateAsync(origin);
        using var answer = await SendAsync(HttpMethod.Post, "/conversations", line.Token, origin: origin);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return new Line(this, await ReadAsync(answer), origin);
    }

    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? bearer = null, string? body = null, string? origin = null) =>
        SendBytesAsync(method, path, bearer, body is null ? null : Encoding.UTF8.GetBytes(body), origin);

    public async Task<HttpResponseMessage> SendBytesAsync(
        HttpMethod method, string path, string? bearer, byte[]? body, string? origin = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(method, Domain + path);
        if (bearer is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {bearer}");
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

    /// <summary>Status and code of a refusal.</summary>
    public static async Task<(HttpStatusCode, string?)> RefusalAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            return (answer.StatusCode, (await ReadAsync(answer)).GetProperty("error").GetProperty("code").GetString());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task GoOnAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(_logs).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseUrls($"http://127.0.0.1:{_port}");

        // Nobody has to be waited for when the bot is stopped; a stream that is hangs here instead of costing half a minute unseen.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Timeout.InfiniteTimeSpan);
        builder.Services
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(_store(Memory))
            .AddSingleton<IOutbox>(Memory)
            .AddSingleton(new BotSlot(new Bot(Ears(), [new Station(Answer)], new DialogSet([]), new PlainFallback())))
            .AddSingleton(StateMigrations.Shipped)
            .AddSingleton<ConversationOrder>()
            .AddSingleton<ITurnSupplies>(NoSupplies.Instance)
            .AddSingleton<TurnPipeline>()
            .AddDirectLineChannel(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build(), _folder);
        _app = builder.Build();
        _app.UseWebSockets();
        _app.MapDirectLineChannel();
        await _app.StartAsync();
        _port = new Uri(_app.Urls.First()).Port;
        Http.Dispose();
        Http = new HttpClient();
    }

    private static ScriptedRecognizer Ears() => new ScriptedRecognizer().On(Danger, new ScriptedRecognition(mustBeHeard: true));

    private static void Answer(DialogContext dialog)
    {
        var heard = dialog.Turn.Activity;
        if (heard.Text == "tranh")
        {
            dialog.Turn.Send(Showing.Comic());
        }

        dialog.Turn.Send(Showing.Reply($"{heard.Type}: {heard.Text}{heard.Name}"));
        if (heard.Text == Danger)
        {
            dialog.Turn.Send(Showing.HelpCard());
        }
    }
}
