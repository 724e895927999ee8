using System.Security.Cryptography;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;
using AwarenessBot.Reports.Tests.Keys;

namespace AwarenessBot.Reports.Tests.Sealing;

public sealed class TamperingTests : IDisposable
{
    private static readonly ReportId One = new(Guid.Parse("11111111111111111111111111111111"));
    private static readonly ReportId Two = new(Guid.Parse("22222222222222222222222222222222"));
    private static readonly DateOnly Day = new(2026, 11, 22);

    private readonly KeyRing _ring = KeyRing.Of(TestKeys.Master);
    private readonly RSA _lan = TestKeys.OfLan();

    public void Dispose()
    {
        _ring.Dispose();
        _lan.Dispose();
    }

    [Fact]
    public void D2_an_envelope_altered_at_any_byte_is_rejected()
    {
        for (var number = 0; number < 50; number++)
        {
            var (envelope, wrap) = Seal(One, PartKind.Report, RandomNumberGenerator.GetBytes(number * 19));
            for (var place = 0; place < envelope.Length; place++)
            {
                envelope[place] ^= (byte)(1 << (place % 8));
                Assert.True(IsRejected(One, PartKind.Report, envelope, wrap), $"byte {place} of envelope {number}");
                envelope[place] ^= (byte)(1 << (place % 8));
            }

            Assert.False(IsRejected(One, PartKind.Report, envelope, wrap));
        }
    }

    [Fact]
    public void D2_without_the_master_key_it_is_rejected_just_as_well()
    {
        // By GCM alone; the last 32 bytes are the seal, which nobody can check without the master key. Each takes a private key
        // operation, so of the ciphertext one byte in eight is altered.
        var (envelope, wrap) = Seal(One, PartKind.Report, "words"u8);
        for (var place = 0; place < envelope.Length - 32; place += place is >= 40 and < 1056 ? 8 : 1)
        {
            envelope[place] ^= 0x10;
            Assert.Throws<CryptographicException>(() => Envelope.OpenUnchecked(One, PartKind.Report, envelope, wrap, _lan));
            envelope[place] ^= 0x10;
        }
    }

    [Fact]
    public void D2_an_envelope_cut_at_any_length_or_made_longer_is_rejected()
    {
        var (envelope, wrap) = Seal(One, PartKind.Report, "words"u8);
        for (var length = 0; length < envelope.Length; length++)
        {
            var cut = envelope[..length];
            Assert.True(IsRejected(One, PartKind.Report, cut, wrap), $"{length} bytes");
            Assert.Throws<CryptographicException>(() => Envelope.OpenUnchecked(One, PartKind.Report, cut, wrap, _lan));
        }

        Assert.True(IsRejected(One, PartKind.Report, [.. envelope, 0], wrap));
    }

    [Fact]
    public void D2_a_wrap_altered_at_any_byte_or_cut_is_rejected()
    {
        var (envelope, wrap) = Seal(One, PartKind.Report, "words"u8);
        for (var place = 0; place < wrap.Wrapped.Length; place++)
        {
            var altered = wrap.Wrapped.ToArray();
            altered[place] ^= 1;
            Assert.True(IsRejected(One, PartKind.Report, envelope, wrap with { Wrapped = altered }), $"byte {place}");
        }

        Assert.True(IsRejected(One, PartKind.Report, envelope, wrap with { Wrapped = wrap.Wrapped[1..] }));
        Assert.True(IsRejected(One, PartKind.Report, envelope, wrap with { Wrapped = [] }));
    }

    [Theory]
    [InlineData(PartKind.Report, PartKind.Note)]
    [InlineData(PartKind.Note, PartKind.FollowUp)]
    [InlineData(PartKind.HandOver, PartKind.Report)]
    public void D3_a_part_of_one_kind_does_not_pass_for_another(PartKind kind, PartKind asked)
    {
        var (envelope, wrap) = Seal(One, kind, "words"u8);

        Assert.True(IsRejected(One, asked, envelope, wrap));
        envelope[21] = (byte)asked;
        Assert.Throws<CryptographicException>(() => Envelope.OpenUnchecked(One, asked, envelope, wrap, _lan));
    }

