using AwarenessBot.Channels.Receiving;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Zalo.Events;
using AwarenessBot.Channels.Zalo.Messages;
using AwarenessBot.Channels.Zalo.Tokens;
using AwarenessBot.Engine.Outbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.Zalo;

/// <summary>The Zalo channel's place in the house.</summary>
public static class ZaloRoom
{
    /// <summary>
    /// Adds the channel if it is set up. It needs <see cref="IChannelMemory"/>, <see cref="IPictures"/>, <see cref="ISender"/>,
    /// <see cref="Receiver"/> and a <see cref="TimeProvider"/>.
    /// </summary>
    /// <exception cref="OptionsValidationException">It is set up by half; the message lists what is missing.</exception>
    public static IServiceCollection AddZaloChannel(this IServiceCollection services, IConfiguration configuration)
    {
        if (ZaloOptions.Read(configuration) is not { } options)
        {
            return services;
        }

        var timeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
        services.AddSingleton(options);
        services.AddKeyedSingleton(ZaloChannel.ChannelId, (_, _) => HttpAnswer.NewClient());
        services.AddSingleton(provider => new ZaloApi(options, ClientOf(provider), timeout));
        services.AddSingleton<SentEchoes>();
        services.AddSingleton<PictureUploads>();
        services.AddSingleton(provider => new TokenKeeper(
            options,
            new TokenStore(provider.GetRequiredService<IChannelMemory>(), new TokenSeal(options.AppSecret), provider.GetRequiredService<TimeProvider>()),
            new OAuthClient(options, ClientOf(provider), timeout),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TokenKeeper>>()));
        services.AddSingleton(provider => new ZaloChannel(
            options,
            provider.GetRequiredService<TokenKeeper>(),
            provider.GetRequiredService<ZaloApi>(),
            provider.GetRequiredService<PictureUploads>(),
            provider.GetRequiredService<SentEchoes>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ZaloChannel>>()));
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<ZaloChannel>());
        services.AddSingleton<IHostedService>(provider => new TokenTending(
            provider.GetRequiredService<TokenKeeper>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TokenTending>>()));
        services.AddSingleton<AccountGate>();
        services.AddSingleton<EventReader>();
        services.AddSingleton<Signature>();
        return services.AddSingleton<ZaloWebhook>();
    }

    /// <summary>Maps the webhook, if the channel is set up, and what proves to Zalo whose domain this is.</summary>
    public static IEndpointRouteBuilder MapZaloChannel(this IEndpointRouteBuilder routes, IConfiguration configuration)
    {
        if (SiteVerificationOf(configuration) is { } code)
        {
            var page = $"<!doctype html><html><head>{MetaOf(code)}</head><body></body></html>";
            routes.MapGet($"/zalo_verifier{code}.html", () => TypedResults.Content(page, "text/html; charset=utf-8"));
        }

        if (routes.ServiceProvider.GetService<ZaloWebhook>() is { } webhook)
        {
            routes.MapPost(ZaloWebhook.Path, (HttpRequest request, CancellationToken cancellation) => webhook.TakeAsync(request, cancellation));
            routes.MapGet(ZaloWebhook.Path, () => TypedResults.Ok());
        }

        return routes;
    }

    /// <summary>The tag for the head of the home page that proves whose domain this is; nothing when no code is set.</summary>
    public static string? SiteVerificationTag(IConfiguration configuration) =>
        SiteVerificationOf(configuration) is { } code ? MetaOf(code) : null;

    // Whatever else is in the setting has no business in a page or an address.
    private static string? SiteVerificationOf(IConfiguration configuration) =>
        configuration[$"{ZaloOptions.Section}:{nameof(ZaloOptions.SiteVerification)}"] is { Length: > 0 } code &&
        code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? code
            : null;

    private static string MetaOf(string code) => $"""<meta name="zalo-platform-site-verification" content="{code}" />""";

    private static HttpClient ClientOf(IServiceProvider provider) => provider.GetRequiredKeyedService<HttpClient>(ZaloChannel.ChannelId);
}
