using System.Text.Json;
using AwarenessBot.Testing.WebClients;

namespace AwarenessBot.Host.Tests.Web;

/// <summary>One Chromium and one bot for all scenes; a site that may show the chat, and one that may not.</summary>
public sealed class BrowserStage : IAsyncLifetime
{
    private NodeScript? browser;
    private RunningBot? bot;

    /// <summary>Plays a scene of <c>tests/Web.Clients/scenes.mjs</c>.</summary>
    public async Task SeeAsync(string scene)
    {
        var (script, running) = (browser ?? throw new InvalidOperationException("Not started."), bot ?? throw new InvalidOperationException("Not started."));
        await script.DoAsync(new { @do = "see", what = scene, bot = running.Client.BaseAddress?.GetLeftPart(UriPartial.Authority) });
        await script.UntilAsync(told => told.Any(line => Is(line, "seen", scene) || Is(line, "failed", scene)));
        var end = script.Told.Last(line => Is(line, "seen", scene) || Is(line, "failed", scene));
        Assert.False(end.TryGetProperty("why", out var why), why.ValueKind == JsonValueKind.Undefined ? scene : why.GetString());
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

    private static bool Is(JsonElement line, string what, string scene) => line.TryGetProperty(what, out var named) && named.GetString() == scene;
}
