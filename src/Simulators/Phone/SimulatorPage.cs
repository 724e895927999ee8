using System.Reflection;
using System.Text.Json;
using AwarenessBot.Simulators.Recording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Simulators.Phone;

/// <summary>The page for developers: a phone, the state of the platform, and everything that goes over the wire. For this machine only.</summary>
public sealed class SimulatorPage : IAsyncDisposable
{
    // Nothing from elsewhere, nothing inline, in no other site's frame.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const int LongestText = 4_000;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // The cast of our tests; their ids are made up.
    private static readonly Person[] People =
        [new("7300000000000001", "Lan"), new("7300000000000002", "Minh"), new("7300000000000003", "Hoa"), new("7300000000000004", "Tuan")];

    private static readonly Offer[] OfEveryPlatform =
    [
        new("twice", "Next webhook: delivered twice"),
        new("signature", "Next webhook: wrong signature"),
        new("day", "A day passes"),
    ];

    private readonly WebApplication _app;
    private readonly IPlatform _platform;
    private readonly Wiretap _tap;
    private readonly Screens _screens;
    private readonly JumpingTime _time;

    private SimulatorPage(WebApplication app, IPlatform platform, Wiretap tap, Screens screens, JumpingTime time)
    {
        (_app, _platform, _tap, _screens, _time) = (app, platform, tap, screens, time);
        app.Use(GuardAsync);
        MapFile("/", "simulator.html", "text/html; charset=utf-8");
        MapFile("/simulator.css", "simulator.css", "text/css; charset=utf-8");
        MapFile("/simulator.js", "simulator.js", "text/javascript; charset=utf-8");
        MapFile("/elements.js", "elements.js", "text/javascript; charset=utf-8");
        // Every browser asks for one, and a page without errors in its console is easier to look at.
        app.MapGet("/favicon.ico", () => Results.NoContent());
        app.MapGet("/state", (string? person, long? after) => Results.Json(StateOf(person ?? People[0].Id, after ?? 0), PageJson.Default.PageState));
        app.MapGet("/pictures/{id}", (string id) => platform.Picture(id) is { } picture ? Results.Bytes(picture, "image/png") : Results.NotFound());
        app.MapPost("/actions", (Delegate)ActAsync);
    }

    /// <summary>Where it is.</summary>
    public Uri Url => new(_app.Urls.First());

    /// <param name="port">On this machine; 0 for any that is free.</param>
    public static async Task<SimulatorPage> StartAsync(int port, IPlatform platform, Wiretap tap, Screens screens, JumpingTime time)
    {
        var page = new SimulatorPage(Loopback.Builder(port).Build(), platform, tap, screens, time);
        try
        {
            await page._app.StartAsync();
        }
        catch
        {
            await page.DisposeAsync();
            throw;
        }

        return page;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // Another site's script may ask this port under a name of its own; it then asks for that name.
    private static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (context.Request.Host.Host is "127.0.0.1" or "localhost")
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private void MapFile(string address, string name, string type)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("phone/" + name)
            ?? throw new InvalidOperationException($"The embedded file '{name}' is missing.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.ToArray();
        _app.MapGet(address, () => Results.Bytes(bytes, type));
    }

    private PageState StateOf(string person, long after) => new(
        _platform.Name, _platform.IsConnected, _time.GetUtcNow(), People, _platform.Deeds, [.. _platform.Faults, .. OfEveryPlatform],
        _screens.Of(person), [.. _platform.FactsOf(person)], [.. _tap.Traffic.NewestFirst.TakeWhile(exchange => exchange.Number > after)]);

    // What is not JSON by its header is refused: such a request another site can send without asking.
    private async Task<IResult> ActAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        if (!_platform.IsConnected)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            var action = await JsonSerializer.DeserializeAsync(request.Body, PageJson.Default.PageAction, request.HttpContext.RequestAborted);
            return action is { Person: { } person } && People.Any(one => one.Id == person) && await DoAsync(person, action)
                ? Results.NoContent()
                : Results.BadRequest();
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }
        catch (HttpRequestException)
        {
            // The bot did not answer the webhook; the traffic shows it.
            return Results.NoContent();
        }
    }

    private async Task<bool> DoAsync(string person, PageAction action)
    {
        switch (action)
        {
            case { Kind: "say", Text: { Length: > 0 and <= LongestText } text }:
                await _platform.SayAsync(person, text);
                return true;
            case { Kind: "press", Button: { Title: not null, Value: not null } button }:
                await _platform.PressAsync(person, button);
                return true;
            case { Kind: "deed", Text: { } deed }:
                return await _platform.DoAsync(person, deed);
            case { Kind: "fault", Text: { } fault }:
                return Break(fault);
            default:
                return false;
        }
    }

    private bool Break(string fault)
    {
        switch (fault)
        {
            case "twice":
                _tap.Webhooks.RepeatNext();
                return true;
            case "signature":
                _tap.Webhooks.SpoilNextSignature();
                return true;
            case "day":
                _time.Leap(Day);
                return true;
            default:
                return _platform.Break(fault);
        }
    }
}
