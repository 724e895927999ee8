using AwarenessBot.Channels.Sending;

namespace AwarenessBot.Channels.Zalo.Tokens;

/// <summary>An access token, or why there is none now.</summary>
internal sealed record TokenAnswer(string? Access, SendResult Otherwise)
{
    public static TokenAnswer Of(string access) => new(access, SendResult.Sent);

    public static TokenAnswer Without(SendResult result) => new(null, result);

    /// <summary>Never the token.</summary>
    public override string ToString() => nameof(TokenAnswer);
}
