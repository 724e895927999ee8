using AwarenessBot.Channels.Web;
using AwarenessBot.Content.Live;
using AwarenessBot.Conversation.Speaking;

namespace AwarenessBot.Host.Composition;

/// <summary>The content's place in the host: read at the start, watched afterwards.</summary>
internal static class ContentRoom
{
    public static IServiceCollection AddContent(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = ContentFolder.Find(configuration["Content:Path"]);
        return services.AddSingleton(provider => LiveLibrary.Open(
            folder, provider.GetRequiredService<TimeProvider>(), [.. PhraseIds.All, .. WebRoom.PhraseIds]));
    }
}
