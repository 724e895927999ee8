using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AwarenessBot.Operators.SigningIn;

/// <summary>
/// One-time codes of an authenticator app (RFC 6238: SHA-1, 30 seconds, 6 digits). The code before and after are taken too, for
/// clocks that are a little off; each once.
/// </summary>
internal sealed class OneTimeCodes(TimeProvider time)
{
    /// <summary>What the sealed secret is bound to (see <see cref="Reports.Keys.KeyRing.Seal"/>).</summary>
    public const string Purpose = "totp";

    public const int SecretBytes = 20;
    public const int Digits = 6;

    private const int StepSeconds = 30;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // The step of the last code each responder has used: that one and older ones are spent.
    private readonly ConcurrentDictionary<string, long> _spent = new(StringComparer.Ordinal);

    /// <summary>Whether this is their code now. It is not a second time.</summary>
    public bool Use(string responder, ReadOnlySpan<byte> secret, string typed)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        var now = time.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        for (var step = now - 1; step <= now + 1; step++)
        {
            // All three are always compared, so that the time taken says nothing.
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(secret, step)), Encoding.ASCII.GetBytes(code)))
            {
                found = step;
            }
        }

        return found is { } right && Spend(responder, right);
    }

    /// <summary>The code of a step.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 as every authenticator app has it; HMAC does not need what SHA-1 lost.")]
    public static string Code(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var mac = HMACSHA1.HashData(secret, counter);
        var number = BinaryPrimitives.ReadUInt32BigEndian(mac.AsSpan(mac[^1] & 15)) & 0x7fffffff;
        var modulus = (uint)Math.Pow(10, digits);
        return (number % modulus).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>What an authenticator app reads from a QR code or a link.</summary>
    public static string Uri(string responder, byte[] secret) =>
        $"otpauth://totp/AwarenessBot:{System.Uri.EscapeDataString(responder)}?secret={Base32(secret)}&issuer=AwarenessBot&algorithm=SHA1&digits={Digits}&period={StepSeconds}";

    private static string Base32(byte[] bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var one in bytes)
        {
            (buffer, bits) = ((buffer << 8) | one, bits + 8);
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Letters[(buffer >> bits) & 31]);
                buffer &= (1 << bits) - 1;
            }
        }

        return bits == 0 ? text.ToString() : text.Append(Letters[(buffer << (5 - bits)) & 31]).ToString();
    }

    private bool Spend(string responder, long step)
    {
        while (true)
        {
            if (_spent.TryGetValue(responder, out var last))
            {
                if (step <= last)
                {
                    return false;
                }

                if (_spent.TryUpdate(responder, step, last))
                {
                    return true;
                }
            }
            else if (_spent.TryAdd(responder, step))
            {
                return true;
            }
        }
    }
}
