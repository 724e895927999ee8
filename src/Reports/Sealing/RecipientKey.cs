using System.Security.Cryptography;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Reports.Sealing;

/// <summary>The public key of one who may open envelopes.</summary>
/// <param name="Spki">SubjectPublicKeyInfo, DER; RSA of at least 3072 bits.</param>
public sealed record RecipientKey(byte[] Spki)
{
    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the key.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Spki).AsSpan(0, 8));

    /// <summary>
    /// Envelopes can be sealed to it. A report is never refused because somebody's key is no good: who seals leaves such a key out,
    /// and says so.
    /// </summary>
    public bool IsUsable
    {
        get
        {
            using var rsa = Read();
            return rsa is not null;
        }
    }

    internal KeyWrap Wrap(ReadOnlySpan<byte> key)
    {
        using var rsa = Read() ?? throw new ArgumentException($"The key {Id} is no RSA key of {PrivateKeyFormat.KeyBits} bits or more.");
        return new KeyWrap(Id, rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA256));
    }

    private RSA? Read()
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportSubjectPublicKeyInfo(Spki, out var read);
            if (read == Spki.Length && rsa.KeySize >= PrivateKeyFormat.KeyBits)
            {
                return rsa;
            }
        }
        catch (CryptographicException)
        {
            // Not a key at all: as unusable as one that is too short.
        }

        rsa.Dispose();
        return null;
    }
}
