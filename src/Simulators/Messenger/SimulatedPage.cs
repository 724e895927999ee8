namespace AwarenessBot.Simulators.Messenger;

/// <summary>The page and the app as they are set up at the simulated platform. Every secret is made up.</summary>
public sealed record SimulatedPage
{
    public string Id { get; init; } = "110000000000001";

    public string AppId { get; init; } = "900000000000009";

    public string AppSecret { get; init; } = "0123456789abcdef0123456789abcdef";

    public string VerifyToken { get; init; } = "a-token-we-chose";

    public string PageToken { get; init; } = "EAATESTPAGETOKEN0000000001";

    /// <summary>The app in which people answer for the page.</summary>
    public string InboxAppId { get; init; } = "263902037430900";

    /// <summary>The bot's settings for this page.</summary>
    /// <param name="graphUrl">Where the simulated platform listens.</param>
    public Dictionary<string, string?> Settings(string graphUrl) => new()
    {
        ["Channels:Messenger:AppSecret"] = AppSecret,
        ["Channels:Messenger:VerifyToken"] = VerifyToken,
        ["Channels:Messenger:PageToken"] = PageToken,
        ["Channels:Messenger:AppId"] = AppId,
        ["Channels:Messenger:GraphUrl"] = graphUrl,
    };

    public override string ToString() => nameof(SimulatedPage);
}

/// <summary>A message that has arrived on a person's phone.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Mid">The platform's id of it.</param>
/// <param name="Message">As it was sent.</param>
public sealed record Arrived(string Person, string Mid, System.Text.Json.JsonElement Message)
{
    public string? Text => Message.TryGetProperty("text", out var text) ? text.GetString() : null;

    public string? Metadata => Message.TryGetProperty("metadata", out var metadata) ? metadata.GetString() : null;

    public IReadOnlyList<string> QuickReplies => Message.TryGetProperty("quick_replies", out var replies)
        ? [.. replies.EnumerateArray().Select(reply => reply.GetProperty("title").GetString() ?? "")]
        : [];

    public string? PictureId => Message.TryGetProperty("attachment", out var attachment) &&
        attachment.GetProperty("payload").TryGetProperty("attachment_id", out var id) ? id.GetString() : null;

    public override string ToString() => nameof(Arrived);
}
