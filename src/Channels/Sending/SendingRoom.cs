using Microsoft.Extensions.DependencyInjection;

namespace AwarenessBot.Channels.Sending;

/// <summary>The sender's place in the house.</summary>
public static class SendingRoom
{
    /// <summary>
    /// Sends what is in the outbox through every <see cref="IChannel"/> there is. Needs an
    /// <see cref="Engine.Outbox.IOutbox"/> and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddSending(this IServiceCollection services) => services
        .AddSingleton<OutboxSender>()
        .AddSingleton<ISender>(provider => provider.GetRequiredService<OutboxSender>())
        .AddHostedService(provider => provider.GetRequiredService<OutboxSender>());
}
