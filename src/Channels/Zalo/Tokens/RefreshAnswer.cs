namespace AwarenessBot.Channels.Zalo.Tokens;

/// <summary>How asking for new tokens ended.</summary>
internal abstract record RefreshAnswer
{
    /// <summary>Never a token.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>New tokens. The refresh token they were asked with is spent.</summary>
    internal sealed record Granted(string Access, string Refresh, TimeSpan Life) : RefreshAnswer;

    /// <summary>Zalo will not, for this code.</summary>
    internal sealed record Refused(string Code) : RefreshAnswer;

    /// <summary>It is not known what Zalo says.</summary>
    internal abstract record None(string Reason) : RefreshAnswer;

    /// <summary>No answer that can be read: the refresh token may be spent, or not.</summary>
    internal sealed record Lost(string Reason) : None(Reason);

    /// <summary>Nobody was asked: the refresh token is as good as before.</summary>
    internal sealed record Unreachable(string Reason) : None(Reason);
}
