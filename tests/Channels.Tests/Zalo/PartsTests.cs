using AwarenessBot.Channels.Zalo.Messages;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Channels.Tests.Zalo;

public sealed class PartsTests
{
    private const string Help = "Cần người giúp ngay";

    [Fact]
    public void A_text_is_one_message() => Assert.Equal("Chào bạn", Assert.Single(Parts.Of(Say.Reply("Chào bạn"))).Text);

    [Fact]
    public void A_long_text_is_cut_and_the_buttons_stand_under_its_end()
    {
        var text = string.Join(' ', Enumerable.Repeat("Em kể cho người lớn nghe nhé.", 150));

        var parts = Parts.Of(ZaloBench.Choices(text, "Có", "Không"));

        Assert.True(parts.Count > 2);
        Assert.All(parts, part => Assert.InRange(part.Text.Length, 1, Parts.MaxText));
        Assert.All(parts.SkipLast(1), part => Assert.Empty(part.Choices));
        Assert.Equal(["Có", "Không"], parts[^1].Choices);
        Assert.Equal(text, string.Join(' ', parts.Select(part => part.Text)));
    }

    [Fact]
    public void Up_to_five_choices_are_buttons_and_the_text_stays_as_it_is()
    {
        var part = Assert.Single(Parts.Of(ZaloBench.Choices("Chọn nhé", "A", "B", "C", "D", Help)));

        Assert.Equal("Chọn nhé", part.Text);
        Assert.Equal(["A", "B", "C", "D", Help], part.Choices);
        Assert.Equal("Chọn nhé\n\n1. A\n2. B\n3. C\n4. D\n5. " + Help, part.Plain);
    }

    [Fact]
    public void Of_more_choices_all_are_listed_and_the_last_stays_a_button()
    {
        var part = Assert.Single(Parts.Of(ZaloBench.Choices("Chọn nhé", "A", "B", "C", "D", "E", "F", "G", "H", Help)));

        Assert.Equal("Chọn nhé\n\n1. A\n2. B\n3. C\n4. D\n5. E\n6. F\n7. G\n8. H\n9. " + Help, part.Text);
        Assert.Equal(["A", "B", "C", "D", Help], part.Choices);
        Assert.Equal(part.Text, part.Plain);
    }

    [Fact]
    public void A_list_that_does_not_fit_under_a_text_is_a_message_of_its_own()
    {
        var text = string.Join(' ', Enumerable.Repeat("Em kể cho người lớn nghe nhé.", 63));
        Assert.InRange(text.Length, 1800, Parts.MaxText);

        var parts = Parts.Of(ZaloBench.Choices(text, "Nút thứ nhất", "Nút thứ hai", "Nút thứ ba", "Nút thứ tư", "Nút thứ năm", "Nút thứ sáu", Help));

        Assert.Equal(2, parts.Count);
        Assert.Equal(text, parts[0].Text);
        Assert.StartsWith("1. Nút thứ nhất\n2.", parts[1].Text, StringComparison.Ordinal);
        Assert.Equal(5, parts[1].Choices.Count);
    }

    [Fact]
    public void The_help_card_is_said_once_with_numbers_to_dial()
    {
        var part = Assert.Single(Parts.Of(ZaloBench.HelpCard("Gọi 111, 113 hoặc 115.")));

        Assert.Equal("Gọi 111, 113 hoặc 115.", part.Text);
        Assert.Equal(["111", "113", "115"], part.Phones.Select(phone => phone.Number));
        Assert.Equal(part.Text, part.Plain);
    }

    [Fact]
    public void A_number_the_text_leaves_out_is_written_under_it() =>
        Assert.Equal("Có người giúp bạn.\n\nGọi 111\nGọi 113\nGọi 115", Assert.Single(Parts.Of(ZaloBench.HelpCard("Có người giúp bạn."))).Text);

    [Fact]
    public void Numbers_to_dial_come_before_choices_and_both_are_at_most_five()
    {
        var card = ZaloBench.HelpCard("Gọi 111, 113 hoặc 115.") with
        {
            SuggestedActions = new SuggestedActions { Actions = [CardAction.Say("A"), CardAction.Say("B"), CardAction.Say("C"), CardAction.Say(Help)] },
        };

        var part = Assert.Single(Parts.Of(card));

        Assert.Equal(3, part.Phones.Count);
        Assert.Equal(["A", Help], part.Choices);
        Assert.EndsWith("1. A\n2. B\n3. C\n4. " + Help, part.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_with_words_alone_has_them_for_its_caption()
    {
        var part = Assert.Single(Parts.Of(ZaloBench.Shown("/pictures/a.png", "Hai bạn nhỏ", "Trang 1")));

        Assert.Equal(("Trang 1", "/pictures/a.png", "Hai bạn nhỏ\n\nTrang 1"), (part.Text, part.Picture?.Address, part.Plain));
    }

    [Fact]
    public void A_picture_with_choices_comes_before_them()
    {
        var reply = ZaloBench.Choices("Bạn chọn gì?", "A", "B") with { Attachments = [Attachment.Picture("/pictures/a.png", "Hai bạn nhỏ")] };

        var parts = Parts.Of(reply);

        Assert.Equal(2, parts.Count);
        Assert.Equal(("/pictures/a.png", "Hai bạn nhỏ"), (parts[0].Picture?.Address, parts[0].Plain));
        Assert.Equal("Bạn chọn gì?", parts[1].Text);
    }

    [Fact]
    public void Choices_without_words_are_their_own_words() =>
        Assert.Equal("1. A\n2. B", Assert.Single(Parts.Of(ZaloBench.Choices("", "A", "B"))).Text);

    [Fact]
    public void A_reply_without_anything_takes_no_request() => Assert.Empty(Parts.Of(new Activity { Type = ActivityTypes.Typing }));
}
