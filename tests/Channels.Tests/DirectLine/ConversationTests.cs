using System.Net;

namespace AwarenessBot.Channels.Tests.DirectLine;

public sealed class ConversationTests
{
    [Fact]
    public async Task A_whole_conversation_by_polling()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();

        var greeting = await line.PollAsync();
        var id = await line.SayAsync("xin chào", "q8vvmex2so");
        var said = await line.PollAsync(greeting.Watermark);

        Assert.Equal(["bot conversationUpdate: "], greeting.Said);
        Assert.Equal(["user xin chào", "bot message: xin chào"], said.Said);
        Assert.Equal(id, said.Activities[0].GetProperty("id").GetString());
        Assert.Equal(id, said.Activities[1].GetProperty("replyToId").GetString());
        Assert.Equal("q8vvmex2so", said.Activities[0].GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(line.User, said.Activities[0].GetProperty("from").GetProperty("id").GetString());
        Assert.StartsWith("dl_", line.User, StringComparison.Ordinal);
        Assert.Empty((await line.PollAsync(said.Watermark)).Activities);
    }

    [Fact]
    public async Task Stamps_and_watermarks_only_grow_although_the_clock_stands_still()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        for (var i = 0; i < 5; i++)
        {
            await line.SayAsync($"câu {i}", $"id{i}");
        }

        var stamps = (await line.PollAsync()).Activities.Select(one => one.GetProperty("timestamp").GetString()).ToList();

