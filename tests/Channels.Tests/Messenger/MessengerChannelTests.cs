using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Simulators.Messenger;

namespace AwarenessBot.Channels.Tests.Messenger;

public sealed class MessengerChannelTests
{
    // Long enough for a busy machine to have read the request.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task A_reply_arrives_with_its_buttons_and_its_mark()
    {
        await using var test = await ChannelUnderTest.StartAsync();

        var result = await test.SendAsync(Reply.To(Cast.Lan, "Chào em 🙏, gọi 111/113 nhé.", "Một", "Hai"));

        Assert.Equal(SendResult.Sent, result);
        var arrived = Assert.Single(test.Platform.Phones);
        Assert.Equal((Cast.Lan, "Chào em 🙏, gọi 111/113 nhé.", "out:41.0"), (arrived.Person, arrived.Text, arrived.Metadata));
        Assert.Equal(["Một", "Hai"], arrived.QuickReplies);
        Assert.Empty(test.Platform.Refused);
    }

    [Fact]
    public async Task Each_part_of_a_long_reply_is_sent_by_its_number()
    {
        await using var test = await ChannelUnderTest.StartAsync();
        var reply = Reply.To(Cast.Lan, string.Join(' ', Enumerable.Repeat("an toàn", 600)), "Một");

        var parts = test.Channel.PartsOf(reply);
        for (var part = 0; part < parts; part++)
        {
            Assert.Equal(SendResult.Sent, await test.SendAsync(reply, part));
        }

        Assert.Equal(3, parts);
        Assert.Equal(["out:41.0", "out:41.1", "out:41.2"], test.Platform.Phones.Select(arrived => arrived.Metadata));
        Assert.Equal(reply.Text, string.Join(' ', test.Platform.Phones.Select(arrived => arrived.Text)));
        Assert.Equal([0, 0, 1], test.Platform.Phones.Select(arrived => arrived.QuickReplies.Count));
    }

    [Fact]
    public async Task Whatever_the_text_the_platform_never_refuses_its_form()
    {
        await using var test = await ChannelUnderTest.StartAsync();
        string[] texts = ["a", new('a', 1_900), new('a', 1_999), "🙏", string.Concat(Enumerable.Repeat("👨\u200d👩\u200d👧", 500)), "a\ud83d", "\"\\\n/</script>"];

        foreach (var text in texts)
        {
            var reply = Reply.To(Cast.Lan, text, [.. Enumerable.Range(1, 13).Select(i => $"Một nhãn khá là dài số {i}")]);
            for (var part = 0; part < test.Channel.PartsOf(reply); part++)
            {
                Assert.Equal(SendResult.Sent, await test.SendAsync(reply, part));
            }
        }

        Assert.Empty(test.Platform.Refused);
    }

    [Fact]
    public async Task Up_to_five_minutes_before_the_window_closes_a_reply_may_leave()
    {
        await using var test = await ChannelUnderTest.StartAsync();
        var heard = test.Time.GetUtcNow();

        test.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.Equal(SendResult.Sent, await test.SendAsync(Reply.To(Cast.Lan, "a"), lastHeard: heard));

        test.Time.Advance(TimeSpan.FromSeconds(1));
        var requests = test.Platform.Requests;
        Assert.Equal(SendResult.Refused("window_closed"), await test.SendAsync(Reply.To(Cast.Lan, "a"), lastHeard: heard));
        Assert.Equal(requests, test.Platform.Requests);
    }

    [Fact]
    public async Task What_the_platform_says_of_the_window_counts_more_than_what_we_think()
    {
        await using var test = await ChannelUnderTest.StartAsync();
        test.Time.Advance(TimeSpan.FromHours(25));

        Assert.Equal(SendResult.Refused("window_closed"), await test.SendAsync(Reply.To(Cast.Lan, "a")));
    }

    [Fact]
    public async Task Whoever_is_gone_is_gone()
    {
        await using var test = await ChannelUnderTest.StartAsync();
        test.Platform.Leaves(Cast.Lan);

        Assert.Equal(SendOutcome.PersonLeft, (await test.SendAsync(Reply.To(Cast.Lan, "a"))).Outcome);
    }

    [Fact]
    public async Task A_wrong_token_or_secret_stops_everything_and_is_no_fault_of_the_reply()
    {
        await using var token = await ChannelUnderTest.StartAsync(options => options.PageToken = "EAAWRONG");
        Assert.Equal(SendResult.Misconfigured("graph_190_463"), await token.SendAsync(Reply.To(Cast.Lan, "a")));

        await using var secret = await ChannelUnderTest.StartAsync(options => options.AppSecret = "wrong");
        Assert.Equal(SendOutcome.Refused, (await secret.SendAsync(Reply.To(Cast.Lan, "a"))).Outcome);
        Assert.Equal(["appsecret_proof"], secret.Platform.Refused);
    }

