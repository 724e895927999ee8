namespace AwarenessBot.Understanding.Entities;

/// <summary>A Vietnamese telephone number somebody typed, and where.</summary>
/// <param name="Digits">As dialled inside the country: "0912345678".</param>
/// <param name="Start">In UTF-16 characters of the message.</param>
/// <param name="Length">In UTF-16 characters of the message.</param>
public sealed record PhoneNumber(string Digits, int Start, int Length)
{
    /// <summary>Without the number: this may end up in logs and test output.</summary>
    public override string ToString() => nameof(PhoneNumber);
}
