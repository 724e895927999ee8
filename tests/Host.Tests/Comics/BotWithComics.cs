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

        // The sample has its own idea of how the girl looks, with which those of the repository cannot be drawn.
        Directory.Delete(Path.Combine(Bot.Content, "comics"), recursive: true);
        Directory.Delete(Path.Combine(Bot.Content, "art"), recursive: true);
        ComicContent.AddTo(Bot.Content);
        await ReloadAsync();
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    internal Task ReloadAsync() =>
        Bot.Services.GetRequiredService<LiveLibrary>().ReloadAsync(TestContext.Current.CancellationToken);
}