        Assert.Equal(11, stamps.Count);
        Assert.Equal(stamps.Order(StringComparer.Ordinal).Distinct(), stamps);
    }

    [Fact]
    public async Task What_is_posted_twice_is_said_once_and_answered_once()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => line.SayAsync("một", "same")));

        Assert.Single(ids.Distinct());
        Assert.Equal(["bot conversationUpdate: ", "user một", "bot message: một"], (await line.PollAsync()).Said);
    }

    [Fact]
    public async Task A_conversation_that_has_begun_begins_once()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();

        using var again = await running.SendAsync(HttpMethod.Post, "/conversations", line.Token, """{"user":{}}""");

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(["bot conversationUpdate: "], (await line.PollAsync()).Said);
    }

    [Fact]
    public async Task The_answers_have_the_shape_clients_rely_on()
    {
        await using var running = await RunningDirectLine.StartAsync();
        using var generated = await running.SendAsync(HttpMethod.Post, "/tokens/generate", RunningDirectLine.Secret, Samples.Text("tokens_generate_request").Replace("https://www.example.org", RunningDirectLine.School, StringComparison.Ordinal));
        var token = await RunningDirectLine.ReadAsync(generated);
        var line = new Line(running, token);
        using var refreshed = await running.SendAsync(HttpMethod.Post, "/tokens/refresh", line.Token);
        using var started = await running.SendAsync(HttpMethod.Post, "/conversations", line.Token, Samples.Text("start_conversation_request_directlinejs_with_user"));
        using var reconnected = await running.SendAsync(HttpMethod.Get, $"/conversations/{line.Id}?watermark=4", line.Token);

        Assert.Equal(Samples.Read("tokens_generate_response").Shape(), token.Shape());
        Assert.Equal(Samples.Read("tokens_refresh_response").Shape(), (await RunningDirectLine.ReadAsync(refreshed)).Shape());
        Assert.Equal(Samples.Read("start_conversation_response_201").Shape().Except(["referenceGrammarId"]), (await RunningDirectLine.ReadAsync(started)).Shape());
        Assert.Equal(Samples.Read("reconnect_response_200").Shape(), (await RunningDirectLine.ReadAsync(reconnected)).Shape());
        Assert.Equal(Samples.Read("activityset_empty").Shape(), (await RunningDirectLine.ReadAsync(await running.SendAsync(HttpMethod.Get, line.Activities, line.Token))).Shape());
        Assert.Equal("dl_01JTESTUSER000000000000001", line.User);
        Assert.Equal(1800, token.GetProperty("expires_in").GetInt32());
    }

    [Fact]
    public async Task Every_sample_of_a_post_is_taken_and_echoed_with_its_channel_data()
    {
        await using var running = await RunningDirectLine.StartAsync();
        foreach (var sample in Samples.Named("post_").Except(["post_activity_response_200"]))
        {
            var line = await running.OpenAsync();
            var seen = (await line.PollAsync()).Watermark;
            using var answer = await line.PostAsync(Samples.Text(sample));
            var echo = (await line.PollAsync(seen)).Activities[0];

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(Samples.Read("post_activity_response_200").Shape(), (await RunningDirectLine.ReadAsync(answer)).Shape());
            Assert.Equal(Samples.Read(sample).GetProperty("type").GetString(), echo.GetProperty("type").GetString());
            Assert.Equal(line.User, echo.GetProperty("from").GetProperty("id").GetString());
            if (Samples.Read(sample).TryGetProperty("channelData", out var own))
            {
                Assert.True(System.Text.Json.JsonElement.DeepEquals(own, echo.GetProperty("channelData")), sample);
            }
        }
    }

    [Theory]
    [InlineData("post_imback_request_webchat", "bot message: ROLE_CHILD_VALUE")]
    [InlineData("post_postback_string_request_webchat", "bot message: ROLE|v1|CHILD")]
    [InlineData("post_messageback_request_webchat", "bot message: con là học sinh")]
    [InlineData("post_postback_object_request_webchat", "bot message: ")]
    [InlineData("post_message_request_minimal_client", "bot message: xin chào")]
    public async Task Buttons_say_their_words(string sample, string reply)
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();

        using var answer = await line.PostAsync(Samples.Text(sample));

        Assert.Equal(reply, (await line.PollAsync()).Said.Last());
    }

    [Fact]
    public async Task To_join_again_is_not_to_be_greeted_again()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();

        using var answer = await line.PostAsync(Samples.Text("post_event_webchat_join_request"));

        Assert.Equal(["bot conversationUpdate: ", "user "], (await line.PollAsync()).Said);
    }

    [Fact]
    public async Task A_link_may_open_a_topic_and_nothing_may_hand_the_conversation_over()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();

        using var opened = await line.PostAsync("""{"type":"event","name":"open","value":"topic:grooming_info"}""");
        using var handed = await line.PostAsync("""{"type":"event","name":"handoff.status","value":{"state":"accepted"}}""");

        Assert.Equal(["bot conversationUpdate: ", "user ", "bot event: open", "user "], (await line.PollAsync()).Said);
    }

    [Fact]
    public async Task Typing_is_nobodys_news()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();

        using var answer = await line.PostAsync("""{"type":"typing"}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single((await line.PollAsync()).Activities);
    }

    [Fact]
    public async Task Cards_buttons_and_pictures_are_as_the_protocol_says()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        await line.SayAsync("tranh", "a");
        await line.SayAsync(RunningDirectLine.Danger, "b");

        var shown = (await line.PollAsync()).Activities;
        var (comic, reply, card) = (shown[2], shown[3], shown[^1]);

        Assert.Equal("carousel", comic.GetProperty("attachmentLayout").GetString());
        Assert.Equal(
            [running.Home + "/pictures/comics/a/1.png", running.Home + "/pictures/comics/a/2.png"],
            comic.GetProperty("attachments").EnumerateArray().Select(one => one.GetProperty("content").GetProperty("images")[0].GetProperty("url").GetString()));
        Assert.Equal("plain", reply.GetProperty("textFormat").GetString());
        Assert.Equal(["imBack", "imBack"], reply.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray().Select(one => one.GetProperty("type").GetString()));
        var content = card.GetProperty("attachments")[0].GetProperty("content");
        Assert.Equal("Gọi 111", card.GetProperty("text").GetString());
        Assert.False(content.TryGetProperty("text", out _));
        Assert.Equal(("openUrl", "tel:111"), (content.GetProperty("buttons")[0].GetProperty("type").GetString(), content.GetProperty("buttons")[0].GetProperty("value").GetString()));
        Assert.All(shown, one => Assert.False(one.TryGetProperty("recipient", out _) || one.TryGetProperty("serviceUrl", out _)));
    }

    [Fact]
    public async Task Files_are_refused_and_what_is_written_beside_them_is_heard()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        var seen = (await line.PollAsync()).Watermark;
        using var form = new MultipartFormDataContent("x-boundary")
        {
            { new StringContent(Line.Message(RunningDirectLine.Danger, "up1"), System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/vnd.microsoft.activity")), "activity", "blob" },
            { new ByteArrayContent(new byte[3 * 1024 * 1024]), "file", "a.jpg" },
        };
        var body = await form.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        using var beside = await running.SendBytesAsync(HttpMethod.Post, $"/conversations/{line.Id}/upload", line.Token, body[..(300 * 1024)], type: "multipart/form-data; boundary=x-boundary");
        using var alone = await running.SendBytesAsync(HttpMethod.Post, $"/conversations/{line.Id}/upload?userId=x", line.Token, new byte[1000], type: "image/png");

        Assert.Equal(HttpStatusCode.OK, beside.StatusCode);
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), await RunningDirectLine.RefusalAsync(alone));
        Assert.Equal(["user em đang ở trên cầu", "bot message: em đang ở trên cầu", "bot Gọi 111", "bot message: "], (await line.PollAsync(seen)).Said);
    }

    [Fact]
    public async Task An_ended_conversation_gives_nothing_to_anybody_until_its_person_speaks_again()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        await line.SayAsync("bí mật", "a");

        using var ended = await line.PostAsync("""{"type":"endOfConversation"}""");
        using var poll = await running.SendAsync(HttpMethod.Get, line.Activities + "?watermark=", line.Token);
        using var again = await running.SendAsync(HttpMethod.Get, $"/conversations/{line.Id}", line.Token);
        await line.SayAsync("em quay lại", "b");

        Assert.Equal((HttpStatusCode.NotFound, "BadArgument"), await RunningDirectLine.RefusalAsync(poll));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(["user em quay lại", "bot message: em quay lại"], (await line.PollAsync()).Said);
    }

    [Fact]
    public async Task Who_asks_for_it_is_forgotten()
    {
        await using var running = await RunningDirectLine.StartAsync();
        var line = await running.OpenAsync();
        await line.SayAsync("bí mật", "a");

        using var forgotten = await line.PostAsync("""{"type":"deleteUserData"}""");

        Assert.Equal(HttpStatusCode.OK, forgotten.StatusCode);
        var start = await running.Memory.BeginAsync(new Engine.Turns.InboundKey($"directline/{line.Id}", "x"), TestContext.Current.CancellationToken);
        Assert.Null(start.State);
        Assert.Empty(await running.Memory.WaitingAsync("directline", 0, 10, TestContext.Current.CancellationToken));
    }
}
