using System.Text.Json;
using AwarenessBot.Testing.WebClients;

namespace AwarenessBot.Host.Tests.Web;

/// <summary>One Chromium and one bot for all scenes; a site that may show the chat, and one that may not.</summary>
public sealed class BrowserStage : IAsyncLifetime
{
    private NodeScript? browser;
    private RunningBot? bot;

    /// <summary>Plays a scene of <c>tests/Web.Clients</c>.</summary>
    /// <param name="scene">Its name.</param>
    /// <param name="other">Where the bot is, when the scene has one of its own.</param>
    /// <param name="help">Does what the scene cannot do by itself.</param>
    public async Task SeeAsync(string scene, Uri? other = null, Func<string, Task>? help = null)
    {
        var (script, running) = (browser ?? throw new InvalidOperationException("Not started."), bot ?? throw new InvalidOperationException("Not started."));
        var read = script.Told.Count;
        await script.DoAsync(new { @do = "see", what = scene, bot = (other ?? running.Client.BaseAddress)?.GetLeftPart(UriPartial.Authority) });
        while (true)
        {
            await script.UntilAsync(told => told.Count > read);
            var line = script.Told[read++];
            if (!line.TryGetProperty("asks", out var asked))
            {
                Assert.False(line.TryGetProperty("why", out var why), why.ValueKind == JsonValueKind.Undefined ? scene : why.GetString());
                return;
            }

            await (help ?? throw new InvalidOperationException($"{scene} is not helped."))(asked.GetString() ?? "");
            await script.DoAsync(new { @do = "answer" });
        }
    }

    public async ValueTask InitializeAsync()
    {
        browser = await NodeScript.StartAsync("browser.mjs");
        await browser.DoAsync(new { @do = "launch", program = await Chromium.ProgramAsync() });
        await browser.UntilAsync(told => told.Count > 0);
        Assert.True(browser.Told[0].TryGetProperty("launched", out var sites), browser.Told[0].GetRawText());
        var listed = sites.GetProperty("listed").GetString();
        bot = await RunningBot.StartAsync(settings: [$"--Channels:Web:Sites:0={listed}", $"--Channels:DirectLine:Sites:school:Origins:0={listed}"]);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        if (bot is not null)
        {
            await bot.DisposeAsync();
        }
    }
}
