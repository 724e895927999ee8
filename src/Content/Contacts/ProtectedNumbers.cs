namespace AwarenessBot.Content.Contacts;

/// <summary>
/// The national short numbers. They are code, not content, so that no edit can change or hide them; `check` compares
/// the register against this table.
/// </summary>
public static class ProtectedNumbers
{
    /// <summary>Child protection, day and night, free (Decree 56/2017/NĐ-CP, articles 22 and 23).</summary>
    public const string ChildProtection = "111";

    public const string Police = "113";

    public const string Fire = "114";

    public const string Ambulance = "115";

    public static bool Contains(string number) => number is ChildProtection or Police or Fire or Ambulance;

    /// <summary>Whether it is one of them written or dialled otherwise: "1-1-1", "0111", "+84 113".</summary>
    public static bool IsLike(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit)).TrimStart('0');
        return Contains(digits) || (digits.StartsWith("84", StringComparison.Ordinal) && Contains(digits[2..].TrimStart('0')));
    }
}
