using System.Security.Cryptography;
using System.Text;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Reports.Cases;

/// <summary>
/// A responder's own words to the one who told, sealed with a key of the server's: whoever comes back has a receipt and nothing else.
/// The case is sealed in, so that a reply moved to another case does not open.
/// </summary>
public static class SafeReplies
{
    private const string Purpose = "reply";

    /// <summary>Seals the words for this case.</summary>
    public static byte[] Seal(KeyRing ring, ReportId id, string words) => ring.Seal(Purpose, [.. id.ToBytes(), .. Encoding.UTF8.GetBytes(words)]);

    /// <summary>The words.</summary>
    /// <exception cref="CryptographicException">Altered, or another case's.</exception>
    public static string Open(KeyRing ring, ReportId id, byte[] bytes)
    {
        var (open, own) = (ring.Open(Purpose, bytes), id.ToBytes());
        return open.AsSpan().StartsWith(own)
            ? Encoding.UTF8.GetString(open.AsSpan(own.Length))
            : throw new CryptographicException("A reply belongs to another case.");
    }
}
