using System.Security.Cryptography;
using System.Text;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Reports.Tests.Keys;

public sealed class KeyRingTests : IDisposable
{
    private readonly KeyRing _ring = KeyRing.Of(TestKeys.Master);
    private readonly KeyRing _other = KeyRing.Of(RandomNumberGenerator.GetBytes(32));

    public void Dispose()
    {
        _ring.Dispose();
        _other.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_master_key_of_another_length_is_refused(int length) =>
        Assert.Throws<ArgumentException>(() => KeyRing.Of(new byte[length]));

    // What was derived once is in databases: if this fails, the derivation was changed, and nothing that rests there opens any more.
    // The values come from another implementation of HKDF, HMAC and AES-GCM (Python), not from this one.
    [Fact]
    public void What_is_derived_from_a_master_key_never_changes()
    {
        Assert.Equal("49d74b88", _ring.Name);
        Assert.Equal("4a620098104ebc74d9de66e2cb379253", Convert.ToHexStringLower(_ring.Pseudonym("conversation", "zalo:1")));
        Assert.Equal("424c58371af62d92051206586ceded723cfbb7a81d8673e4db19fad0d1e1ba57e2a1114b55b0437f", Convert.ToHexStringLower(_ring.Derive("report", "turn-1", 40)));
        Assert.Equal("17501ea61cd673932e2bfcf78a2594359eb7137f8dd198e75b2759e802249af3", Convert.ToHexStringLower(_ring.Mac("seal", "line"u8)));
        Assert.Equal("resting"u8, _ring.Open("state", Convert.FromHexString("01000102030405060708090a0b0e2dff3ca6ad0a98c7b163037c1b72f87efbf8d925e999")));
    }

    [Fact]
    public void The_name_of_a_key_is_not_made_of_the_key_itself()
    {
        Assert.Matches("^[0-9a-f]{8}$", _ring.Name);
        Assert.NotEqual(_other.Name, _ring.Name);
        Assert.NotEqual(Convert.ToHexStringLower(SHA256.HashData(TestKeys.Master))[..8], _ring.Name);
        Assert.Equal(_ring.Name, _ring.ToString());
    }

    [Fact]
    public void A_pseudonym_is_another_for_each_purpose_identity_and_master_and_16_bytes_long()
    {
        byte[][] made =
        [
            _ring.Pseudonym("a", "lan"), _ring.Pseudonym("b", "lan"), _ring.Pseudonym("a", "minh"), _other.Pseudonym("a", "lan"),
        ];

        Assert.All(made, pseudonym => Assert.Equal(16, pseudonym.Length));
        Assert.Equal(4, made.Select(Convert.ToHexString).Distinct().Count());
        Assert.Equal(made[0], _ring.Pseudonym("a", "lan"));
    }

    [Fact]
    public void What_is_derived_is_the_same_for_the_same_name_and_another_for_each_other()
    {
        Assert.Equal(_ring.Derive("report", "turn", 16), _ring.Derive("report", "turn", 16));
        byte[][] made =
        [
            _ring.Derive("report", "turn", 16), _ring.Derive("report", "turn2", 16), _ring.Derive("receipt", "turn", 16),
            _other.Derive("report", "turn", 16), _ring.Pseudonym("report", "turn"), _ring.Mac("report", "turn"u8)[..16],
        ];
        Assert.Equal(made.Length, made.Select(Convert.ToHexString).Distinct().Count());
        Assert.Equal(100, _ring.Derive("report", "turn", 100).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(600)]
    [InlineData(100_000)]
    public void What_is_sealed_opens(int length)
    {
        var plain = RandomNumberGenerator.GetBytes(length);

        var made = _ring.Seal("state", plain);

        Assert.Equal(length + 29, made.Length);
        Assert.Equal(plain, _ring.Open("state", made));
    }

    [Fact]
    public void What_is_sealed_twice_looks_different_and_shows_nothing()
    {
        var plain = Encoding.UTF8.GetBytes(new string('a', 64));

        var (one, two) = (_ring.Seal("state", plain), _ring.Seal("state", plain));

        Assert.NotEqual(one, two);
        Assert.DoesNotContain("aaaa", Encoding.Latin1.GetString(one), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_opens_for_no_other_purpose_and_under_no_other_master()
    {
        var made = _ring.Seal("state", "resting"u8);

        Assert.ThrowsAny<CryptographicException>(() => _ring.Open("outbox", made));
        Assert.ThrowsAny<CryptographicException>(() => _other.Open("state", made));
    }

    [Fact]
    public void A_row_altered_at_any_byte_or_cut_at_any_length_does_not_open()
    {
        var made = _ring.Seal("state", "resting"u8);
        for (var place = 0; place < made.Length; place++)
        {
            var altered = made.ToArray();
            altered[place] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => _ring.Open("state", altered));
            Assert.ThrowsAny<CryptographicException>(() => _ring.Open("state", made.AsSpan(0, place)));
        }

        Assert.ThrowsAny<CryptographicException>(() => _ring.Open("state", [.. made, 0]));
    }

    [Fact]
    public void Many_may_seal_and_open_at_once() => Parallel.For(0, 5000, number =>
    {
        var purpose = $"purpose-{number % 7}";
        var plain = BitConverter.GetBytes(number);
        Assert.Equal(plain, _ring.Open(purpose, _ring.Seal(purpose, plain)));
    });

    [Fact]
    public void D4_no_nonce_comes_twice_in_100000_rows()
    {
        var nonces = new HashSet<(ulong, uint)>();
        for (var number = 0; number < 100_000; number++)
        {
            var made = _ring.Seal("state", "x"u8);
            Assert.True(nonces.Add((BitConverter.ToUInt64(made, 1), BitConverter.ToUInt32(made, 9))));
        }
    }

    [Fact]
    public void A_purpose_without_a_name_is_refused() => Assert.ThrowsAny<ArgumentException>(() => _ring.Seal("", "x"u8));

    [Fact]
    public void A_ring_whose_keys_were_wiped_does_nothing_more()
    {
        var made = _ring.Seal("state", "x"u8);
        _ring.Dispose();

        Assert.Throws<ObjectDisposedException>(() => _ring.Seal("state", "x"u8));
        Assert.Throws<ObjectDisposedException>(() => _ring.Open("state", made));
        Assert.Throws<ObjectDisposedException>(() => _ring.Mac("seal", "x"u8));
        Assert.Throws<ObjectDisposedException>(() => _ring.Derive("new", "x", 16));
    }
}