    [Theory]
    [InlineData(4, null, 400, SendOutcome.RetryLater)]
    [InlineData(613, null, 429, SendOutcome.RetryLater)]
    [InlineData(2, null, 500, SendOutcome.RetryLater)]
    [InlineData(190, 460, 401, SendOutcome.Misconfigured)]
    [InlineData(551, 1545041, 400, SendOutcome.PersonLeft)]
    [InlineData(10, 2018300, 400, SendOutcome.Refused)]
    public async Task A_fault_of_the_platform_is_an_outcome_and_the_next_reply_arrives(int code, int? subcode, int status, SendOutcome outcome)
    {
        await using var test = await ChannelUnderTest.StartAsync();
        test.Platform.Fail(GraphFault.Error(code, subcode, status));

        Assert.Equal(outcome, (await test.SendAsync(Reply.To(Cast.Lan, "a"))).Outcome);
        Assert.Empty(test.Platform.Phones);
        Assert.Equal(SendResult.Sent, await test.SendAsync(Reply.To(Cast.Lan, "a")));
    }

    [Fact]
    public async Task The_platform_may_say_how_long_to_wait()
    {
        await using var test = await ChannelUnderTest.StartAsync();
        test.Platform.Fail(GraphFault.Error(613, null, 429) with { RetryAfter = 7 });

        Assert.Equal(TimeSpan.FromSeconds(7), (await test.SendAsync(Reply.To(Cast.Lan, "a"))).After);
    }

    [Fact]
    public async Task Where_no_answer_comes_the_message_may_have_arrived()
    {
        await using var test = await ChannelUnderTest.StartAsync(options => options.Timeout = Soon);
        foreach (var (fault, reason, arrived) in new[]
        {
            (GraphFault.AcceptedInSilence, "timeout", 1), (GraphFault.Reset, "connection_lost", 1), (GraphFault.NotJson, "graph_answer", 1), (new GraphFault(502, "<html>"), "http_502", 1),
        })
        {
            test.Platform.Fail(fault);

            Assert.Equal(SendResult.RetryLater(reason, inDoubt: true), await test.SendAsync(Reply.To(Cast.Lan, "a")));
            Assert.Equal(arrived, test.Platform.Phones.Count);
        }
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_has_left()
    {
        await using var test = await ChannelUnderTest.StartAsync(options => options.GraphUrl = "http://127.0.0.1:1");

        Assert.Equal(SendResult.RetryLater("unreachable"), await test.SendAsync(Reply.To(Cast.Lan, "a")));
    }

    [Fact]
    public async Task Only_being_cancelled_is_an_exception()
    {
        await using var test = await ChannelUnderTest.StartAsync();
        using var cancelled = new CancellationTokenSource();
        test.Platform.Fail(GraphFault.Hang);

        var sending = test.Channel.SendAsync(new Delivery(41, 0, Reply.To(Cast.Lan, "a"), test.Time.GetUtcNow()), cancelled.Token);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_part_that_is_none_is_refused(int part)
    {
        await using var test = await ChannelUnderTest.StartAsync();

        Assert.Equal(SendResult.Refused("not_sendable"), await test.SendAsync(Reply.To(Cast.Lan, "a"), part));
        Assert.Equal(SendResult.Refused("not_sendable"), await test.SendAsync(new Activity { Type = ActivityTypes.Message, Text = "a" }));
        Assert.Equal(0, test.Platform.Requests);
    }

    [Fact]
    public async Task Nothing_of_the_person_or_the_words_is_logged()
    {
        await using var test = await ChannelUnderTest.StartAsync();
        test.Platform.Fail(GraphFault.Error(190, 460, 401));
        test.Platform.Fail(GraphFault.Error(100));
        await test.SendAsync(Reply.To(Cast.Lan, "một câu kín"));
        await test.SendAsync(Reply.To(Cast.Lan, "một câu kín"));
        await test.SendAsync(Reply.Picture(Cast.Lan, "/missing.png", "một câu kín"));

        Assert.Equal([2111, 2110, 2112], test.Log.Lines.Select(line => line.EventId));
        Assert.Contains("graph_190_460", test.Log.Lines[0].Everything, StringComparison.Ordinal);
        Assert.All(test.Log.Lines, line =>
        {
            Assert.DoesNotContain("kín", line.Everything, StringComparison.Ordinal);
            Assert.DoesNotContain(Cast.Lan, line.Everything, StringComparison.Ordinal);
            Assert.DoesNotContain(Cast.PageToken, line.Everything, StringComparison.Ordinal);
        });
    }
}
