using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Tests.BotConnector;

/// <summary>Bot Framework on a port of this machine: its keys, its login, and the channel that replies are posted to.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication _app;
    private readonly Channel<Posted> _posts = Channel.CreateUnbounded<Posted>();

    private StandIn(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public SigningPair Key { get; } = new("key-1", "msteams", "webchat");

    /// <summary>The keys it shows.</summary>
    public ConcurrentQueue<SigningPair> Shown { get; } = new();

    /// <summary>How often it was asked for them.</summary>
    public int Asked { get; private set; }

    /// <summary>While it is down, it shows no keys.</summary>
    public bool IsDown { get; set; }

    /// <summary>What was sent to log in.</summary>
    public ConcurrentQueue<Dictionary<string, string>> Logins { get; } = new();

    /// <summary>How it answers the next logins, if not well.</summary>
    public ConcurrentQueue<int> LoginAnswers { get; } = new();

    /// <summary>How it answers the next replies, if not well.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    public static async Task<StandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var service = new StandIn(app);
        service.Shown.Enqueue(service.Key);
        app.MapGet("/metadata", () => service.IsDown
            ? Results.StatusCode(503)
            : Results.Json(new { issuer = Cast.Issuer, jwks_uri = $"{service.Url}/keys" }));
        app.MapGet("/keys", () =>
        {
            service.Asked++;
            return Results.Json(new { keys = service.Shown.Select(key => key.Public) });
        });
        app.MapPost("/{tenant}/oauth2/v2.0/token", service.LoginAsync);
        app.MapPost("/teams/{**path}", service.TakeAsync);
        await app.StartAsync();
        return service;
    }

    /// <summary>The next reply that comes.</summary>
    public async Task<Posted> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _posts.Reader.ReadAsync(patience.Token);
    }

    public async Task<IReadOnlyList<string?>> NextTextsAsync(int count)
    {
        var texts = new string?[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = (await NextAsync()).Text;
        }

        return texts;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var key in Shown.Append(Key))
        {
            key.Dispose();
        }
    }

    private async Task<IResult> LoginAsync(string tenant, HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var login = form.ToDictionary(field => field.Key, field => field.Value.ToString());
        login["tenant"] = tenant;
        Logins.Enqueue(login);
        return LoginAnswers.TryDequeue(out var status)
            ? Results.StatusCode(status)
            : Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = $"bot-token-{Logins.Count}" });
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var body = (await JsonDocument.ParseAsync(request.Body)).RootElement;
        var status = Answers.TryDequeue(out var scripted) ? scripted : 200;
        _posts.Writer.TryWrite(new Posted(request.Path.Value ?? "", request.Headers.Authorization.ToString(), body, status));
        if (status == 429)
        {
            request.HttpContext.Response.Headers.RetryAfter = "7";
        }

        return status == 200 ? Results.Json(new { id = "r-1" }) : Results.StatusCode(status);
    }
}

/// <summary>A reply as it came.</summary>
internal sealed record Posted(string Path, string Authorization, JsonElement Body, int Status)
{
    public string? Text => Body.TryGetProperty("text", out var text) ? text.GetString() : null;
}
