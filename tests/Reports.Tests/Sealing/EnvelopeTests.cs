using System.Security.Cryptography;
using System.Text;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;
using AwarenessBot.Reports.Tests.Keys;

namespace AwarenessBot.Reports.Tests.Sealing;

public sealed class EnvelopeTests : IDisposable
{
    private static readonly ReportId Report = new(Guid.Parse("0123456789abcdef0123456789abcdef"));
    private static readonly DateOnly Day = new(2026, 11, 22);

    private readonly KeyRing _ring = KeyRing.Of(TestKeys.Master);
    private readonly RSA _lan = TestKeys.OfLan();
    private readonly RSA _minh = TestKeys.OfMinh();

    public void Dispose()
    {
        _ring.Dispose();
        _lan.Dispose();
        _minh.Dispose();
    }

    [Fact]
    public void Each_recipient_opens_it_with_their_own_key()
    {
        var text = "Em muốn kể một chuyện."u8.ToArray();

        var (envelope, wraps) = Seal(text, _lan.Recipient(), _minh.Recipient());

        Assert.Equal([_lan.Recipient().Id, _minh.Recipient().Id], wraps.Select(wrap => wrap.KeyId));
        Assert.Equal(text, Envelope.Open(Report, PartKind.Report, envelope, wraps[0], _lan, _ring));
        Assert.Equal(text, Envelope.Open(Report, PartKind.Report, envelope, wraps[1], _minh, _ring));
        Assert.Equal(text, Envelope.OpenUnchecked(Report, PartKind.Report, envelope, wraps[1], _minh));
    }

    [Fact]
    public void The_header_is_the_one_that_is_written_down()
    {
        var (envelope, _) = Seal([], _lan.Recipient());

        Assert.Equal(
            "52505431" + "01" + "0123456789abcdef0123456789abcdef" + "01" + "0001" + "0000512b",
            Convert.ToHexStringLower(envelope.AsSpan(0, 28)));
        Assert.Equal(Day, new DateOnly(1970, 1, 1).AddDays(0x512b));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(988, 1)]
    [InlineData(989, 4)]
    [InlineData(4060, 4)]
    [InlineData(4061, 16)]
    [InlineData(16348, 16)]
    [InlineData(16349, 64)]
    [InlineData(65500, 64)]
    public void A_text_is_padded_to_one_of_four_sizes_and_comes_back_as_it_was(int length, int kibibytes)
    {
        var text = RandomNumberGenerator.GetBytes(length);

        var (envelope, wraps) = Seal(text, _lan.Recipient());

        Assert.Equal(28 + 12 + (kibibytes * 1024) + 16 + 32, envelope.Length);
        Assert.Equal(text, Envelope.Open(Report, PartKind.Report, envelope, wraps[0], _lan, _ring));
    }

    [Fact]
    public void A_text_beyond_64_KiB_is_refused()
    {
        Assert.Equal(65500, Envelope.LongestText);
        Assert.ThrowsAny<ArgumentException>(() => Seal(new byte[65501], _lan.Recipient()));
    }

    [Fact]
    public void D6_what_nobody_could_open_is_not_sealed() => Assert.Throws<ArgumentException>(() => Seal("x"u8.ToArray()));

    [Fact]
    public void A_key_that_is_too_short_or_none_is_told_before_it_is_used()
    {
        var tooShort = TestKeys.TooShort();
        var none = new RecipientKey([1, 2, 3]);
        var longer = new RecipientKey([.. _lan.Recipient().Spki, 0]);

        Assert.True(_lan.Recipient().IsUsable);
        Assert.All([tooShort, none, longer], key => Assert.False(key.IsUsable));
        Assert.All([tooShort, none, longer], key => Assert.Throws<ArgumentException>(() => Seal([], _lan.Recipient(), key)));
    }

    [Fact]
    public void Who_sits_at_two_desks_gets_one_wrap() =>
        Assert.Single(Seal([], _lan.Recipient(), TestKeys.OfLan().Recipient()).Wraps);

    [Fact]
    public void The_id_of_a_key_is_the_beginning_of_its_hash() =>
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(_lan.ExportSubjectPublicKeyInfo()))[..16], _lan.Recipient().Id);

    [Fact]
    public void Nothing_of_the_text_is_seen_from_outside()
    {
        var (envelope, wraps) = Seal(Encoding.ASCII.GetBytes(new string('a', 900)), _lan.Recipient());

        var seen = Encoding.Latin1.GetString([.. envelope, .. wraps[0].Wrapped]);
        Assert.DoesNotContain("aaaa", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_further_recipient_opens_the_same_envelope()
    {
        var (envelope, wraps) = Seal("words"u8.ToArray(), _lan.Recipient());

        var more = Envelope.Rewrap(wraps[0], _lan, _minh.Recipient());

        Assert.Equal(_minh.Recipient().Id, more.KeyId);
        Assert.Equal("words"u8, Envelope.Open(Report, PartKind.Report, envelope, more, _minh, _ring));
        Assert.Throws<CryptographicException>(() => Envelope.Rewrap(wraps[0], _minh, _lan.Recipient()));
    }

    [Fact]
    public void Without_the_master_key_who_wrote_it_is_unknown_and_still_it_opens_unaltered()
    {
        using var forger = KeyRing.Of(new byte[32]);
        var (envelope, wraps) = Envelope.Seal(Report, PartKind.Report, Day, "forged"u8, [_lan.Recipient()], forger);

        Assert.Throws<CryptographicException>(() => Envelope.Open(Report, PartKind.Report, envelope, wraps[0], _lan, _ring));
        Assert.Equal("forged"u8, Envelope.OpenUnchecked(Report, PartKind.Report, envelope, wraps[0], _lan));
    }

    [Fact]
    public void D4_no_key_and_no_nonce_comes_twice_in_100000_envelopes()
    {
        var (keys, nonces) = (new HashSet<UInt128>(), new HashSet<UInt128>());
        Span<byte> key = stackalloc byte[32];
        for (var number = 0; number < 100_000; number++)
        {
            var envelope = Envelope.SealWithNewKey(Report, PartKind.Report, Day, "x"u8, _ring, key);
            Assert.True(keys.Add(BitConverter.ToUInt128(key)));
            Assert.True(nonces.Add(BitConverter.ToUInt128([.. envelope.AsSpan(28, 12), 0, 0, 0, 0])));
        }
    }

    private (byte[] Envelope, IReadOnlyList<KeyWrap> Wraps) Seal(byte[] text, params RecipientKey[] recipients) =>
        Envelope.Seal(Report, PartKind.Report, Day, text, recipients, _ring);
}
