using AwarenessBot.Channels.Receiving;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Zalo.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.ZaloBot;

/// <summary>The Zalo Bot channel's place in the house.</summary>
public static class ZaloBotRoom
{
    /// <summary>Adds the channel if it is set up. It needs <see cref="Receiver"/> and a <see cref="TimeProvider"/>.</summary>
    /// <exception cref="OptionsValidationException">It is set up by half; the message lists what is missing.</exception>
    public static IServiceCollection AddZaloBotChannel(this IServiceCollection services, IConfiguration configuration)
    {
        if (ZaloBotOptions.Read(configuration) is not { } options)
        {
            return services;
        }

        services.AddSingleton(options);
        services.AddKeyedSingleton(ZaloBotChannel.ChannelId, (_, _) => HttpAnswer.NewClient());
        services.AddSingleton<IChannel>(provider =>
            new ZaloBotChannel(options, provider.GetRequiredKeyedService<HttpClient>(ZaloBotChannel.ChannelId)));
        services.AddSingleton<UnsupportedPause>();
        return services.AddSingleton<ZaloBotWebhook>();
    }

    /// <summary>Maps the webhook, if the channel is set up.</summary>
    public static IEndpointRouteBuilder MapZaloBotChannel(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<ZaloBotWebhook>() is { } webhook)
        {
            routes.MapPost(ZaloBotWebhook.Path, (HttpRequest request, CancellationToken cancellation) => webhook.TakeAsync(request, cancellation));
        }

        return routes;
    }
}
