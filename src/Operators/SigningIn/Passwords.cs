using System.Globalization;
using System.Security.Cryptography;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Operators.SigningIn;

/// <summary>
/// Passwords are kept as PBKDF2-HMAC-SHA512 with a salt of their own: <c>pbkdf2-sha512$rounds$salt$hash</c>. The private key of
/// a responder rests encrypted with the same password.
/// </summary>
internal static class Passwords
{
    /// <summary>The least OWASP gives for this function.</summary>
    public const int Rounds = 210_000;

    public const int Shortest = 12;
    public const int Longest = 200;

    private const string Scheme = "pbkdf2-sha512";
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    // Checked where there is nobody of that name, so that a wrong name takes as long as a wrong password.
    private static readonly string Nobody = Hash(Convert.ToHexString(RandomNumberGenerator.GetBytes(SaltBytes)));

    public static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Scheme}${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, Rounds))}");
    }

    /// <summary>Whether it is theirs. For nobody it never is, after the same work.</summary>
    public static bool Check(Responder? responder, string password)
    {
        var parts = (responder?.PasswordHash ?? Nobody).Split('$');
        if (parts is not [Scheme, var rounds, var salt, var hash] || !int.TryParse(rounds, CultureInfo.InvariantCulture, out var times))
        {
            return false;
        }

        var same = CryptographicOperations.FixedTimeEquals(
            Derive(password, Convert.FromBase64String(salt), times), Convert.FromBase64String(hash));
        return same && responder is not null;
    }

    /// <summary>
    /// Only what every keyboard types alike: an accented letter has two spellings in bytes, and this program has no culture data to
    /// make them one.
    /// </summary>
    public static bool CanBeTyped(string password) => password.All(letter => letter is >= ' ' and <= '~');

    /// <summary>The private key in the clear, PKCS#8: to be sealed again at once and wiped.</summary>
    public static byte[] Unlock(Responder responder, string password)
    {
        using var key = PersonalKey.Unlock(responder.PrivateKey, password);
        return key.ExportPkcs8PrivateKey();
    }

    private static byte[] Derive(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, HashBytes);
}
