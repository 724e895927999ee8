using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.Web;

/// <summary>The sites that may show the chat, checked and written as browsers write them.</summary>
internal sealed class Embedding
{
    private Embedding(IReadOnlyList<string> sites) => Sites = sites;

    /// <summary>Origins: <c>https://truong.example.vn</c>.</summary>
    public IReadOnlyList<string> Sites { get; }

    /// <summary>The settings.</summary>
    /// <exception cref="OptionsValidationException">A site is not an origin; the message says which.</exception>
    public static Embedding From(EmbeddingOptions options)
    {
        var wrong = options.Sites.Where(site => OriginOf(site) is null)
            .Select(site => $"{EmbeddingOptions.Section}:Sites has '{site}'. Write each like https://truong.example.vn, without a path.").ToList();
        return wrong.Count == 0
            ? new Embedding([.. options.Sites.Select(OriginOf).OfType<string>().Distinct()])
            : throw new OptionsValidationException(EmbeddingOptions.Section, typeof(EmbeddingOptions), wrong);
    }

    // Names with marks are compared, and sent in a header, as the network spells them.
    private static string? OriginOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var site) && site is { Scheme: "https" or "http", PathAndQuery: "/", Fragment: "", UserInfo: "" } &&
        site.IdnHost is { Length: > 0 } host && host.All(IsHostLetter)
            ? $"{site.Scheme}://{host}{(site.IsDefaultPort ? "" : $":{site.Port}")}"
            : null;

    // A star, a quote or a semicolon would mean something else in the header.
    private static bool IsHostLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.';
}
