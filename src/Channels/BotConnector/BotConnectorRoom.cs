using AwarenessBot.Channels.Receiving;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.BotConnector;

/// <summary>The place of Bot Framework's service, and of its Emulator, in the house.</summary>
public static class BotConnectorRoom
{
    /// <summary>Our name for all of Bot Framework's channels: what some of them are called is taken here (<c>facebook</c>, <c>directline</c>).</summary>
    public const string ChannelId = "botframework";

    /// <summary>The address to give Azure, and the Emulator.</summary>
    public const string Path = "/api/messages";

    /// <summary>
    /// Adds the channel when the section <see cref="ConnectorOptions.Section"/> has an app id, or allows the Emulator. It needs a
    /// <see cref="Receiver"/>, a <see cref="TurnPipeline"/> and what they need.
    /// </summary>
    /// <exception cref="OptionsValidationException">A setting is missing or wrong; the message says which.</exception>
    public static IServiceCollection AddBotConnectorChannel(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(ConnectorOptions.Section).Get<ConnectorOptions>() ?? new ConnectorOptions();
        if (ConnectorSettings.From(options) is not { } settings)
        {
            return services;
        }

        services.TryAddKeyedSingleton<HttpMessageHandler>(ChannelId, (_, _) => ConnectorWire.NewHandler(settings));
        return services
            .AddSingleton(settings)
            .AddSingleton(provider => new ConnectorWire(settings, provider.GetRequiredKeyedService<HttpMessageHandler>(ChannelId)))
            .AddSingleton<SigningKeys>()
            .AddSingleton<TokenCheck>()
            .AddSingleton(provider => new LocalCaller(settings, provider.GetRequiredService<IServer>()))
            .AddSingleton<LoginToken>()
            .AddSingleton<SentActivity>()
            .AddSingleton<MessagesDesk>()
            .AddSingleton<IChannel, ConnectorChannel>();
    }

    /// <summary>Maps <see cref="Path"/>, if the channel is on.</summary>
    public static IEndpointRouteBuilder MapBotConnectorChannel(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<ConnectorSettings>() is not null)
        {
            routes.MapPost(Path, (MessagesDesk desk, HttpRequest request, CancellationToken cancellation) => desk.TakeAsync(request, cancellation));
        }

        return routes;
    }
}
