using System.Security.Cryptography;
using System.Text;

namespace AwarenessBot.Simulators.Messenger;

/// <summary>How the platform signs, written a second time on purpose: the bot's own code must not be its own judge.</summary>
public static class Signing
{
    public static string Hex(string secret, byte[] body)
    {
        using var hmac = new HMACSHA256(Encoding.ASCII.GetBytes(secret));
        return string.Concat(hmac.ComputeHash(body).Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
