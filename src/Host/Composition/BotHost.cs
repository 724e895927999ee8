using AwarenessBot.Channels.DirectLine;
using AwarenessBot.Channels.Web;
using AwarenessBot.Host.Gallery;
using AwarenessBot.Host.Health;
using AwarenessBot.Host.Reporting;

namespace AwarenessBot.Host.Composition;

/// <summary>The list of rooms.</summary>
public static class BotHost
{
    // Watching the settings file means watching the whole folder it is in, and there each turn writes to the store.
    private const string ReadSettingsOnce = "--hostBuilder:reloadConfigOnChange=false";

    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The whole service, ready to start.</summary>
    /// <param name="settings">Settings of the form <c>--Section:Key=value</c>; they win over the environment and files.</param>
    /// <param name="adjust">For tests: the last word on the builder.</param>
    public static WebApplication Build(string[] settings, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [ReadSettingsOnce, .. settings] });
        builder.UseDefaultUrl(DefaultUrl);
        builder.AddStructuredLogs();

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddContent(builder.Configuration);
        var keys = builder.Configuration.ReportKeys();
        builder.Services.AddStore(builder.Configuration.StorageOptions(), keys);
        builder.Services.AddReports(builder.Configuration, keys);
        builder.Services.AddConversation(builder.Configuration);
        builder.Services.AddWebChannel(builder.Configuration, WebTexts.From);
        builder.Services.AddDirectLineChannel(builder.Configuration, builder.Configuration.DataFolder());
        builder.Services.AddGallery();
        builder.Services.AddPlatforms(builder.Configuration);
        builder.Services.AddForgetting();

        adjust?.Invoke(builder);
        var app = builder.Build();
        app.UseLastResort();
        app.UseDiscretion();
        app.UseWebSockets();
        app.MapHealth();
        app.MapGallery();
        app.MapReports();
        app.MapWebChannel();
        app.MapDirectLineChannel();
        app.MapPlatforms(app.Configuration);
        return app;
    }
}
