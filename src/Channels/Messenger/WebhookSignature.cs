using System.Security.Cryptography;
using System.Text;

namespace AwarenessBot.Channels.Messenger;

/// <summary>
/// <c>X-Hub-Signature-256: sha256=0e57bf19…</c>, in small letters: HMAC-SHA256 of the body as it arrived, byte for byte. Two secrets are
/// accepted while the app secret is being changed.
/// </summary>
internal sealed class WebhookSignature(IEnumerable<string> secrets)
{
    public const string Header = "X-Hub-Signature-256";

    private const string Prefix = "sha256=";

    private readonly byte[][] _keys = [.. secrets.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Whether one of the secrets has signed this body. Takes as long for a wrong signature as for a right one.</summary>
    public bool IsValid(string? header, ReadOnlySpan<byte> body)
    {
        Span<byte> shown = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (header is null ||
            !header.StartsWith(Prefix, StringComparison.Ordinal) ||
            header.Length != Prefix.Length + (2 * HMACSHA256.HashSizeInBytes) ||
            header.AsSpan(Prefix.Length).ContainsAnyInRange('A', 'F') ||
            Convert.FromHexString(header.AsSpan(Prefix.Length), shown, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var isValid = false;
        foreach (var key in _keys)
        {
            HMACSHA256.HashData(key, body, hash);
            isValid |= CryptographicOperations.FixedTimeEquals(hash, shown);
        }

        return isValid;
    }
}

/// <summary><c>appsecret_proof</c>: goes with every request, so that a stolen token alone is worth nothing.</summary>
internal static class AppSecretProof
{
    public static string Of(string token, string appSecret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), Encoding.UTF8.GetBytes(token)));
}
