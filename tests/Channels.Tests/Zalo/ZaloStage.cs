using System.Collections.Concurrent;
using System.Net;
using AwarenessBot.Channels.Receiving;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Zalo;
using AwarenessBot.Channels.ZaloBot;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing;
using AwarenessBot.Testing.Engine;
using AwarenessBot.Simulators.Zalo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Tests.Zalo;

/// <summary>The receiving side in a real server on loopback. It notes what the turns were given, and everything that is logged.</summary>
internal sealed class ZaloStage : IAsyncDisposable, ISender, IPictures, ILoggerProvider
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Activity> _turns = new();
    private readonly ConcurrentQueue<string> _logged = new();

    private ZaloStage(Dictionary<string, string?> settings, FakeTime time)
    {
        Time = time;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders().AddProvider(this).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        Register(builder.Services);
        builder.Services.AddZaloChannel(builder.Configuration);
        builder.Services.AddZaloBotChannel(builder.Configuration);

        // Renewing tokens is tested by itself, and its clock has no timers.
        foreach (var tending in builder.Services.Where(IsOfZalo).ToList())
        {
            builder.Services.Remove(tending);
        }

        _app = builder.Build();
        _app.MapZaloChannel(builder.Configuration);
        _app.MapZaloBotChannel();
        Client = new HttpClient();
    }

    public FakeTime Time { get; }

    public HttpClient Client { get; }

    public SimulatedWebhooks Webhooks => field ??= new SimulatedWebhooks(Time);

    /// <summary>What the turns were given, each once.</summary>
    public IReadOnlyList<Activity> Turns => [.. _turns];

    public string Logged => string.Join('\n', _logged);

    public ConcurrentQueue<(long Row, int Part)> Arrived { get; } = new();

    /// <summary>Whether nothing can be saved.</summary>
    public bool CannotSave { get; set; }

    public IServiceProvider Services => _app.Services;

    public static async Task<ZaloStage> StartAsync(params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Channels:Zalo:AppId"] = SimulatedOAuth.AppId,
            ["Channels:Zalo:OaSecret"] = SimulatedWebhooks.OaSecret,
            ["Channels:Zalo:AppSecret"] = SimulatedOAuth.AppSecret,
            ["Channels:Zalo:RefreshToken"] = "FAKE-REFRESH-TOKEN-0000",
            ["Channels:ZaloBot:Token"] = "12345689:FAKE-xyz",
            ["Channels:ZaloBot:SecretToken"] = "FAKE-BOT-SECRET",
        };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        var stage = new ZaloStage(settings, new FakeTime());
        await stage._app.StartAsync(TestContext.Current.CancellationToken);
        stage.Client.BaseAddress = new Uri(
            stage._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return stage;
    }

    public Task<HttpStatusCode> PostAsync(SignedWebhook webhook) =>
        webhook.PostAsync(Client, cancellation: TestContext.Current.CancellationToken);

    public void Take(string channel, InboundKey inbound, TurnOutcome outcome)
    {
    }

    public void Seen(string channel, long row, int part) => Arrived.Enqueue((row, part));

    public Picture? Find(string contentUrl) => null;

    public ILogger CreateLogger(string categoryName) => new Listener(_logged);

    public void Dispose()
    {
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static bool IsOfZalo(ServiceDescriptor service) => service.ServiceType == typeof(IHostedService) &&
        service is { IsKeyedService: false, ImplementationFactory.Method.DeclaringType.FullName: { } name } &&
        name.Contains("Zalo", StringComparison.Ordinal);

    private void Register(IServiceCollection services)
    {
        var store = new HookedStore(new MemoryTurnStore(TimeProvider.System))
        {
            BeforeCommit = _ => CannotSave ? throw new StorageException("The disk is full.") : Task.CompletedTask,
        };
        var bot = new Bot(
            new ScriptedRecognizer(),
            [new Station((dialog, _) => _turns.Enqueue(dialog.Turn.Activity))],
            new DialogSet([]),
            new PlainFallback());
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<ISender>(this);
        services.AddSingleton<IPictures>(this);
        services.AddSingleton<IChannelMemory>(new HeldMemory());
        services.AddSingleton(provider => new TurnPipeline(
            new BotSlot(bot), store, NoSupplies.Instance, new ConversationOrder(), StateMigrations.Shipped, TimeProvider.System,
            provider.GetRequiredService<ILogger<TurnPipeline>>()));
        services.AddSingleton(provider => new Receiver(provider.GetRequiredService<TurnPipeline>(), store, this, new Patient()));
    }

    /// <summary>A clock whose timers never ring: how long a busy machine takes is not what is tested.</summary>
    private sealed class Patient : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Silent();

        private sealed class Silent : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    private sealed class Listener(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{eventId.Id} {formatter(state, exception)} {exception}");
    }
}
