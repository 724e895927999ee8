namespace AwarenessBot.Channels.DirectLine;

/// <summary>
/// The settings of web clients, in the section <c>Channels:DirectLine</c>. With none of them the bot's own pages can open
/// conversations and no other site can.
/// </summary>
public sealed class DirectLineOptions
{
    public const string Section = "Channels:DirectLine";

    /// <summary>
    /// This bot's own address as everybody sees it, <c>https://…</c>. Without it, the address a request was sent to is taken.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>Where the key is that tokens are signed with; made at the first start. By default beside the database.</summary>
    public string? KeyFile { get; set; }

    /// <summary>The other sites that may talk to the bot, by a name of yours.</summary>
    public Dictionary<string, SiteOptions> Sites { get; set; } = [];

    /// <summary>Messages of one conversation that may come at once; danger is never counted.</summary>
    public int MessagesAtOnce { get; set; } = 20;

    /// <summary>After that, one each so often.</summary>
    public TimeSpan MessageEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Messages of one address that may come at once: a whole school may share one. Danger is never counted.</summary>
    public int AddressMessagesAtOnce { get; set; } = 600;

    /// <summary>After that, so many a second.</summary>
    public int AddressMessagesPerSecond { get; set; } = 20;

    /// <summary>Streams that are open at once. Whoever comes then is told what waits for them and sent away; polls and posts are never refused.</summary>
    public int StreamsAtOnce { get; set; } = 10_000;

    /// <summary>Of them, those of one address.</summary>
    public int AddressStreamsAtOnce { get; set; } = 2_000;
}

/// <summary>A site that may talk to the bot.</summary>
public sealed class SiteOptions
{
    /// <summary>
    /// Secret: what the site's server asks for tokens with; at least 32 characters, and never in a page. Without one the
    /// site's pages ask for tokens themselves.
    /// </summary>
    public string? Secret { get; set; }

    /// <summary>Where its pages are: <c>https://truong.example.vn</c>, without a path.</summary>
    public string[] Origins { get; set; } = [];
}
