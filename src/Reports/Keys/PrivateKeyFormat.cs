using System.Security.Cryptography;

namespace AwarenessBot.Reports.Keys;

/// <summary>How private keys rest: PKCS#8 encrypted with a password (PBES2), which stock <c>openssl</c> and browsers open.</summary>
internal static class PrivateKeyFormat
{
    /// <summary>RSA-3072: 128 bits of security (NIST SP 800-57), until the suite is changed.</summary>
    public const int KeyBits = 3072;

    /// <summary>OWASP's figure of 2023 for PBKDF2-HMAC-SHA512. About half a second on a small server.</summary>
    public const int Rounds = 210_000;

    // AES-CBC is what every reader of PKCS#8 knows. That the right bytes came out is seen by their being a key.
    public static PbeParameters With(int rounds) => new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA512, rounds);
}
