using AwarenessBot.Channels.Web;
using AwarenessBot.Content;
using AwarenessBot.Content.Live;

namespace AwarenessBot.Host.Composition;

/// <summary>The sentences a channel shows by itself, from the content, for somebody we know nothing of yet.</summary>
internal static class WebTexts
{
    public static WebOptions From(IServiceProvider provider)
    {
        var content = provider.GetRequiredService<LiveLibrary>();
        return new WebOptions { Text = id => Find(content.Current, id) };
    }

    public static Func<string, string> In(Library library) => id => Find(library, id);

    private static string Find(Library library, string id) => library.Phrases.TryGetValue(id, out var phrase)
        ? phrase.Say.For(null)[0]
            .Replace("{you}", library.YouOtherwise, StringComparison.Ordinal)
            .Replace("{You}", char.ToUpperInvariant(library.YouOtherwise[0]) + library.YouOtherwise[1..], StringComparison.Ordinal)
        : string.Empty;
}
