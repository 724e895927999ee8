namespace AwarenessBot.Channels.Web;

/// <summary>What the web channel needs to be told.</summary>
public sealed class WebOptions
{
    /// <summary>The text of a phrase, for the page.</summary>
    public required Func<string, string> Text { get; init; }
}
