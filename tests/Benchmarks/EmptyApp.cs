namespace AwarenessBot.Benchmarks;

/// <summary>The least an ASP.NET Core app can be: what the cold start is compared with.</summary>
internal static class EmptyApp
{
    public static Task RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => "ok");
        return app.RunAsync();
    }
}
