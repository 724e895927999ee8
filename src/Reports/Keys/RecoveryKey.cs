using System.Security.Cryptography;

namespace AwarenessBot.Reports.Keys;

/// <summary>
/// The key that opens every report when all others are lost. The public half is on the server; the private half never is: two
/// media and a sheet of paper, two people, one passphrase.
/// </summary>
/// <param name="PublicPem">SubjectPublicKeyInfo, PEM.</param>
/// <param name="PrivatePem">PKCS#8 encrypted with the passphrase, PEM. Stock <c>openssl</c> opens it.</param>
public sealed record RecoveryKey(string PublicPem, string PrivatePem)
{
    /// <summary>The shortest passphrase. Whoever finds the medium can try for years: better are six random words.</summary>
    public const int ShortestPassphrase = 16;

    // It is opened once in three months, so it may take a second or two.
    private const int Rounds = 600_000;

    /// <summary>A new pair.</summary>
    /// <exception cref="KeyException">The passphrase is too short, or cannot be typed alike everywhere.</exception>
    public static RecoveryKey Create(string passphrase)
    {
        if (passphrase.Length < ShortestPassphrase)
        {
            throw new KeyException($"The passphrase of a recovery key has at least {ShortestPassphrase} characters.");
        }

        // The same accented letter has two spellings in bytes, and terminals have code pages. In three years it must still open.
        if (passphrase.Any(letter => letter is < ' ' or > '~'))
        {
            throw new KeyException("The passphrase of a recovery key has letters without accents, digits, spaces and simple signs only.");
        }

        using var rsa = RSA.Create(PrivateKeyFormat.KeyBits);
        return new RecoveryKey(
            rsa.ExportSubjectPublicKeyInfoPem() + "\n",
            rsa.ExportEncryptedPkcs8PrivateKeyPem(passphrase, PrivateKeyFormat.With(Rounds)) + "\n");
    }

    /// <summary>The public half as a recipient of envelopes.</summary>
    /// <exception cref="KeyException">It is no RSA key of 3072 bits or more.</exception>
    public static byte[] ReadPublic(string pem)
    {
        if (pem.Contains("PRIVATE", StringComparison.Ordinal))
        {
            throw new KeyException("This is the private half of a recovery key. It must never be on the server: take it away, and make a new pair.");
        }

        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return rsa.KeySize >= PrivateKeyFormat.KeyBits
                ? rsa.ExportSubjectPublicKeyInfo()
                : throw new KeyException($"The recovery key has fewer than {PrivateKeyFormat.KeyBits} bits.");
        }
        catch (Exception error) when (error is ArgumentException or CryptographicException)
        {
            throw new KeyException("This is not the public half of a recovery key (a PEM file that begins with BEGIN PUBLIC KEY).", error);
        }
    }

    /// <summary>The private half, on the machine of a recovery: dispose of it.</summary>
    /// <exception cref="KeyException">Another passphrase, or no such key.</exception>
    public static RSA Unlock(string pem, string passphrase)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportFromEncryptedPem(pem, passphrase);
            return rsa;
        }
        catch (Exception error) when (error is ArgumentException or CryptographicException)
        {
            rsa.Dispose();
            throw new KeyException("The recovery key does not open with this passphrase.", error);
        }
    }

    /// <summary>Neither half.</summary>
    public override string ToString() => nameof(RecoveryKey);
}
