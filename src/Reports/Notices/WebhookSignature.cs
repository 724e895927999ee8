using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AwarenessBot.Reports.Notices;

/// <summary>
/// <c>t=1795305600,v1=5257a8…</c>: when it was signed, and the HMAC-SHA256, in hexadecimal, of that number, a full stop and the body.
/// Whoever receives it computes the same, compares in constant time, and refuses what is older than a few minutes.
/// </summary>
internal static class WebhookSignature
{
    public const string Header = "X-AwarenessBot-Signature";

    public static string Of(byte[] secret, long seconds, ReadOnlySpan<byte> body)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        mac.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seconds}.")));
        mac.AppendData(body);
        return string.Create(CultureInfo.InvariantCulture, $"t={seconds},v1={Convert.ToHexStringLower(mac.GetHashAndReset())}");
    }
}
