using System.Security.Cryptography;

namespace AwarenessBot.Reports.Keys;

/// <summary>A responder's own key pair. The server keeps both halves and can use the private one only while it is told the password.</summary>
/// <param name="PublicKey">SubjectPublicKeyInfo, DER.</param>
/// <param name="PrivateKey">PKCS#8 encrypted with the password, DER.</param>
public sealed record PersonalKey(byte[] PublicKey, byte[] PrivateKey)
{
    /// <summary>A new pair. Takes some tenths of a second, sometimes more than one.</summary>
    public static PersonalKey Create(string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        using var rsa = RSA.Create(PrivateKeyFormat.KeyBits);
        return new PersonalKey(rsa.ExportSubjectPublicKeyInfo(), Lock(rsa, password));
    }

    /// <summary>The private key, for as long as a request lasts: dispose of it.</summary>
    /// <exception cref="CryptographicException">Another password, or altered.</exception>
    public static RSA Unlock(byte[] privateKey, string password)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportEncryptedPkcs8PrivateKey(password, privateKey, out var read);
            return read == privateKey.Length && rsa.KeySize >= PrivateKeyFormat.KeyBits
                ? rsa
                : throw new CryptographicException("The private key is not one of ours.");
        }
        catch (CryptographicException)
        {
            rsa.Dispose();
            throw new CryptographicException("The private key does not open with this password.");
        }
    }

    /// <summary>The same key with another password: what was wrapped to it stays readable.</summary>
    /// <exception cref="CryptographicException">The old password is another, or the key was altered.</exception>
    public static byte[] ChangePassword(byte[] privateKey, string password, string newPassword)
    {
        ArgumentException.ThrowIfNullOrEmpty(newPassword);
        using var rsa = Unlock(privateKey, password);
        return Lock(rsa, newPassword);
    }

    /// <summary>Neither half.</summary>
    public override string ToString() => nameof(PersonalKey);

    private static byte[] Lock(RSA rsa, string password) =>
        rsa.ExportEncryptedPkcs8PrivateKey(password, PrivateKeyFormat.With(PrivateKeyFormat.Rounds));
}
