using System.Text;
using AwarenessBot.Channels.Messenger;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Tests.Messenger;

/// <summary>Every sample of an incoming event, and what the bot is told of it.</summary>
public sealed class WebhookReaderTests
{
    private const string Lan = Cast.Lan;

    private static readonly Dictionary<string, string> Expected = new()
    {
        ["in_app_roles"] = "AppRoles",
        ["in_attachment_audio_video_file"] =
            "Message Message Message | message m_TEST_audio_1 '' [audio/*] | message m_TEST_video_1 '' [video/*] | message m_TEST_file_1 '' [application/octet-stream]",
        ["in_attachment_fallback_link"] = "Message | message m_TEST_fb_1 'https://example.org/bai-viet' [application/vnd.messenger.fallback]",
        ["in_attachment_image"] = "Message | message m_TEST_img_1 '' [image/*]",
        ["in_attachment_location"] = "Message | message m_TEST_loc_1 '' [application/vnd.messenger.location]",
        ["in_attachment_sticker_after_2026_08_30"] = "Message | message m_TEST_stk_1 '👍'",
        ["in_attachment_sticker_legacy"] = "Message | message m_TEST_stk_0 '👍'",
        ["in_batch_two_entries_duplicate_mid"] = "Message Message Message OwnEcho Read | message m_TEST_dup_1 'a' | message m_TEST_b_2 'b'",
        ["in_delivery"] = "Delivery",
        ["in_delivery_without_mids"] = "Delivery",
        ["in_echo_own_app"] = "OwnEcho",
        ["in_echo_page_inbox_human"] = "HumanEcho | event m_TEST_human_1 '' handoff.status {\"state\":\"accepted\"}",
        ["in_entry_changes"] = "Change",
        ["in_message_edit"] = "Edit | message m_TEST_text_1|1 'Con bị bạn nhắn tin đe dọa'",
        ["in_message_quick_reply"] = "Message | message m_TEST_qr_1 'Con là học sinh' \"ROLE|v1|CHILD\" {\"payloadKind\":\"quick_reply\"}",
        ["in_message_text"] = "Message | message m_TEST_text_1 'Con bị bạn cùng lớp nhắn tin dọa'",
        ["in_message_text_reply_to"] = "Message | message m_TEST_text_2 'Ý con là tin này' to m_TEST_bot_1",
        ["in_optin_notification_messages"] = "OptIn",
        ["in_optin_user_ref"] = "OptIn",
        ["in_pass_thread_control"] =
            $"PassThread | event {Cast.Page}|{Lan}|1793000000000|PassThread '' handoff.status {{\"state\":\"completed\"}}",
        ["in_pass_thread_control_from_idle"] =
            $"PassThread | event {Cast.Page}|{Lan}|1793000000000|PassThread '' handoff.status {{\"state\":\"completed\"}}",
        ["in_policy_enforcement"] = "PolicyEnforcement",
        ["in_postback_get_started_with_referral"] =
            "GetStarted | conversationUpdate m_TEST_pb_1 '' joined | event m_TEST_pb_1|ref '' open \"poster_school_a\"",
        ["in_postback_ice_breaker"] =
            "Postback | message m_TEST_pb_3 'Con đang bị bắt nạt trên mạng' \"ICE|v1|CYBERBULLYING\" {\"payloadKind\":\"postback\"}",
        ["in_postback_menu"] = "Postback | message m_TEST_pb_2 'Gọi tổng đài 111' \"MENU|v1|HOTLINE\" {\"payloadKind\":\"postback\"}",
        ["in_reaction"] = "Reaction",
        ["in_read"] = "Read",
        ["in_referral_ad"] = $"Referral | event {Lan}|1793000000000|ad_ref '' open \"ad_ref\"",
        ["in_referral_existing_thread"] = $"Referral | event {Lan}|1793000000000|poster_school_a '' open \"poster_school_a\"",
        ["in_request_thread_control"] = "RequestThread",
        ["in_response_feedback"] = "Feedback",
        ["in_standby_message"] = "Standby",
        ["in_standby_postback_no_payload"] = "Standby",
        ["in_take_thread_control"] =
            $"TakeThread | event {Cast.Page}|{Lan}|1793000000000|TakeThread '' handoff.status {{\"state\":\"accepted\"}}",
        ["in_unknown_event"] = "Unknown",
        ["in_unreact"] = "Reaction",
    };

