namespace AwarenessBot.Understanding.Entities;

/// <summary>An amount of money and where it stands, in UTF-16 characters of the message.</summary>
public sealed record Money(long Dong, int Start, int Length)
{
    /// <summary>Without the amount: this may end up in logs and test output.</summary>
    public override string ToString() => nameof(Money);
}
