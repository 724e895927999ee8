using System.Text;
using System.Text.Json;
using AwarenessBot.Channels.Messenger;
using AwarenessBot.Channels.Sending;

namespace AwarenessBot.Channels.Tests.Messenger;

public sealed class GraphOutcomeTests
{
    [Theory]
    [InlineData(1, null, SendOutcome.RetryLater, "graph_1")]
    [InlineData(1, 99, SendOutcome.RetryLater, "graph_1_99")]
    [InlineData(2, null, SendOutcome.RetryLater, "graph_2")]
    [InlineData(4, null, SendOutcome.RetryLater, "graph_4")]
    [InlineData(10, null, SendOutcome.Misconfigured, "graph_10")]
    [InlineData(10, 2018278, SendOutcome.Refused, "window_closed")]
    [InlineData(10, 2534022, SendOutcome.Refused, "window_closed")]
    [InlineData(10, 2018108, SendOutcome.PersonLeft, "graph_10_2018108")]
    [InlineData(10, 2018065, SendOutcome.Refused, "graph_10_2018065")]
    [InlineData(10, 2018336, SendOutcome.Refused, "graph_10_2018336")]
    [InlineData(10, 1893063, SendOutcome.Misconfigured, "graph_10_1893063")]
    [InlineData(100, null, SendOutcome.Refused, "graph_100")]
    [InlineData(100, 33, SendOutcome.Refused, "graph_100_33")]
    [InlineData(100, 2018001, SendOutcome.PersonLeft, "graph_100_2018001")]
    [InlineData(100, 2018109, SendOutcome.Refused, "graph_100_2018109")]
    [InlineData(100, 2018164, SendOutcome.Refused, "graph_100_2018164")]
    [InlineData(100, 2534015, SendOutcome.Refused, "graph_100_2534015")]
    [InlineData(100, 2534037, SendOutcome.Refused, "with_human")]
    [InlineData(190, null, SendOutcome.Misconfigured, "graph_190")]
    [InlineData(190, 460, SendOutcome.Misconfigured, "graph_190_460")]
    [InlineData(190, 463, SendOutcome.Misconfigured, "graph_190_463")]
    [InlineData(190, 467, SendOutcome.Misconfigured, "graph_190_467")]
    [InlineData(200, null, SendOutcome.Misconfigured, "graph_200")]
    [InlineData(200, 1545041, SendOutcome.PersonLeft, "graph_200_1545041")]
    [InlineData(551, 1545041, SendOutcome.PersonLeft, "graph_551_1545041")]
    [InlineData(551, null, SendOutcome.PersonLeft, "graph_551")]
    [InlineData(613, null, SendOutcome.RetryLater, "graph_613")]
    [InlineData(613, 2018338, SendOutcome.RetryLater, "graph_613_2018338")]
    [InlineData(613, 2534040, SendOutcome.RetryLater, "graph_613_2534040")]
    [InlineData(368, null, SendOutcome.Misconfigured, "graph_368")]
    [InlineData(230, null, SendOutcome.Refused, "graph_230")]
    [InlineData(2022, null, SendOutcome.Refused, "graph_2022")]
    [InlineData(10900, null, SendOutcome.Refused, "graph_10900")]
    [InlineData(10903, null, SendOutcome.Refused, "graph_10903")]
    [InlineData(10904, null, SendOutcome.Refused, "graph_10904")]
    [InlineData(100, 2018321, SendOutcome.Refused, "graph_100_2018321")]
    [InlineData(10, 2018300, SendOutcome.Refused, "with_human")]
    [InlineData(100, 2018300, SendOutcome.Refused, "with_human")]
    [InlineData(100, 2018008, SendOutcome.Refused, "graph_100_2018008")]
    [InlineData(100, 2018047, SendOutcome.Refused, "graph_100_2018047")]
    [InlineData(100, 2018074, SendOutcome.Refused, "graph_100_2018074")]
    [InlineData(100, 2018294, SendOutcome.Refused, "graph_100_2018294")]
    [InlineData(100, 2018218, SendOutcome.Refused, "graph_100_2018218")]
    [InlineData(32, null, SendOutcome.RetryLater, "graph_32")]
    [InlineData(777, null, SendOutcome.Refused, "graph_777")]
    public void Every_code_has_its_outcome_whatever_the_status(int code, int? subcode, SendOutcome outcome, string reason)
    {
        foreach (var status in new[] { 200, 400, 403 })
        {
            var result = GraphOutcome.Of(Error(status, code, subcode));

            Assert.Equal((outcome, reason, false), (result.Outcome, result.Reason, result.InDoubt));
        }
    }

