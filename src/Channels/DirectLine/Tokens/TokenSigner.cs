using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AwarenessBot.Channels.DirectLine.Wire;

namespace AwarenessBot.Channels.DirectLine.Tokens;

/// <summary>
/// Tokens: JSON Web Tokens (RFC 7519) signed with HMAC-SHA256. Nobody but this bot reads them; clients look at the claim
/// <c>user</c> alone, without checking anything.
/// </summary>
internal sealed class TokenSigner(SigningKey key, TimeProvider time)
{
    /// <summary>Clients renew theirs every fifteen minutes, whatever they are told.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private const string Us = "awarenessbot";
    private const int LongestToken = 4 * 1024;
    private const int IdBytes = 16;

    // Compared letter by letter: a token that says another algorithm, or none, is not ours, whatever follows.
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    /// <summary>A token, valid for <see cref="Lifetime"/>.</summary>
    public string Sign(Pass pass)
    {
        var now = time.GetUtcNow();
        var claims = new TokenClaims(
            Us, Us, pass.Conversation, pass.User, pass.Origins, now.ToUnixTimeSeconds(), (now + Lifetime).ToUnixTimeSeconds(), NewId());
        var signed = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, DirectLineJson.Default.TokenClaims))}";
        return $"{signed}.{Base64Url.EncodeToString(Signature(signed))}";
    }

    /// <summary>What a token says. The signature is looked at first, and takes as long when it is wrong.</summary>
    public ReadToken Read(string token)
    {
        if (token.Length > LongestToken || token.Split('.') is not [var header, var body, var signature] || header != Header ||
            !IsSignature(signature, $"{header}.{body}") || Claims(body) is not { } claims ||
            claims.Issuer != Us || claims.Audience != Us || claims.NotBefore > time.GetUtcNow().ToUnixTimeSeconds())
        {
            return default;
        }

        return claims.Expires > time.GetUtcNow().ToUnixTimeSeconds()
            ? new ReadToken(new Pass(claims.Conversation, claims.User, claims.Origins), false)
            : new ReadToken(null, true);
    }

    /// <summary>An id nobody can guess: 128 bits of chance, in letters that no address has to escape.</summary>
    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));

    private byte[] Signature(string signed) => HMACSHA256.HashData(key.Value, Encoding.ASCII.GetBytes(signed));

    private bool IsSignature(string shown, string signed)
    {
        Span<byte> bytes = stackalloc byte[HMACSHA256.HashSizeInBytes];

        // Written back, because more than one text stands for the same bytes, and a token has one form only.
        return Base64Url.DecodeFromChars(shown, bytes, out _, out var length) == OperationStatus.Done && length == bytes.Length &&
            Base64Url.EncodeToString(bytes) == shown && CryptographicOperations.FixedTimeEquals(bytes, Signature(signed));
    }

    private static TokenClaims? Claims(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(body), DirectLineJson.Default.TokenClaims);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }
}
