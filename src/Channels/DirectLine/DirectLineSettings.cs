using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.DirectLine;

/// <summary>The options, checked. A class, so that no secret is ever written out by accident.</summary>
internal sealed class DirectLineSettings
{
    private const int ShortestSecret = 32;

    private DirectLineSettings(DirectLineOptions options, string keyFolder)
    {
        PublicUrl = string.IsNullOrEmpty(options.PublicUrl) ? null : new Uri(options.PublicUrl);
        KeyFile = options.KeyFile is { Length: > 0 } file ? file : Path.Combine(keyFolder, "directline.key");
        Sites = [.. options.Sites.Select(site => new Site(site.Value.Secret, [.. site.Value.Origins.Select(OriginOf).OfType<string>()]))];
        Conversation = new Pace(options.MessagesAtOnce, options.MessageEvery);
        Address = new Pace(options.AddressMessagesAtOnce, TimeSpan.FromSeconds(1) / options.AddressMessagesPerSecond);
        Streams = new Room(options.StreamsAtOnce, options.AddressStreamsAtOnce);
    }

    /// <summary>The address everybody sees, if it was said.</summary>
    public Uri? PublicUrl { get; }

    public string KeyFile { get; }

    public IReadOnlyList<Site> Sites { get; }

    /// <summary>How fast one conversation may go.</summary>
    public Pace Conversation { get; }

    /// <summary>How fast all conversations of one address may go.</summary>
    public Pace Address { get; }

    /// <summary>How many streams may be open.</summary>
    public Room Streams { get; }

    /// <summary>The settings.</summary>
    /// <exception cref="OptionsValidationException">The message says what to do.</exception>
    public static DirectLineSettings From(DirectLineOptions options, string keyFolder)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0
            ? new DirectLineSettings(options, keyFolder)
            : throw new OptionsValidationException(DirectLineOptions.Section, typeof(DirectLineOptions), problems);
    }

    /// <summary>An address as browsers name an origin (<c>https://a.vn</c>); nothing when it is none.</summary>
    public static string? OriginOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "https" or "http", PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? address.GetLeftPart(UriPartial.Authority)
            : null;

    private static IEnumerable<string> Problems(DirectLineOptions options)
    {
        if (!string.IsNullOrEmpty(options.PublicUrl) && OriginOf(options.PublicUrl) is null)
        {
            yield return $"{DirectLineOptions.Section}:PublicUrl is not an address like https://bot.example.vn.";
        }

        if (options.MessagesAtOnce <= 0 || options.MessageEvery <= TimeSpan.Zero ||
            options.AddressMessagesAtOnce <= 0 || options.AddressMessagesPerSecond <= 0)
        {
            yield return $"{DirectLineOptions.Section}: MessagesAtOnce, MessageEvery, AddressMessagesAtOnce and AddressMessagesPerSecond must be above zero.";
        }

        if (options.StreamsAtOnce <= 0 || options.AddressStreamsAtOnce <= 0)
        {
            yield return $"{DirectLineOptions.Section}: StreamsAtOnce and AddressStreamsAtOnce must be above zero.";
        }

        foreach (var (name, site) in options.Sites)
        {
            var where = $"{DirectLineOptions.Section}:Sites:{name}";
            if (site.Origins.Length == 0 || site.Origins.Any(origin => OriginOf(origin) is null))
            {
                yield return $"{where}:Origins must name where the site's pages are, each like https://truong.example.vn, without a path.";
            }

            if (site.Secret is { Length: > 0 } secret && (secret.Length < ShortestSecret || secret.Any(letter => letter is <= ' ' or > '~')))
            {
                yield return $"{where}:Secret needs at least {ShortestSecret} characters and no blanks. Take the output of: openssl rand -hex 32";
            }
        }
    }
}

/// <summary>So many at once, and then one each so often.</summary>
internal readonly record struct Pace(int AtOnce, TimeSpan Every);

/// <summary>So many in all, and so many of one address.</summary>
internal readonly record struct Room(int InAll, int OfAddress);

/// <summary>A site that may talk to the bot.</summary>
internal sealed class Site(string? secret, IReadOnlyList<string> origins)
{
    // Compared as hashes: then the comparison tells nothing of the length either.
    private readonly byte[]? _secret = string.IsNullOrEmpty(secret) ? null : SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Where its pages are, as browsers say it.</summary>
    public IReadOnlyList<string> Origins => origins;

    /// <summary>Its pages ask for tokens themselves.</summary>
    public bool IsOpen => _secret is null;

    /// <summary>Whether this is its secret. Takes as long for a wrong one as for the right one.</summary>
    public bool IsSecret(string shown) =>
        _secret is not null && CryptographicOperations.FixedTimeEquals(_secret, SHA256.HashData(Encoding.UTF8.GetBytes(shown)));
}
