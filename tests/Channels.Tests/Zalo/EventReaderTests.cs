using AwarenessBot.Channels.Receiving;
using System.Text.Json;
using System.Text.Json.Nodes;
using AwarenessBot.Channels.Zalo;
using AwarenessBot.Channels.Zalo.Events;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Tests.Zalo;

public sealed class EventReaderTests
{
    private const string Person = "2000000000000000002";
    private const string Oa = "4000000000000000004";

    public static TheoryData<string> Everything =>
        [.. Samples.All.Where(name => !name.StartsWith("req_", StringComparison.Ordinal) && !name.StartsWith("res_", StringComparison.Ordinal))];

    [Theory]
    [InlineData("user_send_text", "Xin chào, cho tôi hỏi", null)]
    [InlineData("user_send_text_quote", "Ý tôi là câu này", null)]
    [InlineData("user_send_text_button_press", "#menu:v1:hotline", null)]
    [InlineData("user_send_image", "ảnh thử", "image/*")]
    [InlineData("user_send_gif", "", "image/gif")]
    [InlineData("user_send_sticker", "", "application/vnd.zalo.sticker")]
    [InlineData("user_send_link", "https://example.invalid/page", "application/vnd.zalo.link")]
    [InlineData("user_send_audio", "", "audio/*")]
    [InlineData("user_send_video", "", "video/*")]
    [InlineData("user_send_file", "", "application/octet-stream")]
    [InlineData("user_send_location", "", "application/vnd.zalo.location")]
    [InlineData("user_send_business_card", "", "application/vnd.zalo.business-card")]
    public void What_somebody_sends_is_a_message(string sample, string text, string? kind)
    {
        var activity = Turn(sample);

        Assert.Equal(ActivityTypes.Message, activity.Type);
        Assert.Equal(text, activity.Text);
        Assert.Equal(kind, activity.Attachments?.Single().ContentType);
        Assert.Equal(Person, activity.From?.Id);
        Assert.Equal(Oa, activity.Recipient?.Id);
        Assert.Equal(Person, activity.Conversation?.Id);
        Assert.Equal("zalo", activity.ChannelId);
        Assert.Equal(Samples.Json(sample)["message"]!["msg_id"]!.GetValue<string>(), activity.Id);
        Assert.Equal("2026-01-01T00:00:00.000Z", activity.Timestamp);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void No_address_name_or_number_gets_in(string sample)
    {
        var event_ = ZaloEvent.Read(Samples.Bytes(sample));
        var activities = event_ is null ? [] : Reader().Read(event_, Samples.Bytes(sample)) is Intake.Turns turns ? turns.Activities : [];
        var inside = JsonSerializer.Serialize(activities.Select(activity => activity with { Text = null }));

        Assert.DoesNotContain("example.invalid", inside, StringComparison.Ordinal);
        Assert.DoesNotContain("84000000000", inside, StringComparison.Ordinal);
        Assert.DoesNotContain("TEST", inside, StringComparison.Ordinal);
        Assert.DoesNotContain("3000000000000000003", inside, StringComparison.Ordinal);
        Assert.DoesNotContain("0.00000", inside, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quoted_message_is_named() => Assert.Equal("fa4e0000000000000090", Turn("user_send_text_quote").ReplyToId);

    [Fact]
    public void Somebody_who_follows_has_joined()
    {
        var activity = Turn("follow");

        Assert.Equal(ActivityTypes.ConversationUpdate, activity.Type);
        Assert.Equal(Person, activity.MembersAdded?.Single().Id);
        Assert.Equal("follow.1767225600000", activity.Id);
        Assert.Equal((Person, Oa), (activity.Conversation?.Id, activity.Recipient?.Id));
    }

    [Fact]
    public void Somebody_who_unfollows_has_left()
    {
        var activity = Turn("unfollow");

        Assert.Equal((ActivityTypes.ConversationUpdate, Person), (activity.Type, activity.MembersRemoved?.Single().Id));
        Assert.Null(activity.Code);
    }

    [Theory]
    [InlineData("""{"sender":{"id":"2000000000000000002"},"recipient":{"id":"4000000000000000004"}}""")]
    [InlineData("""{"sender":{"id":"4000000000000000004"},"recipient":{"id":"2000000000000000002"}}""")]
    [InlineData("""{"oa_id":"4000000000000000004","user_id":"2000000000000000002"}""")]
    [InlineData("""{"oa_id":"4000000000000000004","follower":{"id":"2000000000000000002"}}""")]
    [InlineData("""{"data":{"user_id":2000000000000000002}}""")]
    public void Whoever_withdraws_is_found_wherever_they_are_named(string shape)
    {
        var json = JsonNode.Parse(shape)!.AsObject();
        json["event_name"] = "user_withdraw";
        json["timestamp"] = "1767225600000";
        var bytes = JsonSerializer.SerializeToUtf8Bytes(json);

        var turns = Assert.IsType<Intake.Turns>(Reader(Oa).Read(ZaloEvent.Read(bytes)!, bytes));

        var activity = Assert.Single(turns.Activities);
        Assert.Equal((Receiver.Withdrawn, Person), (activity.Code, activity.MembersRemoved?.Single().Id));
        Assert.Equal((Person, Oa), (activity.Conversation?.Id, activity.Recipient?.Id));
    }

    [Fact]
    public void Whoever_withdraws_without_an_account_is_erased_in_all()
    {
        var bytes = """{"event_name":"user_withdraw","user_id":"7","timestamp":"1"}"""u8.ToArray();

        var turns = Assert.IsType<Intake.Turns>(Reader(Oa, "8").Read(ZaloEvent.Read(bytes)!, bytes));

        Assert.Equal([$"{Oa}:7", "8:7"], turns.Activities.Select(activity => activity.Conversation?.Id));
    }

    [Fact]
    public void Somebody_who_answers_by_hand_takes_over()
    {
        var echo = Assert.IsType<Intake.Echo>(Read("oa_send_text_admin"));

        Assert.Equal((Person, "fa4e0000000000000021"), (echo.Person, echo.MessageId));
        var taken = Assert.IsType<Activity>(echo.TakenOver);
        Assert.Equal((ActivityTypes.Event, "handoff.status"), (taken.Type, taken.Name));
        Assert.Equal("""{"state":"accepted"}""", taken.Value?.GetRawText());
        Assert.Equal((Person, "fa4e0000000000000021"), (taken.Conversation?.Id, taken.Id));
        Assert.Null(taken.Text);
    }

    [Theory]
    [InlineData("oa_send_text")]
    [InlineData("oa_send_image")]
    [InlineData("oa_send_list")]
    [InlineData("oa_send_file")]
    public void What_the_account_sent_by_itself_is_no_turn(string sample) =>
        Assert.Null(Assert.IsType<Intake.Echo>(Read(sample)).TakenOver);

    [Theory]
    [InlineData("user_received_message")]
    [InlineData("user_seen_message")]
    [InlineData("user_reacted_message")]
    [InlineData("user_click_chatnow")]
    [InlineData("user_submit_info")]
    [InlineData("user_submit_info_old_shape")]
    [InlineData("add_user_to_tag")]
    [InlineData("anonymous_send_text")]
    [InlineData("unknown_event")]
    public void Receipts_reactions_strangers_and_the_unknown_are_no_turn(string sample) =>
        Assert.Same(Intake.Nothing, Read(sample));

    [Fact]
    public void Another_account_is_not_ours() => Assert.Same(Intake.Foreign, Reader("8").Read(
        ZaloEvent.Read(Samples.Bytes("user_send_text"))!, Samples.Bytes("user_send_text")));

    [Fact]
    public void Without_a_list_the_first_account_is_the_only_one()
    {
        var gate = new AccountGate(new ZaloOptions());

        Assert.True(gate.Admits("1"));
        Assert.False(gate.Admits("2"));
        Assert.True(gate.Admits("1"));
    }

    [Fact]
    public void With_several_accounts_a_conversation_names_its_own()
    {
        var bytes = Samples.Bytes("user_send_text");

        var turns = Assert.IsType<Intake.Turns>(Reader("8", Oa).Read(ZaloEvent.Read(bytes)!, bytes));

        Assert.Equal($"{Oa}:{Person}", turns.Activities.Single().Conversation?.Id);
        Assert.Equal(Person, turns.Activities.Single().From?.Id);
    }

    [Fact]
    public void Numbers_where_strings_belong_are_read_as_they_are_written()
    {
        var bytes = """
            {"app_id":1,"sender":{"id":2000000000000000002},"recipient":{"id":4000000000000000004},"event_name":"user_send_text",
             "message":{"text":12345,"msg_id":9007199254740993},"timestamp":1767225600000}
            """u8.ToArray();

        var activity = Assert.IsType<Intake.Turns>(Reader().Read(ZaloEvent.Read(bytes)!, bytes)).Activities.Single();

        Assert.Equal(("12345", "9007199254740993", Person), (activity.Text, activity.Id, activity.From?.Id));
    }

    [Theory]
    [InlineData("""{"event_name":"user_send_text"}""")]
    [InlineData("""{"event_name":"user_send_text","sender":"x","recipient":[],"message":7}""")]
    [InlineData("""{"event_name":"user_send_text","sender":{"id":""},"recipient":{"id":"4"},"message":{"text":"a"}}""")]
    [InlineData("""{"event_name":"user_send_image","sender":{"id":null},"recipient":{"id":"4"}}""")]
    [InlineData("""{"event_name":"oa_send_text","message":{"msg_id":"1"}}""")]
    [InlineData("""{"event_name":"follow"}""")]
    [InlineData("""{"event_name":"user_withdraw"}""")]
    public void An_event_of_nobody_is_no_turn(string json)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(json);

        Assert.Same(Intake.Nothing, Reader().Read(ZaloEvent.Read(bytes)!, bytes));
    }

    [Fact]
    public void Emoticons_are_left_for_the_understanding()
    {
        var bytes = """{"event_name":"user_send_text","sender":{"id":"2"},"recipient":{"id":"4"},"message":{"text":"vui quá /-heart :>"}}"""u8.ToArray();

        Assert.Equal("vui quá /-heart :>", Assert.IsType<Intake.Turns>(Reader().Read(ZaloEvent.Read(bytes)!, bytes)).Activities.Single().Text);
    }

    private static EventReader Reader(params string[] accounts) => new(new AccountGate(new ZaloOptions { OaIds = accounts }));

    private static Intake Read(string sample) =>
        Reader().Read(ZaloEvent.Read(Samples.Bytes(sample)) ?? throw new InvalidOperationException(sample), Samples.Bytes(sample));

    private static Activity Turn(string sample) => Assert.Single(Assert.IsType<Intake.Turns>(Read(sample)).Activities);
}
