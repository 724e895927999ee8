using AwarenessBot.Channels.Messenger;
using AwarenessBot.Channels.Receiving;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing;
using AwarenessBot.Testing.Engine;
using AwarenessBot.Simulators.Messenger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Tests.Messenger;

/// <summary>
/// The receiving side on a port of this machine with the simulated platform beside it. The bot says back what it hears; its
/// replies are sent when the test says so.
/// </summary>
internal sealed class RunningChannel : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningChannel(WebApplication app, MessengerSimulator platform, FakeTime time, ListeningLog<MessengerWebhook> log, ListeningSender sender)
    {
        (_app, Platform, Time, Log, Sender) = (app, platform, time, log, sender);
        platform.Webhook = new Uri(app.Urls.First() + MessengerRoom.Path);
    }

    public MessengerSimulator Platform { get; }

    public FakeTime Time { get; }

    public ListeningLog<MessengerWebhook> Log { get; }

    public ListeningSender Sender { get; }

    /// <summary>What the bot has answered, in order.</summary>
    public IEnumerable<string?> Said => Sender.Taken.Where(taken => !taken.Outcome.Repeated).SelectMany(taken => taken.Outcome.Replies).Select(reply => reply.Text);

    public static async Task<RunningChannel> StartAsync(Func<ITurnStore, ITurnStore>? store = null, Action<Dictionary<string, string?>>? change = null)
    {
        var time = new FakeTime();
        var platform = await MessengerSimulator.StartAsync(time);
        var settings = platform.Page.Settings(platform.Url);
        change?.Invoke(settings);
        var (log, sender) = (new ListeningLog<MessengerWebhook>(), new ListeningSender());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddSingleton<TimeProvider>(new WaitingTime(time))
            .AddSingleton<ILogger<MessengerWebhook>>(log)
            .AddSingleton<ISender>(sender)
            .AddSingleton<IPictures, PaintedPictures>()
            .AddSingleton<IChannelMemory, ShortMemory>()
            .AddSingleton((store ?? (memory => memory))(new MemoryTurnStore(time)))
            .AddSingleton(new BotSlot(new Bot(new ScriptedRecognizer(), [new Station(Answer)], new DialogSet([]), new PlainFallback())))
            .AddSingleton(StateMigrations.Shipped)
            .AddSingleton<ConversationOrder>()
            .AddSingleton<ITurnSupplies>(NoSupplies.Instance)
            .AddSingleton<TurnPipeline>()
            .AddSingleton<Receiver>()
            .AddMessengerChannel(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        var app = builder.Build();
        app.MapMessengerChannel();
        await app.StartAsync();
        return new RunningChannel(app, platform, time, log, sender);
    }

    public IChannel Channel => _app.Services.GetRequiredService<IChannel>();

    public bool IsOn => _app.Services.GetService<IChannel>() is not null;

    /// <summary>Sends every reply so far, as a sender would.</summary>
    public async Task SendAsync()
    {
        foreach (var taken in Sender.Taken)
        {
            foreach (var (reply, row) in taken.Outcome.Replies.Zip(taken.Outcome.Rows))
            {
                for (var part = 0; part < Channel.PartsOf(reply); part++)
                {
                    var result = await Channel.SendAsync(new Delivery(row, part, reply, Time.GetUtcNow()), TestContext.Current.CancellationToken);
                    Assert.Equal(SendResult.Sent, result);
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Platform.Webhook = null;
        await Platform.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static void Answer(DialogContext dialog)
    {
        var heard = dialog.Turn.Activity;
        dialog.Turn.Send(Reply.To("", $"{heard.Type}: {heard.Text}{heard.Name}", "Một", "Hai"));
    }
}
