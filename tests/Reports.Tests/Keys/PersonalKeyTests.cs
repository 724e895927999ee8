using System.Security.Cryptography;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Reports.Tests.Keys;

public sealed class PersonalKeyTests
{
    private const string Password = "mật khẩu của Lan";

    private static readonly Lazy<PersonalKey> Made = new(() => PersonalKey.Create(Password));

    [Fact]
    public void The_private_half_opens_with_the_password_and_belongs_to_the_public_half()
    {
        using var rsa = PersonalKey.Unlock(Made.Value.PrivateKey, Password);

        Assert.Equal(Made.Value.PublicKey, rsa.ExportSubjectPublicKeyInfo());
        Assert.Equal(3072, rsa.KeySize);
    }

    [Theory]
    [InlineData("")]
    [InlineData("mat khau cua Lan")]
    public void Another_password_does_not_open_it(string password) =>
        Assert.Throws<CryptographicException>(() => PersonalKey.Unlock(Made.Value.PrivateKey, password));

    [Fact]
    public void A_private_half_that_was_altered_cut_or_never_one_does_not_open()
    {
        var key = Made.Value.PrivateKey;
        var altered = key.ToArray();
        altered[^20] ^= 1;

        Assert.Throws<CryptographicException>(() => PersonalKey.Unlock(altered, Password));
        Assert.Throws<CryptographicException>(() => PersonalKey.Unlock(key[..^1], Password));
        Assert.Throws<CryptographicException>(() => PersonalKey.Unlock([.. key, 0], Password));
        Assert.Throws<CryptographicException>(() => PersonalKey.Unlock([], Password));
    }

    [Fact]
    public void A_changed_password_leaves_the_key_the_same_and_the_old_password_useless()
    {
        var changed = PersonalKey.ChangePassword(Made.Value.PrivateKey, Password, "một mật khẩu khác");

        using var rsa = PersonalKey.Unlock(changed, "một mật khẩu khác");
        Assert.Equal(Made.Value.PublicKey, rsa.ExportSubjectPublicKeyInfo());
        Assert.Throws<CryptographicException>(() => PersonalKey.Unlock(changed, Password));
        Assert.Throws<CryptographicException>(() => PersonalKey.ChangePassword(Made.Value.PrivateKey, "another", "x"));
    }

    [Fact]
    public void An_empty_password_locks_nothing()
    {
        Assert.ThrowsAny<ArgumentException>(() => PersonalKey.Create(""));
        Assert.ThrowsAny<ArgumentException>(() => PersonalKey.ChangePassword(Made.Value.PrivateKey, Password, ""));
    }

    [Fact]
    public void Guessing_the_password_costs_210000_rounds_of_SHA512_each() =>
        // The DER holds PBKDF2's rounds as INTEGER 210000 and the object identifiers of HMAC-SHA512 and AES-256-CBC.
        Assert.All(
            ["02030334 50", "2A864886F70D020B", "60864801650304012A"],
            der => Assert.Contains(der.Replace(" ", "", StringComparison.Ordinal), Convert.ToHexString(Made.Value.PrivateKey), StringComparison.Ordinal));

    [Fact]
    public void It_is_never_written_out_by_accident() => Assert.Equal("PersonalKey", $"{Made.Value}");
}
