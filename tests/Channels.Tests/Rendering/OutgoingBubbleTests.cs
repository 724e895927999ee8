using AwarenessBot.Channels.Rendering;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Tests.Rendering;

public sealed class OutgoingBubbleTests
{
    [Fact]
    public void The_words_of_a_card_are_said_once_and_its_numbers_can_be_dialled()
    {
        var bubble = OutgoingBubble.Of(Help("Em gọi 111 nhé.", "Em gọi 111 nhé."));

        Assert.Equal("Em gọi 111 nhé.", bubble.Text);
        Assert.Equal([new PhoneButton("Gọi 111", "111"), new PhoneButton("Công an", "113")], bubble.Phones);
    }

    [Fact]
    public void A_card_without_a_bubble_lends_its_words() => Assert.Equal("Em gọi 111 nhé.", OutgoingBubble.Of(Help(null, "Em gọi 111 nhé.")).Text);

    [Fact]
    public void A_number_that_the_words_leave_out_stands_under_them()
    {
        Assert.Equal("Em gọi 111 nhé.\n\nCông an: 113", OutgoingBubble.Of(Help("Em gọi 111 nhé.", null)).TextWithPhones);
        Assert.Equal("Gọi 111\nCông an: 113", OutgoingBubble.Of(Help(null, null)).TextWithPhones);
        Assert.Equal("111 hoặc 113", OutgoingBubble.Of(Help("111 hoặc 113", null)).TextWithPhones);
    }

    [Fact]
    public void A_picture_comes_with_its_words()
    {
        var bubble = OutgoingBubble.Of(new Activity { Type = ActivityTypes.Message, Attachments = [Attachment.Picture("/pictures/comics/a/1.png", "Lan cầm điện thoại")] });

        Assert.Equal(string.Empty, bubble.Text);
        Assert.Equal([new ShownPicture("/pictures/comics/a/1.png", "Lan cầm điện thoại")], bubble.Pictures);
    }

    [Fact]
    public void Choices_keep_their_order()
    {
        var reply = new Activity { Type = ActivityTypes.Message, Text = "Em chọn nhé:", SuggestedActions = new SuggestedActions { Actions = [CardAction.Say("Một"), CardAction.Say("Hai")] } };

        Assert.Equal(["Một", "Hai"], OutgoingBubble.Of(reply).Choices);
        Assert.Equal("Em chọn nhé:\n\n1. Một\n2. Hai", ChoiceList.Under("Em chọn nhé:", OutgoingBubble.Of(reply).Choices));
        Assert.Equal("1. Một", ChoiceList.Under(string.Empty, ["Một"]));
        Assert.Equal("Em chọn nhé:", ChoiceList.Under("Em chọn nhé:", []));
    }

    [Fact]
    public void A_card_nobody_can_read_costs_nothing_else()
    {
        var bubble = OutgoingBubble.Of(new Activity
        {
            Type = ActivityTypes.Message,
            Text = "Em gọi 111 nhé.",
            Attachments = [new Attachment { ContentType = HeroCard.ContentType, Content = JsonText.Of("not a card") }, new Attachment { ContentType = "text/html" }],
        });

        Assert.Equal("Em gọi 111 nhé.", bubble.Text);
        Assert.Empty(bubble.Pictures);
        Assert.Empty(bubble.Phones);
    }

    private static Activity Help(string? text, string? onCard) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Attachments = [new HeroCard { Title = "111", Text = onCard, Buttons = [CardAction.Call("Gọi 111", "111"), CardAction.Call("Công an", "113")] }.ToAttachment("help")],
    };
}
