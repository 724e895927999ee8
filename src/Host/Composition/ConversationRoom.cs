using AwarenessBot.Content.Live;
using AwarenessBot.Conversation;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Host.Composition;

/// <summary>Puts the bot together from the content in use, and again whenever that changes.</summary>
internal static class ConversationRoom
{
    public static IServiceCollection AddConversation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ConversationOptions>()
            .Bind(configuration.GetSection(ConversationOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(StateMigrations.Shipped);
        services.AddSingleton<ConversationOrder>();
        services.AddSingleton<TurnPipeline>();
        services.AddSingleton(provider =>
            new BotSlot(BotFrom(provider, provider.GetRequiredService<LiveLibrary>().Current)));
        services.AddHostedService<ContentChanges>();
        return services.AddHostedService<Rehearsal>();
    }

    internal static Bot BotFrom(IServiceProvider provider, Content.Library library) => BotBuilder.Build(
        library,
        provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<ConversationOptions>>().Value,
        provider.GetRequiredService<TimeProvider>());
}
