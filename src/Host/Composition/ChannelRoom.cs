using AwarenessBot.Channels.BotConnector;
using AwarenessBot.Channels.Messenger;
using AwarenessBot.Channels.Receiving;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Zalo;
using AwarenessBot.Channels.ZaloBot;
using AwarenessBot.Host.Gallery;

namespace AwarenessBot.Host.Composition;

/// <summary>The channels of other platforms: each is on when its settings are there.</summary>
internal static class ChannelRoom
{
    public static IServiceCollection AddPlatforms(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<IPictures, GalleryPictures>()
        .AddSingleton<Receiver>()
        .AddSending()
        .AddMessengerChannel(configuration)
        .AddZaloChannel(configuration)
        .AddZaloBotChannel(configuration)
        .AddBotConnectorChannel(configuration);

    public static IEndpointRouteBuilder MapPlatforms(this IEndpointRouteBuilder routes, IConfiguration configuration) =>
        routes.MapMessengerChannel().MapZaloChannel(configuration).MapZaloBotChannel().MapBotConnectorChannel();
}
