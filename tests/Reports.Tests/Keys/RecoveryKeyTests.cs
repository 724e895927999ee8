using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Reports.Tests.Keys;

public sealed class RecoveryKeyTests
{
    private const string Passphrase = "cat sea moon rice drum kite";

    private static readonly Lazy<RecoveryKey> Made = new(() => RecoveryKey.Create(Passphrase));

    [Fact]
    public void Both_halves_are_files_that_other_programs_know()
    {
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----\n", Made.Value.PublicPem, StringComparison.Ordinal);
        Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n", Made.Value.PrivatePem, StringComparison.Ordinal);
        Assert.EndsWith("-----END ENCRYPTED PRIVATE KEY-----\n", Made.Value.PrivatePem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_halves_belong_together_and_have_3072_bits()
    {
        using var rsa = RecoveryKey.Unlock(Made.Value.PrivatePem, Passphrase);

        Assert.Equal(3072, rsa.KeySize);
        Assert.Equal(RecoveryKey.ReadPublic(Made.Value.PublicPem), rsa.ExportSubjectPublicKeyInfo());
    }

    [Theory]
    [InlineData("")]
    [InlineData("fifteen letters")]
    [InlineData("mèo biển trăng gạo trống diều")]
    [InlineData("a line break \n in the middle")]
    public void A_passphrase_that_is_short_or_not_typed_alike_everywhere_is_refused(string passphrase) =>
        Assert.Throws<KeyException>(() => RecoveryKey.Create(passphrase));

    [Fact]
    public void Another_passphrase_does_not_open_it()
    {
        Assert.Throws<KeyException>(() => RecoveryKey.Unlock(Made.Value.PrivatePem, Passphrase + "s"));
        Assert.Throws<KeyException>(() => RecoveryKey.Unlock("no key", Passphrase));
    }

    [Fact]
    public void The_private_half_is_refused_where_the_public_one_belongs()
    {
        var error = Assert.Throws<KeyException>(() => RecoveryKey.ReadPublic(Made.Value.PrivatePem));

        Assert.Contains("must never be on the server", error.Message, StringComparison.Ordinal);
        Assert.Throws<KeyException>(() => RecoveryKey.ReadPublic("no key"));
    }

    [Fact]
    public void A_recovery_key_that_is_too_short_is_refused()
    {
        using var rsa = System.Security.Cryptography.RSA.Create(2048);

        Assert.Throws<KeyException>(() => RecoveryKey.ReadPublic(rsa.ExportSubjectPublicKeyInfoPem()));
    }
}
