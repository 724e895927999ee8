using System.Security.Cryptography;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Reports.Sealing;

/// <summary>
/// Envelope version 1 of a report or of something added to it:
/// <c>header:28 | nonce:12 | ciphertext | tag:16 | seal:32</c>. The header is bound to the ciphertext and says nothing of recipients,
/// so keys can be added and taken away without touching it. The seal shows that this server wrote it: anybody could encrypt to a
/// public key.
/// </summary>
public static class Envelope
{
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int SealLength = SHA256.HashSizeInBytes;
    private const int BeforeText = EnvelopeHeader.Length + NonceLength;
    private const int Overhead = BeforeText + TagLength + SealLength;

    // The purpose of the ring's key that seals. It is part of the format.
    private const string SealPurpose = "seal";

    /// <summary>The longest text that can be sealed, in bytes of UTF-8.</summary>
    public static int LongestText => PaddedText.Longest;

    /// <summary>Seals with a new key, and wraps that key to each recipient.</summary>
    /// <exception cref="ArgumentException">The text is too long, or nobody could open it, or a key is no good.</exception>
    public static (byte[] Envelope, IReadOnlyList<KeyWrap> Wraps) Seal(
        ReportId report, PartKind kind, DateOnly day, ReadOnlySpan<byte> plain, IReadOnlyList<RecipientKey> recipients, KeyRing ring)
    {
        if (recipients.Count == 0)
        {
            throw new ArgumentException("Nobody could ever open this.", nameof(recipients));
        }

        var key = SecretBytes.New(KeyLength);
        try
        {
            var envelope = SealWithNewKey(report, kind, day, plain, ring, key);
            // Who sits at two desks is one recipient.
            return (envelope, [.. recipients.DistinctBy(recipient => recipient.Id).Select(recipient => recipient.Wrap(key))]);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Opens it with a recipient's private key. Report and kind must be those it was sealed for.</summary>
    /// <exception cref="CryptographicException">Altered, swapped, or not for this key.</exception>
    public static byte[] Open(ReportId report, PartKind kind, byte[] envelope, KeyWrap wrap, RSA privateKey, KeyRing ring)
    {
        if (envelope.Length <= SealLength
            || !CryptographicOperations.FixedTimeEquals(
                ring.Mac(SealPurpose, envelope.AsSpan(0, envelope.Length - SealLength)), envelope.AsSpan(envelope.Length - SealLength)))
        {
            throw new CryptographicException("The seal of the envelope does not fit: altered, or sealed under another master key.");
        }

        return OpenUnchecked(report, kind, envelope, wrap, privateKey);
    }

    /// <summary>
    /// Opens it where the master key is lost too, in a recovery. That nobody altered it is still certain, and that it belongs to this
    /// report; that this server wrote it is not.
    /// </summary>
    /// <exception cref="CryptographicException">Altered, swapped, or not for this key.</exception>
    public static byte[] OpenUnchecked(ReportId report, PartKind kind, ReadOnlySpan<byte> envelope, KeyWrap wrap, RSA privateKey)
    {
        if (!PaddedText.IsLength(envelope.Length - Overhead) || !EnvelopeHeader.Fits(envelope, report, kind))
        {
            throw new CryptographicException("This is no envelope of this report and kind.");
        }

        var key = Unwrap(wrap, privateKey);
        var padded = SecretBytes.New(envelope.Length - Overhead);
        try
        {
            var header = envelope[..EnvelopeHeader.Length];
            using var cipher = new AesGcm(key, TagLength);
            cipher.Decrypt(
                envelope[EnvelopeHeader.Length..BeforeText], envelope[BeforeText..^(TagLength + SealLength)],
                envelope[^(TagLength + SealLength)..^SealLength], padded, header);
            return PaddedText.Read(padded, header, key) ?? throw new CryptographicException();
        }
        catch (CryptographicException)
        {
            throw new CryptographicException("This key does not open the envelope, or the envelope was altered.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    /// <summary>The same envelope for one more recipient.</summary>
    /// <exception cref="CryptographicException">The wrap is not for this private key.</exception>
    public static KeyWrap Rewrap(KeyWrap wrap, RSA privateKey, RecipientKey to)
    {
        var key = Unwrap(wrap, privateKey);
        try
        {
            return to.Wrap(key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Fills <paramref name="key"/> with a new key and seals with it.</summary>
    internal static byte[] SealWithNewKey(
        ReportId report, PartKind kind, DateOnly day, ReadOnlySpan<byte> plain, KeyRing ring, Span<byte> key)
    {
        RandomNumberGenerator.Fill(key);
        var padded = SecretBytes.New(PaddedText.LengthFor(plain.Length));
        var envelope = new byte[padded.Length + Overhead];
        try
        {
            EnvelopeHeader.Write(envelope, report, kind, day);
            var header = envelope.AsSpan(0, EnvelopeHeader.Length);
            var nonce = envelope.AsSpan(EnvelopeHeader.Length, NonceLength);
            RandomNumberGenerator.Fill(nonce);
            PaddedText.Write(plain, header, key, padded);
            using var cipher = new AesGcm(key, TagLength);
            cipher.Encrypt(
                nonce, padded, envelope.AsSpan(BeforeText, padded.Length), envelope.AsSpan(BeforeText + padded.Length, TagLength), header);
            ring.Mac(SealPurpose, envelope.AsSpan(0, envelope.Length - SealLength)).CopyTo(envelope, envelope.Length - SealLength);
            return envelope;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    private static byte[] Unwrap(KeyWrap wrap, RSA privateKey)
    {
        try
        {
            var key = privateKey.Decrypt(wrap.Wrapped, RSAEncryptionPadding.OaepSHA256);
            if (key.Length == KeyLength)
            {
                return key;
            }

            CryptographicOperations.ZeroMemory(key);
        }
        catch (CryptographicException)
        {
            // Told below, in the same words whatever it was: how unwrapping failed is nobody's business.
        }

        throw new CryptographicException("This key does not open the envelope, or the envelope was altered.");
    }
}
