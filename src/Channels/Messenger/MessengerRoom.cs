using AwarenessBot.Channels.Sending;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.Messenger;

/// <summary>The Messenger channel's place in the house.</summary>
public static class MessengerRoom
{
    /// <summary>The phrases of content that the page's profile shows.</summary>
    public static IEnumerable<string> PhraseIds => ProfileTexts.PhraseIds;

    /// <summary>What Bot Framework calls it.</summary>
    public const string ChannelId = "facebook";

    /// <summary>The address to give the platform.</summary>
    public const string Path = "/webhooks/messenger";

    /// <summary>
    /// Adds the channel when the section <see cref="MessengerOptions.Section"/> has its secrets. It needs a
    /// <see cref="Receiving.Receiver"/>, an <see cref="ISender"/>, an <see cref="IPictures"/> and a channel memory.
    /// </summary>
    /// <exception cref="OptionsValidationException">Some secrets are there and others are not; the message says which.</exception>
    public static IServiceCollection AddMessengerChannel(this IServiceCollection services, IConfiguration configuration)
    {
        if (SettingsFrom(configuration) is not { } settings)
        {
            return services;
        }

        return services
            .AddSingleton(settings)
            .AddSingleton<EventReader>()
            .AddSingleton<WebhookReader>()
            .AddSingleton<MessengerWebhook>()
            .AddSingleton<GraphClient>()
            .AddSingleton<UploadedPictures>()
            .AddSingleton<IChannel, MessengerChannel>();
    }

    /// <summary>Maps <see cref="Path"/>, if the channel is on.</summary>
    public static IEndpointRouteBuilder MapMessengerChannel(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<MessengerSettings>() is not null)
        {
            routes.MapGet(Path, (MessengerWebhook webhook, HttpRequest request) => webhook.Verify(request.Query));
            routes.MapPost(Path, (MessengerWebhook webhook, HttpRequest request, CancellationToken cancellation) =>
                webhook.TakeAsync(request, cancellation));
        }

        return routes;
    }

    /// <summary>What sets up the page; nothing when the channel is off.</summary>
    /// <param name="configuration">Where the section <see cref="MessengerOptions.Section"/> is.</param>
    /// <param name="text">The text of a phrase.</param>
    /// <exception cref="OptionsValidationException">Some secrets are there and others are not; the message says which.</exception>
    public static MessengerProfile? ProfileFrom(IConfiguration configuration, Func<string, string> text) =>
        SettingsFrom(configuration) is { } settings ? new MessengerProfile(new GraphClient(settings), settings, text) : null;

    internal static MessengerSettings? SettingsFrom(IConfiguration configuration) => MessengerSettings.From(
        configuration.GetSection(MessengerOptions.Section).Get<MessengerOptions>() ?? new MessengerOptions());
}
