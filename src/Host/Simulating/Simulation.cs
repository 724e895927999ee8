using AwarenessBot.Host.Composition;
using AwarenessBot.Simulators.Phone;
using AwarenessBot.Simulators.Recording;

namespace AwarenessBot.Host.Simulating;

/// <summary>A simulated platform, the bot as <c>serve</c> runs it, and the page to watch both, in this process and on loopback only.</summary>
internal sealed class Simulation : IAsyncDisposable
{
    private readonly WebApplication _bot;
    private readonly IPlatform _platform;
    private readonly SimulatorPage _page;

    private Simulation(WebApplication bot, IPlatform platform, SimulatorPage page) => (_bot, _platform, _page) = (bot, platform, page);

    /// <summary>Where the page is.</summary>
    public Uri Page => _page.Url;

    /// <summary>Where the bot is.</summary>
    public Uri Bot => AddressOf(_bot);

    /// <param name="platform"><c>zalo</c> or <c>messenger</c>.</param>
    /// <param name="port">Of the page; 0 for any that is free.</param>
    /// <param name="folder">Where the bot's database is.</param>
    /// <param name="settings">Further settings of the bot.</param>
    public static async Task<Simulation> StartAsync(string platform, int port, string folder, IEnumerable<string> settings)
    {
        var time = new JumpingTime(TimeProvider.System);
        var (tap, screens) = (new Wiretap(time), new Screens(time));
        IPlatform simulated = platform == "zalo"
            ? await ZaloPlatform.StartAsync(time, tap, screens)
            : await MessengerPlatform.StartAsync(time, tap, screens);
        SimulatorPage? page = null;
        WebApplication? bot = null;
        try
        {
            // The page first: that its port is taken is known at once, and the bot takes seconds to learn.
            page = await SimulatorPage.StartAsync(port, simulated, tap, screens, time);
            bot = BotHost.Build([.. settings, .. SettingsFor(simulated, folder)], builder => OnLoopback(builder, time));
            await bot.StartAsync();
            simulated.Connect(AddressOf(bot));
            return new Simulation(bot, simulated, page);
        }
        catch
        {
            await StopAsync(page, simulated, bot);
            throw;
        }
    }

    public Task WaitAsync(CancellationToken cancellation) => _bot.WaitForShutdownAsync(cancellation);

    public ValueTask DisposeAsync() => StopAsync(_page, _platform, _bot);

    // The platform stops last, so that what the bot still has to send is taken.
    private static async ValueTask StopAsync(SimulatorPage? page, IPlatform platform, WebApplication? bot)
    {
        if (page is not null)
        {
            await page.DisposeAsync();
        }

        if (bot is not null)
        {
            await bot.StopAsync();
            await bot.DisposeAsync();
        }

        await platform.DisposeAsync();
    }

    private static Uri AddressOf(WebApplication bot) => new(bot.Urls.First());

    // What stands last wins: nothing in the environment turns a real channel on beside the simulated one.
    private static IEnumerable<string> SettingsFor(IPlatform platform, string folder)
    {
        string[] off =
        [
            "Channels:Messenger:AppSecret", "Channels:Messenger:VerifyToken", "Channels:Messenger:PageToken",
            "Channels:Messenger:PreviousAppSecret", "Channels:Zalo:AppId", "Channels:Zalo:OaId", "Channels:Zalo:OaSecret",
            "Channels:Zalo:AppSecret", "Channels:Zalo:RefreshToken", "Channels:ZaloBot:Token", "Channels:ZaloBot:SecretToken",
        ];
        return
        [
            .. off.Select(key => $"--{key}="),
            .. platform.BotSettings.Select(setting => $"--{setting.Key}={setting.Value}"),
            $"--Storage:Path={Path.Combine(folder, "simulation.db")}",
            "--urls=http://127.0.0.1:0",
        ];
    }

    private static void OnLoopback(WebApplicationBuilder builder, TimeProvider time)
    {
        builder.Services.AddSingleton(time);

        // Where the bot listens is of no use to whoever looks for the page.
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);

        // No addresses from the section Kestrel of a settings file.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Configure());
    }
}