    [Fact]
    public void D3_the_envelope_of_one_report_does_not_pass_for_that_of_another()
    {
        var (one, wrapOne) = Seal(One, PartKind.Report, "one"u8);
        var (two, wrapTwo) = Seal(Two, PartKind.Report, "two"u8);

        Assert.True(IsRejected(Two, PartKind.Report, one, wrapOne));
        Assert.True(IsRejected(One, PartKind.Report, two, wrapTwo));
    }

    [Fact]
    public void D3_ciphertexts_do_not_change_places()
    {
        var (one, wrapOne) = Seal(One, PartKind.Report, "one"u8);
        var (two, wrapTwo) = Seal(Two, PartKind.Report, "two"u8);

        // With the wrap that fits the ciphertext, and even with a seal that fits the whole.
        byte[] swapped = [.. one.AsSpan(0, 28), .. two.AsSpan(28)];
        byte[] resealed = [.. swapped[..^32], .. _ring.Mac("seal", swapped.AsSpan(0, swapped.Length - 32))];

        Assert.All([swapped, resealed], envelope => Assert.True(IsRejected(One, PartKind.Report, envelope, wrapTwo)));
        Assert.All([swapped, resealed], envelope => Assert.True(IsRejected(One, PartKind.Report, envelope, wrapOne)));
    }

    [Fact]
    public void D3_the_wrap_of_another_report_or_of_another_key_opens_nothing()
    {
        var (one, _) = Seal(One, PartKind.Report, "one"u8);
        var (_, wrapTwo) = Seal(Two, PartKind.Report, "two"u8);
        using var minh = TestKeys.OfMinh();
        var (_, wraps) = Envelope.Seal(One, PartKind.Report, Day, "one"u8, [minh.Recipient()], _ring);

        Assert.True(IsRejected(One, PartKind.Report, one, wrapTwo));
        Assert.True(IsRejected(One, PartKind.Report, one, wraps[0]));
    }

    [Fact]
    public void A_wrap_of_something_else_than_a_key_opens_nothing()
    {
        var (envelope, wrap) = Seal(One, PartKind.Report, "words"u8);

        foreach (var length in (int[])[0, 16, 31, 33])
        {
            var other = _lan.Encrypt(new byte[length], RSAEncryptionPadding.OaepSHA256);
            Assert.True(IsRejected(One, PartKind.Report, envelope, wrap with { Wrapped = other }), $"{length} bytes");
            Assert.Throws<CryptographicException>(() => Envelope.Rewrap(wrap with { Wrapped = other }, _lan, _lan.Recipient()));
        }
    }

    [Fact]
    public void A_proof_that_does_not_fit_is_rejected_though_GCM_has_nothing_against_it()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var (envelope, _) = Seal(One, PartKind.Report, "words"u8);
        var padded = new byte[1024];
        padded[35] = 5;
        using var cipher = new AesGcm(key, 16);
        cipher.Encrypt(
            envelope.AsSpan(28, 12), padded, envelope.AsSpan(40, 1024), envelope.AsSpan(1064, 16), envelope.AsSpan(0, 28));
        var wrap = new KeyWrap("", _lan.Encrypt(key, RSAEncryptionPadding.OaepSHA256));

        Assert.Throws<CryptographicException>(() => Envelope.OpenUnchecked(One, PartKind.Report, envelope, wrap, _lan));
    }

    [Fact]
    public void What_failed_is_told_without_a_word_of_the_content()
    {
        var (envelope, wrap) = Seal(One, PartKind.Report, "canary"u8);
        envelope[100] ^= 1;
        var error = Assert.Throws<CryptographicException>(() => Envelope.OpenUnchecked(One, PartKind.Report, envelope, wrap, _lan));

        Assert.Equal("This key does not open the envelope, or the envelope was altered.", error.Message);
        Assert.Null(error.InnerException);
    }

    private (byte[] Envelope, KeyWrap Wrap) Seal(ReportId report, PartKind kind, ReadOnlySpan<byte> text)
    {
        var (envelope, wraps) = Envelope.Seal(report, kind, Day, text, [_lan.Recipient()], _ring);
        return (envelope, wraps[0]);
    }

    private bool IsRejected(ReportId report, PartKind kind, byte[] envelope, KeyWrap wrap)
    {
        try
        {
            Envelope.Open(report, kind, envelope, wrap, _lan, _ring);
            return false;
        }
        catch (CryptographicException)
        {
            return true;
        }
    }
}
