using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Zalo.Messages;

namespace AwarenessBot.Channels.Tests.Zalo;

/// <summary>The table of the contract, row by row.</summary>
public sealed class ZaloErrorsTests
{
    [Theory]
    [InlineData(0, nameof(Remedy.None), SendOutcome.Sent)]
    [InlineData(-32, nameof(Remedy.Later), SendOutcome.RetryLater)]
    [InlineData(-100, nameof(Remedy.UploadAgain), SendOutcome.Refused)]
    [InlineData(-200, nameof(Remedy.Later), SendOutcome.RetryLater)]
    [InlineData(-201, nameof(Remedy.PlainText), SendOutcome.Refused)]
    [InlineData(-204, nameof(Remedy.Operator), SendOutcome.Misconfigured)]
    [InlineData(-205, nameof(Remedy.Operator), SendOutcome.Misconfigured)]
    [InlineData(-209, nameof(Remedy.Operator), SendOutcome.Misconfigured)]
    [InlineData(-210, nameof(Remedy.PlainText), SendOutcome.Refused)]
    [InlineData(-211, nameof(Remedy.GiveUpAndTell), SendOutcome.Refused)]
    [InlineData(-212, nameof(Remedy.Operator), SendOutcome.Misconfigured)]
    [InlineData(-213, nameof(Remedy.PersonLeft), SendOutcome.PersonLeft)]
    [InlineData(-214, nameof(Remedy.Later), SendOutcome.RetryLater)]
    [InlineData(-216, nameof(Remedy.RenewToken), SendOutcome.Misconfigured)]
    [InlineData(-217, nameof(Remedy.GiveUp), SendOutcome.Refused)]
    [InlineData(-218, nameof(Remedy.GiveUp), SendOutcome.Refused)]
    [InlineData(-219, nameof(Remedy.Operator), SendOutcome.Misconfigured)]
    [InlineData(-220, nameof(Remedy.RenewToken), SendOutcome.Misconfigured)]
    [InlineData(-124, nameof(Remedy.RenewToken), SendOutcome.Misconfigured)]
    [InlineData(-221, nameof(Remedy.Operator), SendOutcome.Misconfigured)]
    [InlineData(-223, nameof(Remedy.Operator), SendOutcome.Misconfigured)]
    [InlineData(-224, nameof(Remedy.Operator), SendOutcome.Misconfigured)]
    [InlineData(-227, nameof(Remedy.PersonLeft), SendOutcome.PersonLeft)]
    [InlineData(-230, nameof(Remedy.PersonLeft), SendOutcome.PersonLeft)]
    [InlineData(-232, nameof(Remedy.PersonLeft), SendOutcome.PersonLeft)]
    [InlineData(-233, nameof(Remedy.PlainText), SendOutcome.Refused)]
    [InlineData(-234, nameof(Remedy.GiveUp), SendOutcome.Refused)]
    [InlineData(-235, nameof(Remedy.Operator), SendOutcome.Misconfigured)]
    [InlineData(-240, nameof(Remedy.Operator), SendOutcome.Misconfigured)]
    [InlineData(-242, nameof(Remedy.Operator), SendOutcome.Misconfigured)]
    [InlineData(-244, nameof(Remedy.PersonLeft), SendOutcome.PersonLeft)]
    [InlineData(-248, nameof(Remedy.GiveUpAndTell), SendOutcome.Refused)]
    [InlineData(-249, nameof(Remedy.Operator), SendOutcome.Misconfigured)]
    [InlineData(-320, nameof(Remedy.Operator), SendOutcome.Misconfigured)]
    [InlineData(-321, nameof(Remedy.Operator), SendOutcome.Misconfigured)]
    [InlineData(-99999, nameof(Remedy.GiveUpAndTell), SendOutcome.Refused)]
    public void Each_error_has_its_remedy_and_its_end(int code, string remedy, SendOutcome outcome)
    {
        Assert.Equal(remedy, ZaloErrors.RemedyOf(code).ToString());
        Assert.Equal(outcome, ZaloErrors.ResultOf(code).Outcome);
        Assert.Equal(code == 0 ? null : $"zalo_{code}", ZaloErrors.ResultOf(code).Reason);
        Assert.Equal(code != -99999, ZaloErrors.IsKnown(code));
    }

    [Theory]
    [InlineData("res_error_216", -216)]
    [InlineData("res_error_230", -230)]
    [InlineData("res_error_244", -244)]
    [InlineData("res_error_32", -32)]
    [InlineData("res_send_ok", 0)]
    [InlineData("res_send_ok_with_quota", 0)]
    [InlineData("res_upload_image_ok", 0)]
    public void Recorded_answers_are_read(string sample, int code) =>
        Assert.Equal(code, ZaloApi.Read(Answer(200, System.Text.Encoding.UTF8.GetString(Samples.Bytes(sample)))).Code);

    [Theory]
    [InlineData(200, """{"error":"-32"}""", -32)]
    [InlineData(400, """{"error":-201,"message":"x"}""", -201)]
    public void Zalos_own_verdict_counts_whatever_the_status(int status, string json, int code) =>
        Assert.Equal(code, ZaloApi.Read(Answer(status, json)).Code);

    [Theory]
    [InlineData(200, "{}", SendOutcome.RetryLater, "unreadable_answer", true)]
    [InlineData(200, "[]", SendOutcome.RetryLater, "unreadable_answer", true)]
    [InlineData(500, """{"error":{"message":"x"}}""", SendOutcome.RetryLater, "http_500", true)]
    [InlineData(503, "{}", SendOutcome.RetryLater, "http_503", true)]
    [InlineData(408, "{}", SendOutcome.RetryLater, "http_408", true)]
    [InlineData(429, "{}", SendOutcome.RetryLater, "http_429", false)]
    [InlineData(401, "{}", SendOutcome.Misconfigured, "http_401", false)]
    [InlineData(404, "{}", SendOutcome.Misconfigured, "http_404", false)]
    [InlineData(400, "{}", SendOutcome.Refused, "http_400", false)]
    [InlineData(302, "{}", SendOutcome.Refused, "http_302", false)]
    public void Without_a_verdict_the_status_counts(int status, string json, SendOutcome outcome, string reason, bool inDoubt)
    {
        var failure = ZaloApi.Read(Answer(status, json)).Failure;

        Assert.Equal((outcome, reason, inDoubt), (failure!.Outcome, failure.Reason, failure.InDoubt));
    }

    [Fact]
    public void The_proof_of_the_secret_is_that_of_the_worked_example() => Assert.Equal(
        "9154efdd2c840bacfd26ba0229ec8b5b71c8a3c71a42f513b99fdcb9f3110fed",
        ZaloApi.ProofOf("FAKE-ACCESS-TOKEN-0001", "FAKE-APP-SECRET-0001"));

    private static HttpAnswer Answer(int status, string json) =>
        new(status, System.Text.Json.JsonDocument.Parse(json).RootElement, null, false, null);
}
