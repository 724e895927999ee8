using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace AwarenessBot.Reports.Keys;

/// <summary>
/// The keys the server itself holds: one master, and from it one key for each purpose, so that none does two things. A purpose
/// is a word of a small closed set and never names a person: its key is kept for as long as the ring lives.
/// </summary>
public sealed class KeyRing : IDisposable
{
    /// <summary>How long a master key is, in bytes.</summary>
    public const int MasterLength = 32;

    /// <summary>How long a stand-in for an identity is, in bytes.</summary>
    public const int PseudonymLength = 16;

    // Part of every derivation: a second way of deriving would have another number, and both could be tried.
    private const byte Version = 1;

    private readonly ConcurrentDictionary<(KeyUse Use, string Purpose), byte[]> _keys = new();
    private readonly ConcurrentDictionary<string, RestingSeal> _seals = new(StringComparer.Ordinal);

    // What HKDF-Extract makes of the master. The master itself is not kept.
    private readonly byte[] _root = SecretBytes.New(SHA256.HashSizeInBytes);

    private volatile bool _disposed;

    private KeyRing(ReadOnlySpan<byte> master)
    {
        HKDF.Extract(HashAlgorithmName.SHA256, master, [], _root);
        Span<byte> name = stackalloc byte[SHA256.HashSizeInBytes];
        Expand(KeyUse.Name, "", name);
        Name = Convert.ToHexStringLower(SHA256.HashData(name))[..8];
    }

    private enum KeyUse
    {
        Name,
        Pseudonym,
        Derive,
        Seal,
        Mac,
    }

    /// <summary>The name of the master key: tells keys apart and nothing else.</summary>
    public string Name { get; }

    /// <summary>From 32 bytes.</summary>
    public static KeyRing Of(ReadOnlySpan<byte> master) => master.Length == MasterLength
        ? new KeyRing(master)
        : throw new ArgumentException($"A master key has {MasterLength} bytes.", nameof(master));

    /// <summary>A stand-in for an identity: HMAC with a key of its own for each purpose. 16 bytes.</summary>
    public byte[] Pseudonym(string purpose, string identity)
    {
        Span<byte> mac = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData(Key(KeyUse.Pseudonym, purpose), Encoding.UTF8.GetBytes(identity), mac);
        return mac[..PseudonymLength].ToArray();
    }

    /// <summary>
    /// Bytes nobody can foresee that are the same for the same name: a turn that is run again makes the same report id and
    /// the same receipt.
    /// </summary>
    public byte[] Derive(string purpose, string name, int length) => HKDF.Expand(
        HashAlgorithmName.SHA256, Key(KeyUse.Derive, purpose), length, Encoding.UTF8.GetBytes(name));

    /// <summary>Seals what rests in the store for a while (AES-256-GCM). The purpose is bound: a row cannot be moved elsewhere.</summary>
    public byte[] Seal(string purpose, ReadOnlySpan<byte> plain) => Resting(purpose).Seal(plain);

    /// <summary>Opens what <see cref="Seal"/> made.</summary>
    /// <exception cref="CryptographicException">Another key, another purpose, or altered.</exception>
    public byte[] Open(string purpose, ReadOnlySpan<byte> sealedBytes) => Resting(purpose).Open(sealedBytes);

    /// <summary>HMAC-SHA256 with the sealing key.</summary>
    public byte[] Mac(string purpose, ReadOnlySpan<byte> bytes) => HMACSHA256.HashData(Key(KeyUse.Mac, purpose), bytes);

    /// <summary>Wipes every key. Not while others use the ring.</summary>
    public void Dispose()
    {
        // From here on the ring refuses to work: it would go on quietly with keys made of zeros.
        _disposed = true;
        foreach (var seal in _seals.Values)
        {
            seal.Dispose();
        }

        foreach (var key in _keys.Values.Append(_root))
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Never a key.</summary>
    public override string ToString() => Name;

    private RestingSeal Resting(string purpose)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _seals.TryGetValue(purpose, out var seal)
            ? seal
            : _seals.GetOrAdd(purpose, static (purpose, ring) => new RestingSeal(ring.Key(KeyUse.Seal, purpose), purpose), this);
    }

    private byte[] Key(KeyUse use, string purpose)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _keys.TryGetValue((use, purpose), out var key)
            ? key
            : _keys.GetOrAdd((use, purpose), static (name, ring) => ring.Make(name.Use, name.Purpose), this);
    }

    private byte[] Make(KeyUse use, string purpose)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        var key = SecretBytes.New(SHA256.HashSizeInBytes);
        Expand(use, purpose, key);
        return key;
    }

    // info = version | "use/purpose". No use holds a slash, so no two pairs are written alike.
    private void Expand(KeyUse use, string purpose, Span<byte> key) => HKDF.Expand(
        HashAlgorithmName.SHA256, _root, key, [Version, .. Encoding.UTF8.GetBytes($"{Word(use)}/{purpose}")]);

    private static string Word(KeyUse use) => use switch
    {
        KeyUse.Name => "name",
        KeyUse.Pseudonym => "pseudonym",
        KeyUse.Derive => "derive",
        KeyUse.Seal => "seal",
        _ => "mac",
    };
}
