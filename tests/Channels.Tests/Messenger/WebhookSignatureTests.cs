using System.Text;
using System.Text.Json;
using AwarenessBot.Channels.Messenger;

namespace AwarenessBot.Channels.Tests.Messenger;

public sealed class WebhookSignatureTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"object":"page"}""");

    public static TheoryData<string, string, string, bool> Vectors
    {
        get
        {
            var data = new TheoryData<string, string, string, bool>();
            foreach (var vector in JsonDocument.Parse(Samples.Read("signature_vectors")).RootElement.GetProperty("vectors").EnumerateArray())
            {
                data.Add(
                    vector.GetProperty("name").GetString() ?? "",
                    vector.GetProperty("body_base64").GetString() ?? "",
                    vector.GetProperty("header").GetString() ?? "",
                    vector.GetProperty("expect_valid").GetBoolean());
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_body_is_taken_as_it_arrived(string name, string body, string header, bool isValid) =>
        Assert.True(new WebhookSignature([Cast.AppSecret]).IsValid(header, Convert.FromBase64String(body)) == isValid, name);

    [Fact]
    public void There_are_vectors() => Assert.True(Vectors.Count >= 8);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha1=0e57bf19264a2370cea4b91e281d44259b0b4c7a")]
    [InlineData("sha256=zz57bf19264a2370cea4b91e281d44259b0b4c7ac6d2f94de5445fa150d9b234")]
    [InlineData("0e57bf19264a2370cea4b91e281d44259b0b4c7ac6d2f94de5445fa150d9b234")]
    public void What_is_no_signature_is_refused(string? header) => Assert.False(new WebhookSignature([Cast.AppSecret]).IsValid(header, Body));

    [Fact]
    public void A_signature_cut_short_lengthened_or_of_another_secret_is_refused()
    {
        var signature = new WebhookSignature([Cast.AppSecret]);
        var header = Sign(Cast.AppSecret);

        Assert.True(signature.IsValid(header, Body));
        Assert.False(signature.IsValid(header[..^1], Body));
        Assert.False(signature.IsValid(header + "0", Body));
        Assert.False(signature.IsValid(" " + header, Body));
        Assert.False(signature.IsValid(Sign("another secret"), Body));
        Assert.False(signature.IsValid(Sign(Cast.VerifyToken), Body));
        Assert.False(signature.IsValid(header, [.. Body, (byte)'\n']));
    }

    [Fact]
    public void While_the_secret_is_being_changed_both_are_accepted()
    {
        var settings = Cast.Settings(options => options.PreviousAppSecret = "the one before");

        Assert.True(settings.Signature.IsValid(Sign(Cast.AppSecret), Body));
        Assert.True(settings.Signature.IsValid(Sign("the one before"), Body));
        Assert.False(settings.Signature.IsValid(Sign("the one before that"), Body));
    }

    [Fact]
    public void The_proof_of_a_token_is_that_of_the_worked_example() => Assert.Equal(
        "2bdcb742f8b66af82bd5d56c2937e02ed7db835ffe5f496ee1dbed59b18c9632", AppSecretProof.Of(Cast.PageToken, Cast.AppSecret));

    private static string Sign(string secret) =>
        "sha256=" + Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Body));
}
