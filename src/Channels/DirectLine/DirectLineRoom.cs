using AwarenessBot.Channels.DirectLine.Feeds;
using AwarenessBot.Channels.DirectLine.Limits;
using AwarenessBot.Channels.DirectLine.Receiving;
using AwarenessBot.Channels.DirectLine.Streaming;
using AwarenessBot.Channels.DirectLine.Tokens;
using AwarenessBot.Engine.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.DirectLine;

/// <summary>Bot Framework's web clients: Direct Line 3.0.</summary>
public static class DirectLineRoom
{
    /// <summary>What Bot Framework calls it.</summary>
    public const string ChannelId = "directline";

    /// <summary>Where it is; what clients call their domain.</summary>
    public const string Path = "/v3/directline";

    /// <summary>
    /// Adds the channel, with the settings of the section <see cref="DirectLineOptions.Section"/>. It needs a
    /// <see cref="TurnPipeline"/> and what that needs, and an <see cref="Engine.Outbox.IOutbox"/>.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The settings.</param>
    /// <param name="keyFolder">Where the key for tokens is kept when nothing is said.</param>
    /// <exception cref="OptionsValidationException">A setting is wrong; the message says which.</exception>
    public static IServiceCollection AddDirectLineChannel(
        this IServiceCollection services, IConfiguration configuration, string keyFolder)
    {
        var options = configuration.GetSection(DirectLineOptions.Section).Get<DirectLineOptions>() ?? new DirectLineOptions();
        return services
            .AddSingleton(DirectLineSettings.From(options, keyFolder))
            .AddSingleton<SigningKey>()
            .AddSingleton<TokenSigner>()
            .AddSingleton<Frontage>()
            .AddSingleton<Doorman>()
            .AddSingleton<CorsHeaders>()
            .AddSingleton<Allowance>()
            .AddSingleton<FeedShelf>()
            .AddSingleton<Tickets>()
            .AddSingleton<Triage>()
            .AddSingleton<Talk>()
            .AddSingleton<ConversationDesk>()
            .AddSingleton<ActivityDesk>()
            .AddSingleton<StreamDoor>()
            .AddHostedService<FeedTending>();
    }

    /// <summary>Maps everything under <see cref="Path"/>. The program must accept WebSockets.</summary>
    public static IEndpointRouteBuilder MapDirectLineChannel(this IEndpointRouteBuilder routes)
    {
        var line = routes.MapGroup(Path).AddEndpointFilter((context, next) =>
        {
            context.HttpContext.RequestServices.GetRequiredService<CorsHeaders>().Add(context.HttpContext.Request);
            return next(context);
        });
        line.Map("/{**any}", (HttpRequest request) => HttpMethods.IsOptions(request.Method) ? TypedResults.NoContent() : Refusal.NotFound);
        line.MapPost("/tokens/generate", (ConversationDesk desk, HttpRequest request, CancellationToken cancellation) =>
            desk.GenerateAsync(request, cancellation));
        line.MapPost("/tokens/refresh", (ConversationDesk desk, HttpRequest request) => desk.Refresh(request));
        line.MapPost("/conversations", (ConversationDesk desk, HttpRequest request, CancellationToken cancellation) =>
            desk.StartAsync(request, cancellation));
        line.MapGet("/conversations/{id}", (string id, string? watermark, ConversationDesk desk, HttpRequest request) =>
            desk.Reconnect(id, watermark, request));
        line.MapGet("/conversations/{id}/activities", (string id, string? watermark, ActivityDesk desk, HttpRequest request) =>
            desk.Get(id, watermark, request));
        line.MapPost("/conversations/{id}/activities", (string id, ActivityDesk desk, HttpRequest request, CancellationToken cancellation) =>
            desk.PostAsync(id, request, cancellation));
        line.MapPost("/conversations/{id}/upload", (string id, ActivityDesk desk, HttpRequest request, CancellationToken cancellation) =>
            desk.UploadAsync(id, request, cancellation));
        line.MapGet("/conversations/{id}/stream", (string id, string? t, StreamDoor door, HttpContext context) => door.OpenAsync(id, t, context));
        return routes;
    }
}
