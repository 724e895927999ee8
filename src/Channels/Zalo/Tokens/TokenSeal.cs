using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AwarenessBot.Channels.Zalo.Wire;

namespace AwarenessBot.Channels.Zalo.Tokens;

/// <summary>
/// How tokens are kept: version, nonce, tag, AES-256-GCM. The key comes from the app's secret, without which a token is
/// worth nothing either.
/// </summary>
internal sealed class TokenSeal
{
    private const byte Version = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = 1 + NonceBytes + TagBytes;
    private static readonly byte[] Purpose = "zalo tokens"u8.ToArray();

    private readonly byte[] _key;

    public TokenSeal(string appSecret) =>
        _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(appSecret), 32, info: Purpose);

    public byte[] Close(TokenState state)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(state, ZaloJson.Default.TokenState);
        var closed = new byte[HeadBytes + plain.Length];
        closed[0] = Version;
        RandomNumberGenerator.Fill(closed.AsSpan(1, NonceBytes));
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(
            closed.AsSpan(1, NonceBytes), plain, closed.AsSpan(HeadBytes), closed.AsSpan(1 + NonceBytes, TagBytes), closed.AsSpan(0, 1));
        CryptographicOperations.ZeroMemory(plain);
        return closed;
    }

    /// <summary>The tokens; nothing when these bytes were changed, or closed with another secret.</summary>
    public TokenState? Open(byte[] closed)
    {
        if (closed.Length < HeadBytes || closed[0] != Version)
        {
            return null;
        }

        var plain = new byte[closed.Length - HeadBytes];
        try
        {
            using var aes = new AesGcm(_key, TagBytes);
            aes.Decrypt(
                closed.AsSpan(1, NonceBytes), closed.AsSpan(HeadBytes), closed.AsSpan(1 + NonceBytes, TagBytes), plain, closed.AsSpan(0, 1));
            return JsonSerializer.Deserialize(plain, ZaloJson.Default.TokenState);
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }
}
