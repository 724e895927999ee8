using System.Security.Cryptography;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Reports.Sealing;

/// <summary>Whether this machine seals and opens as it should, tried before anybody's words depend on it.</summary>
public static class SelfTest
{
    private static readonly byte[] Probe = "a report nobody sent"u8.ToArray();

    /// <summary>What is wrong; none where everything works. Takes a second: it makes a key pair.</summary>
    public static string? Run(KeyRing ring)
    {
        try
        {
            return Rests(ring) && Travels(ring) ? null : "What was sealed for a trial did not come out as it went in, or came out altered.";
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or ObjectDisposedException or PlatformNotSupportedException)
        {
            return $"Sealing does not work on this machine ({e.GetType().Name}).";
        }
    }

    private static bool Rests(KeyRing ring)
    {
        const string Purpose = "self_test";
        var rests = ring.Seal(Purpose, Probe);
        return ring.Open(Purpose, rests).AsSpan().SequenceEqual(Probe) && IsRefused(rests, altered => ring.Open(Purpose, altered));
    }

    private static bool Travels(KeyRing ring)
    {
        using var key = RSA.Create(PrivateKeyFormat.KeyBits);
        var id = ReportId.Of(RandomNumberGenerator.GetBytes(16));
        var (envelope, wraps) = Envelope.Seal(id, PartKind.Report, DateOnly.MinValue.AddYears(2000), Probe, [new RecipientKey(key.ExportSubjectPublicKeyInfo())], ring);
        return Envelope.Open(id, PartKind.Report, envelope, wraps[0], key, ring).AsSpan().SequenceEqual(Probe) &&
            IsRefused(envelope, altered => Envelope.Open(id, PartKind.Report, altered, wraps[0], key, ring));
    }

    private static bool IsRefused(byte[] whole, Func<byte[], byte[]> open)
    {
        var altered = whole.ToArray();
        altered[^1] ^= 1;
        try
        {
            open(altered);
            return false;
        }
        catch (CryptographicException)
        {
            return true;
        }
    }
}