    [Theory]
    [InlineData("resp_error_1_transient", SendOutcome.RetryLater)]
    [InlineData("resp_error_2_temporary", SendOutcome.RetryLater)]
    [InlineData("resp_error_4_app_rate_limit", SendOutcome.RetryLater)]
    [InlineData("resp_error_10_2018278_outside_window", SendOutcome.Refused)]
    [InlineData("resp_error_100_2018001_no_matching_user", SendOutcome.PersonLeft)]
    [InlineData("resp_error_100_tag_removed", SendOutcome.Refused)]
    [InlineData("resp_error_190_token", SendOutcome.Misconfigured)]
    [InlineData("resp_error_200_permission", SendOutcome.Misconfigured)]
    [InlineData("resp_error_2018300_other_app_controls_thread", SendOutcome.Refused)]
    [InlineData("resp_error_551_1545041_person_unavailable", SendOutcome.PersonLeft)]
    [InlineData("resp_error_613_rate", SendOutcome.RetryLater)]
    public void A_sample_of_an_error_has_its_outcome(string sample, SendOutcome outcome)
    {
        var read = JsonDocument.Parse(Samples.Read(sample)).RootElement;
        var answer = new GraphAnswer(
            read.GetProperty("http_status_for_test").GetInt32(), Encoding.UTF8.GetBytes(read.GetProperty("body").GetRawText()), null);

        Assert.Equal(outcome, GraphOutcome.Of(answer).Outcome);
        Assert.Equal("AtestTrace0001", GraphError.In(answer.Body)?.Trace);
    }

    [Fact]
    public void Every_sample_of_an_error_is_tried() => Assert.Equal(11, Samples.Named("resp_error_").Count());

    [Theory]
    [InlineData(503, "graph_777", SendOutcome.RetryLater)]
    [InlineData(429, "graph_777", SendOutcome.RetryLater)]
    [InlineData(400, "graph_777", SendOutcome.Refused)]
    public void Of_an_unknown_code_the_status_says_whether_to_try_again(int status, string reason, SendOutcome outcome) =>
        Assert.Equal((outcome, reason), (GraphOutcome.Of(Error(status, 777, null)).Outcome, GraphOutcome.Of(Error(status, 777, null)).Reason));

    [Theory]
    [InlineData(200, """{"recipient_id":"1","message_id":"m_1"}""", SendOutcome.Sent, null, false)]
    [InlineData(200, """{"recipient_id":"1"}""", SendOutcome.Sent, null, false)]
    [InlineData(200, "{}", SendOutcome.RetryLater, "graph_answer", true)]
    [InlineData(200, "", SendOutcome.RetryLater, "graph_answer", true)]
    [InlineData(200, "<html>", SendOutcome.RetryLater, "graph_answer", true)]
    [InlineData(200, "{\"recipient_id\":", SendOutcome.RetryLater, "graph_answer", true)]
    [InlineData(500, "", SendOutcome.RetryLater, "http_500", true)]
    [InlineData(502, "<html>", SendOutcome.RetryLater, "http_502", true)]
    [InlineData(504, "{\"error\":\"x\"}", SendOutcome.RetryLater, "http_504", true)]
    [InlineData(408, "", SendOutcome.RetryLater, "http_408", true)]
    [InlineData(429, "", SendOutcome.RetryLater, "http_429", false)]
    [InlineData(400, "", SendOutcome.Refused, "http_400", false)]
    [InlineData(413, "", SendOutcome.Refused, "http_413", false)]
    [InlineData(301, "", SendOutcome.Misconfigured, "http_301", false)]
    [InlineData(403, "<html>", SendOutcome.Misconfigured, "http_403", false)]
    [InlineData(404, "{\"error\":{\"code\":\"x\"}}", SendOutcome.Misconfigured, "http_404", false)]
    public void An_answer_without_a_code_is_judged_by_its_status(int status, string body, SendOutcome outcome, string? reason, bool inDoubt)
    {
        var result = GraphOutcome.Of(new GraphAnswer(status, Encoding.UTF8.GetBytes(body), null));

        Assert.Equal((outcome, reason, inDoubt), (result.Outcome, result.Reason, result.InDoubt));
    }

    [Fact]
    public void Whoever_is_asked_too_often_is_left_alone_for_a_minute_or_as_long_as_it_says()
    {
        Assert.Equal(TimeSpan.FromMinutes(1), GraphOutcome.Of(Error(400, 613, null)).After);
        Assert.Equal(TimeSpan.FromSeconds(9), GraphOutcome.Of(Error(400, 613, null) with { After = TimeSpan.FromSeconds(9) }).After);
        Assert.Null(GraphOutcome.Of(Error(400, 2, null)).After);
    }

    [Fact]
    public void A_trace_that_is_none_is_not_repeated()
    {
        Assert.Equal("none", GraphError.In("""{"error":{"code":1,"fbtrace_id":"a\nb"}}"""u8.ToArray())?.Trace);
        Assert.Equal("none", GraphError.In("""{"error":{"code":1,"fbtrace_id":"\ud83d"}}"""u8.ToArray())?.Trace);
        Assert.Equal("none", GraphError.In("""{"error":{"code":1}}"""u8.ToArray())?.Trace);
    }

    private static GraphAnswer Error(int status, int code, int? subcode) => new(
        status,
        Encoding.UTF8.GetBytes($$$"""{"error":{"message":"fake","type":"OAuthException","code":{{{code}}},"error_subcode":{{{subcode?.ToString() ?? "null"}}},"fbtrace_id":"A"}}"""),
        null);
}
