using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using AwarenessBot.Host.Commands;
using AwarenessBot.Host.Simulating;

namespace AwarenessBot.Host.Tests.Simulating;

public sealed class SimulationTests
{
    [Theory]
    [InlineData("zalo", "/webhooks/zalo", "X-ZEvent-Signature: mac=", "/v3.0/oa/message/cs")]
    [InlineData("messenger", "/webhooks/messenger", "X-Hub-Signature-256: sha256=", "/me/messages")]
    public async Task What_is_typed_is_answered_through_the_real_webhook_and_the_real_send_api(
        string platform, string webhook, string signature, string send)
    {
        await using var running = await RunningSimulation.StartAsync(platform);

        await running.SayAsync("111");

        // The phone shows an answer a moment before the request that brought it is over and noted.
        var state = await running.UntilAsync(state =>
            RunningSimulation.Answers(state).Any(answer => TextOf(answer).Contains("111", StringComparison.Ordinal)) &&
            RunningSimulation.Traffic(state, isWebhook: false).Any(IsSent));

        Assert.Equal(platform, state.GetProperty("platform").GetString());
        var posted = RunningSimulation.Traffic(state, isWebhook: true).Last();
        Assert.Contains(webhook, posted.GetProperty("address").GetString(), StringComparison.Ordinal);
        Assert.Contains(signature, posted.GetProperty("headers").GetString(), StringComparison.Ordinal);
        Assert.Equal(200, posted.GetProperty("status").GetInt32());
        Assert.Contains(RunningSimulation.Traffic(state, isWebhook: false), sent => IsSent(sent));
        Assert.All(RunningSimulation.Answers(await running.StateAsync("7300000000000002")), answer => Assert.Fail("Another person's phone shows it."));

        bool IsSent(JsonElement sent) =>
            sent.GetProperty("address").GetString()?.Contains(send, StringComparison.Ordinal) is true && sent.GetProperty("status").GetInt32() == 200;
    }

    [Theory]
    [InlineData("zalo")]
    [InlineData("messenger")]
    public async Task Faults_are_seen_in_the_traffic_and_survived(string platform)
    {
        await using var running = await RunningSimulation.StartAsync(platform);

        await running.BreakAsync("signature");
        await running.SayAsync("xin chào");
        await running.BreakAsync("error");
        await running.BreakAsync("twice");
        await running.SayAsync("111");
        var state = await running.UntilAsync(state =>
            RunningSimulation.Traffic(state, isWebhook: false).Any(sent => sent.GetProperty("status").GetInt32() == 500) &&
            RunningSimulation.Answers(state).Any());

        var first = RunningSimulation.Traffic(state, isWebhook: true).Reverse().Take(3).ToList();
        Assert.Equal([401, 200, 200], first.Select(posted => posted.GetProperty("status").GetInt32()));
        Assert.Equal(first[1].GetProperty("body").GetString(), first[2].GetProperty("body").GetString());
    }

    [Fact]
    public async Task After_three_days_without_a_word_the_free_window_of_zalo_is_closed()
    {
        await using var running = await RunningSimulation.StartAsync("zalo");
        await running.SayAsync("111");
        await running.UntilAsync(state => RunningSimulation.Answers(state).Any());

        await running.BreakAsync("day");
        await running.BreakAsync("day");
        await running.BreakAsync("day");

        var facts = (await running.StateAsync()).GetProperty("facts").EnumerateArray().ToDictionary(
            fact => fact.GetProperty("label").GetString() ?? "", fact => fact.GetProperty("value").GetString());
        Assert.Equal(("closed", "open"), (facts["Free replies (48 hours)"], facts["Any replies (7 days)"]));
    }

    [Fact]
    public async Task The_page_has_a_strict_policy_and_nothing_inline_and_stays_on_this_machine()
    {
        await using var running = await RunningSimulation.StartAsync("messenger");
        var cancellation = TestContext.Current.CancellationToken;

        foreach (var (address, type) in new[]
        {
            ("/", "text/html"), ("/simulator.js", "text/javascript"), ("/elements.js", "text/javascript"), ("/simulator.css", "text/css"),
        })
        {
            using var response = await running.Page.GetAsync(new Uri(address, UriKind.Relative), cancellation);
            var body = await response.Content.ReadAsStringAsync(cancellation);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=""|innerHTML|outerHTML|insertAdjacentHTML|document\.write", body);
        }

        using var form = new StringContent("""{"kind":"say"}""", Encoding.UTF8, "text/plain");
        using var refused = await running.Page.PostAsync(new Uri("/actions", UriKind.Relative), form, cancellation);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.StatusCode);

        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, "/state");
        elsewhere.Headers.Host = "elsewhere.example";
        using var unknown = await running.Page.SendAsync(elsewhere, cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, unknown.StatusCode);

        int[] ports = [running.Simulation.Page.Port, running.Simulation.Bot.Port];
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => ports.Contains(end.Port)).ToList();
        Assert.Equal(ports.Order(), listening.Select(end => end.Port).Order());
        Assert.All(listening, end => Assert.True(IPAddress.IsLoopback(end.Address), $"{end.Address}"));
    }

    [Fact]
    public async Task A_port_that_is_taken_stops_the_start_with_a_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var folder = new TemporaryFolder();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await Assert.ThrowsAsync<IOException>(() => Simulation.StartAsync("zalo", port, folder.Path, []));
    }

    [Theory]
    [InlineData("simulate", "telegram")]
    [InlineData("simulate", "zalo", "--port", "70000")]
    public void What_there_is_not_is_refused(params string[] line) => Assert.NotEmpty(CommandLine.Build().Parse(line).Errors);

    private static string TextOf(JsonElement bubble) => bubble.GetProperty("text").GetString() ?? "";
}