    public static TheoryData<string> Incoming => [.. Samples.Named("in_")];

    [Theory]
    [MemberData(nameof(Incoming))]
    public void A_sample_is_read_as_what_it_is(string sample) => Assert.Equal(Expected[sample], Told(Read(Samples.Read(sample))));

    [Fact]
    public void Every_expectation_has_its_sample() => Assert.Equal(Expected.Keys.Order(StringComparer.Ordinal), Samples.Named("in_"));

    [Theory]
    [MemberData(nameof(Incoming))]
    public void Whoever_writes_is_the_conversation_and_the_page_is_answered_for(string sample) => Assert.All(
        Read(Samples.Read(sample)).Activities,
        activity =>
        {
            Assert.Equal("facebook", activity.ChannelId);
            Assert.Equal((Lan, "user", Cast.Page, "bot"), (activity.From?.Id?[..15] + "1", activity.From?.Role, activity.Recipient?.Id, activity.Recipient?.Role));
            Assert.Equal(activity.From?.Id, activity.Conversation?.Id);
            Assert.StartsWith("2026-10-26T", activity.Timestamp);
        });

    [Theory]
    [MemberData(nameof(Incoming))]
    public void Where_a_received_file_lies_is_kept_nowhere(string sample)
    {
        var kept = System.Text.Json.JsonSerializer.Serialize(Read(Samples.Read(sample)).Activities, ActivityJson.Readable.IReadOnlyListActivity);

        Assert.DoesNotContain("cdn.example.net", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("scontent", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("21.0278", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void The_echo_of_our_own_message_says_which_it_was()
    {
        Assert.Equal([new OutMark(41, 2)], Read(Echo(Cast.AppId, "out:41.2")).Arrived);
        Assert.Equal([new OutMark(41, 2)], Read(Echo(Cast.AppId, "out:41.2"), options => options.AppId = null).Arrived);
        Assert.Empty(Read(Echo("263902037430900", "out:41.2")).Arrived);
        Assert.Empty(Read(Echo("1234", "out:41.2")).Arrived);
        foreach (var strange in new[] { "out:", "out:.", "out:1", "out:-1.0", "out:1.x", "out:99999999999999999999.0", "in:1.0", "out:1.0.0", "out:+1.0" })
        {
            Assert.Equal("OwnEcho", Told(Read(Echo(Cast.AppId, strange))));
            Assert.Empty(Read(Echo(Cast.AppId, strange)).Arrived);
        }
    }

    [Fact]
    public void Another_apps_echo_is_a_person_when_we_know_our_own_app_or_theirs()
    {
        Assert.StartsWith("HumanEcho | ", Told(Read(Echo("1234", null))));
        Assert.Equal("OtherEcho", Told(Read(Echo("1234", null), options => options.AppId = null)));
        Assert.StartsWith("HumanEcho | ", Told(Read(Echo("263902037430900", null), options => options.AppId = null)));
        Assert.StartsWith("HumanEcho | ", Told(Read(Echo("1234", null), options => (options.AppId, options.InboxAppIds) = (null, ["1234"]))));
    }

    [Fact]
    public void Without_an_app_id_of_our_own_only_an_inbox_takes_the_thread()
    {
        Assert.Contains("completed", Told(Read(Samples.Read("in_pass_thread_control"), options => options.AppId = null)), StringComparison.Ordinal);
        Assert.Contains("accepted", Told(Read(Samples.Read("in_take_thread_control"), options => options.AppId = null)), StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_of_one_webhook_are_read_in_the_order_they_were_written()
    {
        var webhook = Read(Page(Said("c", 1793000000300), Said("a", 1793000000), Said("b", 1793000000200), Said("b", 1793000000200)));

        Assert.Equal(["a", "b", "c"], webhook.Activities.Select(activity => activity.Text));
    }

    [Fact]
    public void The_same_id_in_two_conversations_is_two_messages() => Assert.Equal(2, Read(Page(
        """{"sender":{"id":"1"},"recipient":{"id":"9"},"timestamp":1793000000000,"message":{"mid":"m","text":"a"}}""",
        """{"sender":{"id":2},"recipient":{"id":9},"timestamp":1793000000000,"message":{"mid":"m","text":"a"}}""")).Activities.Count);

    [Fact]
    public void A_link_opens_what_it_names()
    {
        var webhook = Read(Page(Event("\"referral\":{\"ref\":\"topic=cyberbullying_respond\",\"source\":\"SHORTLINK\",\"type\":\"OPEN_THREAD\"}")));

        Assert.Equal("topic:cyberbullying_respond", Assert.Single(webhook.Activities).Value?.GetString());
    }

    [Fact]
    public void A_button_whose_label_was_cut_says_the_whole_label()
    {
        var webhook = Read(Page(Event("\"message\":{\"mid\":\"m\",\"text\":\"Tôi là phụ huynh họ…\",\"quick_reply\":{\"payload\":\"Tôi là phụ huynh học sinh\"}}")));

        Assert.Equal("Tôi là phụ huynh học sinh", Assert.Single(webhook.Activities).Text);
    }

    [Fact]
    public void What_is_written_under_a_picture_is_read()
    {
        var webhook = Read(Page(Event("\"message\":{\"mid\":\"m\",\"text\":\"ảnh này là sao\",\"attachments\":[{\"type\":\"image\",\"payload\":{\"url\":\"https://x\"}}]}")));

        Assert.Equal("Message | message m 'ảnh này là sao' [image/*]", Told(webhook));
    }

    [Theory]
    [InlineData("\"message\":{}", "Message | message sha256: ''")]
    [InlineData("\"message\":{\"mid\":7,\"text\":\"a\"}", "Message | message 7 'a'")]
    [InlineData("\"message\":{\"mid\":\"m\",\"text\":{\"x\":1}}", "Message | message m ''")]
    [InlineData("\"message\":{\"mid\":\"m\",\"is_deleted\":true}", "DeletedMessage")]
    [InlineData("\"message\":{\"mid\":\"m\",\"attachments\":[7,{\"type\":\"<b>\"},{\"type\":\"reel\"}]}", "Message | message m '' [application/vnd.messenger.unknown, application/vnd.messenger.unknown, application/vnd.messenger.reel]")]
    [InlineData("\"message\":[]", "Unknown")]
    [InlineData("\"message\":null,\"read\":{}", "Read")]
    [InlineData("\"postback\":{}", "Postback | message 7300000000000001|1793000000000| '' \"\" {\"payloadKind\":\"postback\"}")]
    [InlineData("\"postback\":{\"mid\":\"m\",\"payload\":\"Xem mục khác\"}", "Postback | message m 'Xem mục khác' \"Xem mục khác\" {\"payloadKind\":\"postback\"}")]
    [InlineData("\"postback\":{\"payload\":\"get_started\"}", "GetStarted | conversationUpdate 7300000000000001|1793000000000|get_started '' joined")]
    [InlineData("\"referral\":{}", "Incomplete")]
    [InlineData("\"message_edit\":{\"mid\":\"m\"}", "Incomplete")]
    [InlineData("\"message_edit\":{\"mid\":\"m\",\"text\":\"a\",\"num_edit\":\"2\"}", "Edit | message m|2 'a'")]
    [InlineData("\"pass_thread_control\":{}", "Incomplete")]
    [InlineData("\"account_linking\":{}", "AccountLinking")]
    public void A_strange_event_is_read_as_far_as_it_goes(string what, string told) =>
        Assert.Equal(told, System.Text.RegularExpressions.Regex.Replace(Told(Read(Page(Event(what)))), "sha256:[0-9a-f]{64}", "sha256:"));

    [Theory]
    [InlineData("""{"recipient":{"id":"9"},"message":{"mid":"m","text":"a"}}""")]
    [InlineData("""{"sender":{"user_ref":"5"},"recipient":{"id":"9"},"message":{"mid":"m","text":"a"}}""")]
    [InlineData("""{"sender":{"id":""},"recipient":{"id":"9"},"message":{"mid":"m","text":"a"}}""")]
    [InlineData("""{"sender":"1","recipient":{"id":"9"},"postback":{"mid":"m","title":"a"}}""")]
    public void Nobodys_message_is_nobodys_turn(string e) => Assert.Equal("Incomplete", Told(Read(Page(e))));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("""{"object":"user","entry":[{"messaging":[{"message":{"mid":"m","text":"a"}}]}]}""")]
    public void What_is_not_of_a_page_is_passed_over(string body) => Assert.Equal("Unknown", Told(Read(Encoding.UTF8.GetBytes(body))));

    [Theory]
    [InlineData("""{"object":"page"}""")]
    [InlineData("""{"object":"page","entry":7}""")]
    [InlineData("""{"object":"page","entry":[null,7,"x",{"messaging":{}},{"messaging":null}]}""")]
    public void A_page_without_events_brings_nothing(string body) => Assert.Equal("", Told(Read(Encoding.UTF8.GetBytes(body))));

    [Fact]
    public void One_strange_event_does_not_cost_the_others()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 100)) + string.Concat(Enumerable.Repeat("]", 100));
        var webhook = Read(Page("7", "null", $"{{\"something\":{deep}}}", Said("a", 1793000000000), "{}"));

        Assert.Equal("Unknown Unknown Unknown Message Unknown | message m_a 'a'", Told(webhook));
    }

    [Fact]
    public void Broken_letters_are_mended()
    {
        Assert.Equal("Message | message m 'a  b'", Told(Read(Page(Event("\"message\":{\"mid\":\"m\",\"text\":\"a \\ud83d b\"}")))));
        var body = Page(Event("\"message\":{\"mid\":\"m\",\"text\":\"a ? b\"}"));
        body[Array.IndexOf(body, (byte)'?')] = 0xC3;
        Assert.Equal("Message | message m 'a  b'", Told(Read(body)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"object\":\"page\"")]
    [InlineData("<html>")]
    [InlineData("\0\0\0")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public void What_is_not_json_is_nothing(string body) =>
        Assert.Null(new WebhookReader(new EventReader(Cast.Settings())).Read(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void A_key_is_never_endless()
    {
        var webhook = Read(Page(Event($"\"message\":{{\"mid\":\"{new string('m', 5_000)}\",\"text\":\"a\"}}")));

        Assert.Equal(71, Assert.Single(webhook.Activities).Id?.Length);
    }

    private static Webhook Read(byte[] body, Action<MessengerOptions>? change = null) =>
        new WebhookReader(new EventReader(Cast.Settings(change))).Read(body) ?? throw new InvalidOperationException("Not JSON.");

    private static byte[] Page(params string[] events) =>
        Encoding.UTF8.GetBytes($$"""{"object":"page","entry":[{"id":"{{Cast.Page}}","time":1793000000500,"messaging":[{{string.Join(',', events)}}]}]}""");

    private static string Event(string what) =>
        $$"""{"sender":{"id":"{{Lan}}"},"recipient":{"id":"{{Cast.Page}}"},"timestamp":1793000000000,{{what}}}""";

    private static string Said(string text, long at) =>
        $$"""{"sender":{"id":"{{Lan}}"},"recipient":{"id":"{{Cast.Page}}"},"timestamp":{{at}},"message":{"mid":"m_{{text}}","text":"{{text}}"} }""";

    private static byte[] Echo(string app, string? metadata) => Page(
        $$"""{"sender":{"id":"{{Cast.Page}}"},"recipient":{"id":"{{Lan}}"},"timestamp":1793000000000,"message":{"mid":"m","is_echo":true,"app_id":{{app}},"metadata":{{(metadata is null ? "null" : $"\"{metadata}\"")}},"text":"x"} }""");

    private static string Told(Webhook webhook) =>
        string.Join(" | ", webhook.Activities.Select(Told).Prepend(string.Join(' ', webhook.Kinds)).Where(part => part.Length > 0));

    private static string Told(Activity activity) => string.Join(' ', new[]
    {
        $"{activity.Type} {activity.Id} '{activity.Text}'",
        activity.Attachments is { } files ? $"[{string.Join(", ", files.Select(file => file.ContentType))}]" : "",
        activity.ReplyToId is { } earlier ? $"to {earlier}" : "",
        activity.MembersAdded is [var person] && person.Id == activity.From?.Id ? "joined" : "",
        activity.Name ?? "",
        activity.Value?.GetRawText() is { } value ? System.Text.RegularExpressions.Regex.Unescape(value) : "",
        activity.ChannelData?.GetRawText() ?? "",
    }.Where(part => part.Length > 0));
}
