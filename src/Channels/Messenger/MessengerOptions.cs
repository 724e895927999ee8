namespace AwarenessBot.Channels.Messenger;

/// <summary>
/// The page's settings, in the section <c>Channels:Messenger</c>. With none of the three secrets the channel is off; with
/// some of them the start is stopped.
/// </summary>
public sealed class MessengerOptions
{
    public const string Section = "Channels:Messenger";

    /// <summary>Secret: what webhooks are signed with, from the app's basic settings.</summary>
    public string? AppSecret { get; set; }

    /// <summary>Secret: the one before, accepted too while the app secret is being changed.</summary>
    public string? PreviousAppSecret { get; set; }

    /// <summary>Secret: what the platform shows when it verifies the webhook's address. Chosen by you.</summary>
    public string? VerifyToken { get; set; }

    /// <summary>Secret: the page's access token, what replies are sent with.</summary>
    public string? PageToken { get; set; }

    /// <summary>The app's own id. With it, what a person at the page writes is recognised whatever app they write with.</summary>
    public string? AppId { get; set; }

    /// <summary>The apps in which people answer for the page; by default the page's inbox and that of Instagram.</summary>
    public string[]? InboxAppIds { get; set; }

    /// <summary>Where the platform is asked.</summary>
    public string GraphUrl { get; set; } = "https://graph.facebook.com";

    /// <summary>The platform's version; an old one stops working about two years after the next has come out.</summary>
    public string GraphVersion { get; set; } = "v25.0";

    /// <summary>This bot's own address as everybody sees it, <c>https://…</c>.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>
    /// A page under <see cref="PublicUrl"/> with links that dial, such as <c>/goi</c>. When it is named, the help card ends in
    /// a button that opens it; the numbers are in the text either way.
    /// </summary>
    public string? CallPage { get; set; }

    /// <summary>How long one request to the platform may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Requests a second. The platform allows 300; above 40 the page's inbox may not show everything.</summary>
    public int PerSecond { get; set; } = 40;

    /// <summary>Requests under way at the same time.</summary>
    public int AtOnce { get; set; } = 16;
}
