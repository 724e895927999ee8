using AwarenessBot.Content.Live;
using AwarenessBot.Host.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace AwarenessBot.Host.Tests.Comics;

/// <summary>One running bot for all who look at its pictures. The comic is added while it runs, as an editor would.</summary>
public sealed class BotWithComics : IAsyncLifetime
{
    private RunningBot? running;

    internal RunningBot Bot => running ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        running = await RunningBot.StartAsync(ownContent: true);
        ComicContent.AddTo(Bot.Content);
        await ReloadAsync();
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    internal Task ReloadAsync() =>
        Bot.Services.GetRequiredService<LiveLibrary>().ReloadAsync(TestContext.Current.CancellationToken);
}
