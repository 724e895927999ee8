using AwarenessBot.Channels.Web;
using AwarenessBot.Content.Live;

namespace AwarenessBot.Host.Composition;

/// <summary>The sentences of the web page, from the content in use, for somebody we know nothing of yet.</summary>
internal static class WebTexts
{
    public static WebOptions From(IServiceProvider provider)
    {
        var content = provider.GetRequiredService<LiveLibrary>();
        return new WebOptions
        {
            Text = id => content.Current is var library && library.Phrases.TryGetValue(id, out var phrase)
                ? phrase.Say.For(null)[0].Replace("{you}", library.YouOtherwise, StringComparison.Ordinal)
                : string.Empty,
        };
    }
}
