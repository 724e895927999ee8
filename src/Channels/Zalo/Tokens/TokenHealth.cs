namespace AwarenessBot.Channels.Zalo.Tokens;

/// <summary>How Zalo's tokens are, for whoever runs the bot.</summary>
/// <param name="State">In one word.</param>
/// <param name="AccessUntil">When the access token runs out, if there is one.</param>
/// <param name="DaysLeft">Whole days until the refresh token dies, if it is known when it was issued.</param>
public sealed record TokenHealth(TokenTrouble State, DateTimeOffset? AccessUntil, int? DaysLeft)
{
    /// <summary>Days before its death from which on there is an alarm.</summary>
    public const int AlarmDays = 14;

    /// <summary>Somebody has to do something.</summary>
    public bool Alarm => State == TokenTrouble.ConsentNeeded || State == TokenTrouble.Unsaved || DaysLeft <= AlarmDays;
}

/// <summary>What is wrong with the tokens.</summary>
public enum TokenTrouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Nobody has asked for one yet.</summary>
    NotYetKnown,

    /// <summary>Zalo or the store could not be reached the last time; it is tried again.</summary>
    Unreachable,

    /// <summary>New tokens have been issued and could not be written down yet.</summary>
    Unsaved,

    /// <summary>Zalo refuses the refresh token: an administrator of the account has to consent again.</summary>
    ConsentNeeded,
}
