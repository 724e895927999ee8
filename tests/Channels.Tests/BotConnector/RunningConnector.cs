using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AwarenessBot.Channels.BotConnector;
using AwarenessBot.Channels.Receiving;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Tests.DirectLine;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Tests.BotConnector;

/// <summary>
/// The channel and its sender on a port of this machine, with a clock that stands still and a bot that says back what it
/// hears, in two bubbles. It can be stopped and started again with the same store.
/// </summary>
internal sealed class RunningConnector : IAsyncDisposable
{
    private readonly Dictionary<string, string?> _settings = new()
    {
        ["Channels:BotFramework:AppId"] = Cast.AppId,
        ["Channels:BotFramework:AppPassword"] = Cast.AppPassword,
    };

    private readonly ListeningLogs _logs = new();
    private readonly ITurnStore _store;
    private readonly string _listen;
    private readonly HttpClient _http = new();
    private WebApplication? _app;

    private RunningConnector(StandIn service, Func<MemoryTurnStore, ITurnStore> store, Action<Dictionary<string, string?>>? change, string listen)
    {
        (Service, _listen) = (service, listen);
        Memory = new MemoryTurnStore(Clock);
        _store = store(Memory);
        Way = new Detour(service.Url);
        _settings["Channels:BotFramework:MetadataUrl"] = $"{service.Url}/metadata";
        _settings["Channels:BotFramework:LoginUrl"] = service.Url;
        change?.Invoke(_settings);
    }

    public StandIn Service { get; }

    public FakeClock Clock { get; } = new();

    public MemoryTurnStore Memory { get; }

    public Detour Way { get; private set; }

    public string Logged => _logs.Everything;

    public int Port { get; private set; }

    public string Endpoint => $"http://127.0.0.1:{Port}{BotConnectorRoom.Path}";

    public static async Task<RunningConnector> StartAsync(
        Func<MemoryTurnStore, ITurnStore>? store = null,
        Action<Dictionary<string, string?>>? change = null,
        string listen = "127.0.0.1",
        bool sends = true)
    {
        var running = new RunningConnector(await StandIn.StartAsync(), store ?? (memory => memory), change, listen);
        await running.GoOnAsync(sends);
        return running;
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        Way = new Detour(Service.Url);
        await GoOnAsync(sends: true);
    }

    /// <summary>A token as Bot Framework makes them.</summary>
    public string Token(object? claims = null) => Service.Key.Sign(claims ?? Cast.Claims(Clock.GetUtcNow()));

    public Task<HttpResponseMessage> PostAsync(string body, string? token = null) => PostAsync(Encoding.UTF8.GetBytes(body), token ?? Token());

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? token, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=utf-8");
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<HttpStatusCode> StatusAsync(string body, string? token = null)
    {
        using var answer = await PostAsync(body, token);
        return answer.StatusCode;
    }

    /// <summary>How many replies any turn has made so far: none, if nothing was processed.</summary>
    public async Task<int> RepliesMadeAsync() =>
        (await Memory.WaitingAsync(BotConnectorRoom.ChannelId, 0, 1000, TestContext.Current.CancellationToken)).Count;

    public IChannel Channel => (_app ?? throw new InvalidOperationException("It is stopped.")).Services.GetRequiredService<IChannel>();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _http.Dispose();
        await Service.DisposeAsync();
    }

    private async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    private async Task GoOnAsync(bool sends)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(_logs).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseUrls($"http://{_listen}:{Port}");
        builder.Services
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(_store)
            .AddSingleton<IOutbox>(Memory)
            .AddSingleton(new BotSlot(new Bot(Ears(), [new Station(Answer)], new DialogSet([]), new PlainFallback())))
            .AddSingleton(StateMigrations.Shipped)
            .AddSingleton<ConversationOrder>()
            .AddSingleton<ITurnSupplies>(NoSupplies.Instance)
            .AddSingleton<TurnPipeline>()
            .AddSingleton<Receiver>()
            .AddKeyedSingleton<HttpMessageHandler>(BotConnectorRoom.ChannelId, Way)
            .AddBotConnectorChannel(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build());
        if (sends)
        {
            builder.Services.AddSending();
        }
        else
        {
            builder.Services.AddSingleton<ISender>(new Messenger.ListeningSender());
        }

        _app = builder.Build();
        _app.MapBotConnectorChannel();
        await _app.StartAsync();
        Port = new Uri(_app.Urls.First()).Port;
    }

    private static ScriptedRecognizer Ears() => new();

    private static void Answer(DialogContext dialog)
    {
        var heard = dialog.Turn.Activity;
        dialog.Turn.Send(Showing.Reply($"{heard.Type}: {heard.Text}"));
        dialog.Turn.Send(heard.Text == "tranh" ? Showing.Comic() : Showing.Reply("hai"));
    }
}
