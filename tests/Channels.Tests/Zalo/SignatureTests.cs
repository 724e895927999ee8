using System.Text;
using System.Text.Json.Nodes;
using AwarenessBot.Channels.Zalo;
using AwarenessBot.Channels.Zalo.Events;
using AwarenessBot.Simulators.Zalo;

namespace AwarenessBot.Channels.Tests.Zalo;

public sealed class SignatureTests
{
    private static readonly ZaloOptions Options = new()
    {
        AppId = SimulatedOAuth.AppId,
        OaSecret = SimulatedWebhooks.OaSecret,
        AppSecret = SimulatedOAuth.AppSecret,
    };

    private readonly Signature _signature = new(Options);

    public static TheoryData<string> Cases =>
        [.. Samples.Json("signature_cases")["cases"]!.AsArray().Select(one => one!["name"]!.GetValue<string>())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_recorded_case_ends_as_it_should(string name)
    {
        var one = Samples.Json("signature_cases")["cases"]!.AsArray().Single(one => one!["name"]!.GetValue<string>() == name)!;
        var accept = one["expect"]!.GetValue<string>().StartsWith("accept", StringComparison.Ordinal);

        var verdict = _signature.Check(Encoding.UTF8.GetBytes(one["raw_body"]!.GetValue<string>()), one["header"]?.GetValue<string>());

        Assert.Equal(accept, verdict == SignatureVerdict.Genuine);
    }

    [Fact]
    public void The_exact_bytes_of_the_worked_example_are_genuine()
    {
        var body = Samples.Bytes("signature_body_exact");

        Assert.Equal(287, body.Length);
        Assert.Equal(
            SignatureVerdict.Genuine,
            _signature.Check(body, "mac=aff128a4b19a8e88366169e68b0f26e4b0d1469b7b28890830ca2bed21027451"));
    }

    [Fact]
    public void A_signature_with_the_accounts_id_first_is_refused_and_named() => Assert.Equal(
        SignatureVerdict.WithOaIdFirst,
        _signature.Check(Samples.Bytes("signature_body_exact"), "mac=7f5ddcaa3f1151d7831fd715edadfab4b8a1f7eae41a1f8346efeaa1c09a500e"));

    [Fact]
    public void A_signature_with_the_apps_secret_is_refused_and_named()
    {
        var swapped = new Signature(new ZaloOptions { AppId = Options.AppId, OaSecret = "another", AppSecret = Options.OaSecret });

        Assert.Equal(
            SignatureVerdict.WithAppSecret,
            swapped.Check(Samples.Bytes("signature_body_exact"), "mac=aff128a4b19a8e88366169e68b0f26e4b0d1469b7b28890830ca2bed21027451"));
    }

    [Fact]
    public void Another_app_is_refused_although_it_signs_with_our_secret()
    {
        var webhook = SimulatedWebhooks.Sign(new JsonObject { ["app_id"] = "999", ["timestamp"] = "1" });

        Assert.Equal(SignatureVerdict.Refused, _signature.Check(webhook.Body, webhook.Signature));
    }

    [Fact]
    public void A_timestamp_that_is_a_number_is_signed_as_it_is_written()
    {
        var webhook = SimulatedWebhooks.Sign(new JsonObject { ["app_id"] = Options.AppId, ["timestamp"] = 1767225600000 });

        Assert.Equal(SignatureVerdict.Genuine, _signature.Check(webhook.Body, webhook.Signature));
    }

    [Fact]
    public void One_changed_byte_is_refused()
    {
        var webhook = SimulatedWebhooks.Sign(Samples.Bytes("signature_body_exact"));

        for (var at = 0; at < webhook.Body.Length; at++)
        {
            byte[] changed = [.. webhook.Body];
            changed[at] ^= 1;
            Assert.Equal(SignatureVerdict.Refused, _signature.Check(changed, webhook.Signature));
        }
    }

    [Theory]
    [InlineData("mac=zz")]
    [InlineData("mac=aff128a4b19a8e88366169e68b0f26e4b0d1469b7b28890830ca2bed2102745g")]
    [InlineData("sha256=aff128a4b19a8e88366169e68b0f26e4b0d1469b7b28890830ca2bed21027451")]
    [InlineData("mac=aff128a4b19a8e88366169e68b0f26e4b0d1469b7b28890830ca2bed21027451,mac=00")]
    public void What_is_no_signature_is_refused(string header) =>
        Assert.Equal(SignatureVerdict.Refused, _signature.Check(Samples.Bytes("signature_body_exact"), header));

    [Fact]
    public void Without_a_secret_nothing_is_genuine() => Assert.Equal(
        SignatureVerdict.Refused,
        new Signature(new ZaloOptions { AppId = Options.AppId }).Check(
            Samples.Bytes("signature_body_exact"), "mac=aff128a4b19a8e88366169e68b0f26e4b0d1469b7b28890830ca2bed21027451"));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"app_id\":{\"a\":[1,2]},\"timestamp\":[]}")]
    [InlineData("{\"app_id\":\"\\ud800\",\"timestamp\":\"1\"}")]
    public void A_body_that_is_no_event_is_refused(string body)
    {
        var webhook = SimulatedWebhooks.Sign(Encoding.UTF8.GetBytes(body));

        Assert.Equal(SignatureVerdict.Refused, _signature.Check(webhook.Body, webhook.Signature));
    }
}
