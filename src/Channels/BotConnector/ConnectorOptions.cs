namespace AwarenessBot.Channels.BotConnector;

/// <summary>
/// The bot's registration with Bot Framework, in the section <c>Channels:BotFramework</c>. Without an app id the channel is off;
/// with an app id and no password the start is stopped.
/// </summary>
public sealed class ConnectorOptions
{
    public const string Section = "Channels:BotFramework";

    /// <summary>The bot's app id in Azure.</summary>
    public string? AppId { get; set; }

    /// <summary>Secret: what the bot logs in with to send replies.</summary>
    public string? AppPassword { get; set; }

    /// <summary>The tenant of a single-tenant bot; without it the bot logs in as a bot of many tenants.</summary>
    public string? TenantId { get; set; }

    /// <summary>
    /// For the Bot Framework Emulator on this machine: what it sends without a token is heard, if the bot can be reached from
    /// this machine alone. Never on a server, so never beside an app id.
    /// </summary>
    public bool AllowUnauthenticated { get; set; }

    /// <summary>This bot's own address as everybody sees it, <c>https://…</c>. Without it pictures are told in words.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Where it is said which keys Bot Framework signs with.</summary>
    public string MetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who may have signed.</summary>
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where the bot logs in.</summary>
    public string LoginUrl { get; set; } = "https://login.microsoftonline.com";

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Requests a second.</summary>
    public int PerSecond { get; set; } = 20;

    /// <summary>Requests under way at the same time.</summary>
    public int AtOnce { get; set; } = 16;
}
