using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AwarenessBot.Operators.SigningIn;

/// <summary>
/// What a browser holds: 256 bits of chance. The server keeps only its hash; the key that opens the private key, and the mark on
/// each form, come from it too.
/// </summary>
internal sealed class Token
{
    private const int Bytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] _bytes;

    private Token(byte[] bytes) => _bytes = bytes;

    /// <summary>What the server knows it by.</summary>
    public string Hash => Convert.ToHexString(SHA256.HashData(_bytes));

    /// <summary>The hidden field of each form: another site cannot know it.</summary>
    public string FormMark => Base64Url.EncodeToString(Derive("form"));

    /// <summary>As the cookie holds it.</summary>
    public string Cookie => Base64Url.EncodeToString(_bytes);

    public static Token New() => new(RandomNumberGenerator.GetBytes(Bytes));

    public static Token? Parse(string? cookie) =>
        cookie is not null && cookie.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') &&
        Base64Url.IsValid(cookie, out var length) && length == Bytes
            ? new Token(Base64Url.DecodeFromChars(cookie))
            : null;

    public bool IsMark(string? mark) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(mark ?? ""), Encoding.UTF8.GetBytes(FormMark));

    /// <summary>Seals what only this browser's next requests may use.</summary>
    public byte[] Seal(byte[] plain)
    {
        var sealedBytes = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(Derive("private key"), TagBytes);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceBytes, plain.Length), sealedBytes.AsSpan(NonceBytes + plain.Length));
        return sealedBytes;
    }

    public byte[] Open(byte[] sealedBytes)
    {
        var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(Derive("private key"), TagBytes);
        aes.Decrypt(
            sealedBytes.AsSpan(0, NonceBytes), sealedBytes.AsSpan(NonceBytes, plain.Length), sealedBytes.AsSpan(NonceBytes + plain.Length), plain);
        return plain;
    }

    public override string ToString() => "Token";

    private byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _bytes, Bytes, info: Encoding.ASCII.GetBytes("awarenessbot desk " + purpose));
}
