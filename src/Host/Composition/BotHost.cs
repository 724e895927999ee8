using AwarenessBot.Channels.Web;
using AwarenessBot.Host.Health;
using AwarenessBot.Storage;

namespace AwarenessBot.Host.Composition;

/// <summary>The list of rooms.</summary>
public static class BotHost
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = settings });
        builder.UseDefaultUrl(DefaultUrl);
        builder.AddStructuredLogs();

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddContent(builder.Configuration);
        builder.Services.AddSqliteStorage(builder.Configuration.StorageOptions());
        builder.Services.AddConversation(builder.Configuration);
        builder.Services.AddWebChannel(WebTexts.From);
        builder.Services.AddForgetting();

        var app = builder.Build();
        app.UseLastResort();
        app.MapHealth();
        app.MapWebChannel();
        return app;
    }
}
