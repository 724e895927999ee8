using AwarenessBot.Channels.Messenger;
using AwarenessBot.Channels.Rendering;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Tests.Messenger;

public sealed class MessengerPartTests
{
    private static readonly Uri CallPage = new("https://vi-du.example/goi");

    [Fact]
    public void A_short_text_is_one_part_with_the_buttons_on_it()
    {
        var part = Assert.Single(MessengerPart.Of(Saying("Em chọn nhé:", "Một", "Hai"), null));

        Assert.Equal("Em chọn nhé:", part.Text);
        Assert.Equal([("text", "Một", "Một"), ("text", "Hai", "Hai")], part.QuickReplies?.Select(reply => (reply.ContentType, reply.Title, reply.Payload)));
    }

    [Fact]
    public void A_long_text_is_several_parts_with_the_buttons_on_the_last()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 40).Select(i => $"Đoạn {i}. " + new string('a', 100)));
        var parts = MessengerPart.Of(Saying(text, "Một"), null);

        Assert.Equal(3, parts.Count);
        Assert.All(parts, part => Assert.InRange(part.Text.Length, 1, 1_900));
        Assert.Equal([null, null, 1], parts.Select(part => part.QuickReplies?.Count));
    }

    [Fact]
    public void A_label_too_long_for_a_button_is_cut_and_comes_back_whole()
    {
        var reply = Assert.Single(MessengerPart.Of(Saying("a", "Tôi là phụ huynh học sinh"), null)).QuickReplies?[0];

        Assert.Equal(("Tôi là phụ huynh họ…", "Tôi là phụ huynh học sinh"), (reply?.Title, reply?.Payload));
    }

    [Fact]
    public void More_choices_than_buttons_are_a_numbered_text()
    {
        var labels = Enumerable.Range(1, 14).Select(i => $"Mục {i}").ToArray();

        var many = Assert.Single(MessengerPart.Of(Saying("Chọn:", labels), null));
        Assert.Null(many.QuickReplies);
        Assert.StartsWith("Chọn:\n\n1. Mục 1\n2. Mục 2\n", many.Text);
        Assert.Equal(13, Assert.Single(MessengerPart.Of(Saying("Chọn:", labels[..13]), null)).QuickReplies?.Count);
    }

    [Fact]
    public void Choices_without_a_word_are_listed_because_buttons_cannot_stand_alone() =>
        Assert.Equal("1. Một\n2. Hai", Assert.Single(MessengerPart.Of(Saying("", "Một", "Hai"), null)).Text);

    [Fact]
    public void A_picture_is_a_part_of_its_own_and_carries_the_buttons_if_it_is_the_last()
    {
        var picture = Attachment.Picture("/pictures/comics/a/1.png", "Lan cầm điện thoại");

        var alone = Assert.Single(MessengerPart.Of(Saying("", "Xem tiếp") with { Attachments = [picture] }, null));
        Assert.Equal(new ShownPicture("/pictures/comics/a/1.png", "Lan cầm điện thoại"), alone.Picture);
        Assert.Equal(1, alone.QuickReplies?.Count);
        Assert.Equal("Lan cầm điện thoại", alone.InWords?.Text);

        var withText = MessengerPart.Of(Saying("Chuyện thế này.", "Xem tiếp") with { Attachments = [picture] }, null);
        Assert.Equal([null, 1], withText.Select(part => part.QuickReplies?.Count));
    }

    [Fact]
    public void The_help_card_is_plain_text_with_every_number_in_it()
    {
        var part = Assert.Single(MessengerPart.Of(Help(), null));

        Assert.Equal("Em gọi 111 nhé.\n\nCông an: 113", part.Text);
        Assert.Null(part.Button);
    }

    [Fact]
    public void With_a_page_that_dials_the_help_card_ends_in_a_button_and_the_text_is_the_same()
    {
        var parts = MessengerPart.Of(Help() with { SuggestedActions = Saying("", "Có").SuggestedActions }, CallPage);

        Assert.Equal(["Em gọi 111 nhé.\n\nCông an: 113", "Gọi 111"], parts.Select(part => part.Text));
        Assert.Equal(("web_url", "Gọi 111", "https://vi-du.example/goi"), (parts[1].Button?.Type, parts[1].Button?.Title, parts[1].Button?.Url));
        Assert.Equal([null, 1], parts.Select(part => part.QuickReplies?.Count));
    }

    [Fact]
    public void What_shows_nothing_takes_no_request()
    {
        Assert.Empty(MessengerPart.Of(new Activity { Type = ActivityTypes.Typing }, null));
        Assert.Empty(MessengerPart.Of(Saying("  "), null));
    }

    private static Activity Saying(string text, params string[] choices) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        SuggestedActions = choices.Length == 0 ? null : new SuggestedActions { Actions = [.. choices.Select(CardAction.Say)] },
    };

    private static Activity Help() => Saying("Em gọi 111 nhé.") with
    {
        Attachments = [new HeroCard { Text = "Em gọi 111 nhé.", Buttons = [CardAction.Call("Gọi 111", "111"), CardAction.Call("Công an", "113")] }.ToAttachment("help")],
    };
}
