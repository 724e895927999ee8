using System.Security.Cryptography;
using System.Text;

namespace AwarenessBot.Channels.Zalo.Events;

/// <summary>
/// Zalo's proof that a webhook is its own: <c>X-ZEvent-Signature: mac=</c> and the SHA-256 of app id, body, timestamp and the
/// account's secret, one after another. Not an HMAC; over the bytes as they came.
/// </summary>
internal sealed class Signature(ZaloOptions options)
{
    public const string Header = "X-ZEvent-Signature";

    private const string Prefix = "mac=";

    public SignatureVerdict Check(ReadOnlySpan<byte> body, string? header)
    {
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        if (options.OaSecret.Length == 0 || !TryRead(header, given))
        {
            return SignatureVerdict.Refused;
        }

        var signed = SignedFields.Read(body);
        if (signed.Timestamp is null)
        {
            return SignatureVerdict.Refused;
        }

        if (signed.AppId == options.AppId && IsMac(given, options.AppId, body, signed.Timestamp, options.OaSecret))
        {
            return SignatureVerdict.Genuine;
        }

        return NearMiss(given, body, signed.Timestamp);
    }

    // Never accepted. Sources differ on which id and which secret are used: whoever sets the bot up is told what would fit.
    private SignatureVerdict NearMiss(ReadOnlySpan<byte> given, ReadOnlySpan<byte> body, string timestamp)
    {
        if (options.AppSecret.Length > 0 && IsMac(given, options.AppId, body, timestamp, options.AppSecret))
        {
            return SignatureVerdict.WithAppSecret;
        }

        foreach (var oa in SignedFields.AccountsIn(body).Concat(options.OaIds))
        {
            if (IsMac(given, oa, body, timestamp, options.OaSecret))
            {
                return SignatureVerdict.WithOaIdFirst;
            }
        }

        return SignatureVerdict.Refused;
    }

    private static bool TryRead(string? header, Span<byte> given)
    {
        var hex = header.AsSpan().Trim();
        if (hex.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            hex = hex[Prefix.Length..];
        }

        return hex.Length == 2 * given.Length &&
            Convert.FromHexString(hex, given, out _, out _) == System.Buffers.OperationStatus.Done;
    }

    private static bool IsMac(ReadOnlySpan<byte> given, string id, ReadOnlySpan<byte> body, string timestamp, string secret)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(id));
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp));
        hash.AppendData(Encoding.UTF8.GetBytes(secret));
        return CryptographicOperations.FixedTimeEquals(hash.GetHashAndReset(), given);
    }
}

/// <summary>What became of a signature.</summary>
internal enum SignatureVerdict
{
    /// <summary>Zalo's own.</summary>
    Genuine,

    /// <summary>Missing or wrong.</summary>
    Refused,

    /// <summary>Wrong, but it would be right with the account's id in place of the app's.</summary>
    WithOaIdFirst,

    /// <summary>Wrong, but it would be right with the app's secret in place of the account's.</summary>
    WithAppSecret,
}
