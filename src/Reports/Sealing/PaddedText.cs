using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AwarenessBot.Reports.Sealing;

/// <summary>
/// What is encrypted: <c>proof:32 | length:4 | text | zeros</c>, filled up to 1, 4, 16 or 64 KiB, so that the size of an envelope
/// says no more than which of the four it is. The length is big-endian and counts the text alone.
/// </summary>
/// <remarks>
/// <c>proof = HMAC-SHA256(HMAC-SHA256(DEK, "RPT1 proof"), header | length | text)</c>. GCM has its own tag, but stock
/// <c>openssl</c> cannot check that one: by the proof, whoever opens an envelope without this program (as AES-CTR, which is how
/// GCM encrypts) knows that not a letter was changed. It also ties the envelope to one key, which GCM alone does not.
/// </remarks>
internal static class PaddedText
{
    private const int ProofLength = SHA256.HashSizeInBytes;
    private const int Before = ProofLength + sizeof(int);

    private static readonly int[] Steps = [1 << 10, 1 << 12, 1 << 14, 1 << 16];

    /// <summary>The longest text, in bytes.</summary>
    public static int Longest => Steps[^1] - Before;

    /// <summary>How long a text of this length becomes.</summary>
    /// <exception cref="ArgumentException">It is too long.</exception>
    public static int LengthFor(int text) => text <= Longest
        ? Steps.First(step => Before + text <= step)
        : throw new ArgumentException($"A part of a report has at most {Longest} bytes.", nameof(text));

    /// <summary>Is it a length that padding makes?</summary>
    public static bool IsLength(int padded) => Steps.Contains(padded);

    public static void Write(ReadOnlySpan<byte> text, ReadOnlySpan<byte> header, ReadOnlySpan<byte> key, Span<byte> padded)
    {
        BinaryPrimitives.WriteInt32BigEndian(padded[ProofLength..], text.Length);
        text.CopyTo(padded[Before..]);
        padded[(Before + text.Length)..].Clear();
        Prove(header, key, padded[ProofLength..(Before + text.Length)], padded);
    }

    /// <summary>The text in it; none where the proof does not fit.</summary>
    public static byte[]? Read(ReadOnlySpan<byte> padded, ReadOnlySpan<byte> header, ReadOnlySpan<byte> key)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(padded[ProofLength..]);
        if (length < 0 || length > padded.Length - Before)
        {
            return null;
        }

        Span<byte> proof = stackalloc byte[ProofLength];
        Prove(header, key, padded[ProofLength..(Before + length)], proof);
        return CryptographicOperations.FixedTimeEquals(proof, padded[..ProofLength])
            ? padded.Slice(Before, length).ToArray()
            : null;
    }

    private static void Prove(ReadOnlySpan<byte> header, ReadOnlySpan<byte> key, ReadOnlySpan<byte> proven, Span<byte> proof)
    {
        Span<byte> own = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, "RPT1 proof"u8, own);
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, own);
        CryptographicOperations.ZeroMemory(own);
        mac.AppendData(header);
        mac.AppendData(proven);
        mac.GetHashAndReset(proof);
    }
}
