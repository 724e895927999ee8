using System.Security.Cryptography;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Reports.Tests.Keys;

/// <summary>Keys of the cast. Made once in a run: a pair takes a while. Each test gets an object of its own.</summary>
internal static class TestKeys
{
    private static readonly Lazy<byte[]> Lan = new(NewPair);
    private static readonly Lazy<byte[]> Minh = new(NewPair);

    /// <summary>A master key like any other: the bytes 0 to 31.</summary>
    public static byte[] Master => [.. Enumerable.Range(0, KeyRing.MasterLength).Select(value => (byte)value)];

    public static RSA OfLan() => Read(Lan.Value);

    public static RSA OfMinh() => Read(Minh.Value);

    public static RecipientKey Recipient(this RSA rsa) => new(rsa.ExportSubjectPublicKeyInfo());

    /// <summary>An RSA key that is too short to be used.</summary>
    public static RecipientKey TooShort()
    {
        using var rsa = RSA.Create(2048);
        return rsa.Recipient();
    }

    private static byte[] NewPair()
    {
        using var rsa = RSA.Create(3072);
        return rsa.ExportPkcs8PrivateKey();
    }

    private static RSA Read(byte[] pair)
    {
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(pair, out _);
        return rsa;
    }
}
