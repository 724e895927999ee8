namespace AwarenessBot.Channels.Zalo.Tokens;

/// <summary>One link of the chain of tokens. Each refresh token works once and gives the next link.</summary>
// {"access":"…","access_until":"2026-11-21T04:00:00+00:00","refresh":"…","obtained_at":"…","previous":"…","origin":"9f86…"}
internal sealed record TokenState
{
    // Zalo: a refresh token lives three months. The shortest three months there are, less a day.
    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(89);
    private static readonly TimeSpan Early = TimeSpan.FromHours(5);

    public required string Access { get; init; }

    public required DateTimeOffset AccessUntil { get; init; }

    public required string Refresh { get; init; }

    public required DateTimeOffset ObtainedAt { get; init; }

    /// <summary>The refresh token this link was bought with: spent, kept for finding out what happened.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 of the refresh token from the settings the chain began with.</summary>
    public required string Origin { get; init; }

    /// <summary>When the refresh token dies.</summary>
    public DateTimeOffset RefreshUntil() => ObtainedAt + RefreshLife;

    /// <summary>When to renew: five hours early, or after four fifths of a shorter life.</summary>
    public DateTimeOffset RenewAt()
    {
        var margin = (AccessUntil - ObtainedAt) / 5;
        return AccessUntil - (margin < Early ? margin : Early);
    }

    /// <summary>Never a token.</summary>
    public override string ToString() => nameof(TokenState);
}
