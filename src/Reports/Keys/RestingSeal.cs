using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace AwarenessBot.Reports.Keys;

/// <summary>
/// Seals what rests in the store: <c>version:1 | nonce:12 | ciphertext | tag:16</c>, AES-256-GCM, version and purpose as additional
/// data. Ciphers are pooled: making one costs more than using it, and one serves a single thread at a time.
/// </summary>
/// <remarks>
/// Random nonces under one key: NIST SP 800-38D allows 2^32 of them. At ten turns a second, four seals each, that is three years;
/// the master is renewed every year.
/// </remarks>
internal sealed class RestingSeal(byte[] key, string purpose) : IDisposable
{
    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Overhead = 1 + NonceLength + TagLength;

    private readonly ConcurrentBag<AesGcm> _idle = [];
    private readonly byte[] _bound = [Version, .. Encoding.UTF8.GetBytes(purpose)];

    public byte[] Seal(ReadOnlySpan<byte> plain)
    {
        var made = new byte[plain.Length + Overhead];
        made[0] = Version;
        var nonce = made.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        var cipher = Take();
        cipher.Encrypt(nonce, plain, made.AsSpan(1 + NonceLength, plain.Length), made.AsSpan(made.Length - TagLength), _bound);
        _idle.Add(cipher);
        return made;
    }

    public byte[] Open(ReadOnlySpan<byte> made)
    {
        if (made.Length < Overhead || made[0] != Version)
        {
            throw new CryptographicException("What rests here was not sealed by this program, or was cut short.");
        }

        var plain = new byte[made.Length - Overhead];
        var cipher = Take();
        try
        {
            cipher.Decrypt(made.Slice(1, NonceLength), made[(1 + NonceLength)..^TagLength], made[^TagLength..], plain, _bound);
        }
        finally
        {
            _idle.Add(cipher);
        }

        return plain;
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var cipher))
        {
            cipher.Dispose();
        }
    }

    private AesGcm Take() => _idle.TryTake(out var cipher) ? cipher : new AesGcm(key, TagLength);
}
