using AwarenessBot.Channels.Sending;
using AwarenessBot.Simulators.Messenger;

namespace AwarenessBot.Channels.Tests.Messenger;

public sealed class PictureTests
{
    private const string Address = "/pictures/comics/a/1.png";
    private const string InWords = "Lan cầm điện thoại";

    [Fact]
    public async Task A_picture_is_uploaded_once_and_shown_by_its_id()
    {
        await using var test = await ChannelUnderTest.StartAsync();

        Assert.Equal(SendResult.Sent, await test.SendAsync(Reply.Picture(Cast.Lan, Address, InWords, "Xem tiếp")));
        Assert.Equal(SendResult.Sent, await test.SendAsync(Reply.Picture(Cast.Minh, Address, InWords)));

        Assert.Equal(1, test.Platform.Uploads);
        Assert.Equal(["1800000000000001", "1800000000000001"], test.Platform.Phones.Select(arrived => arrived.PictureId));
        Assert.Equal(("out:41.0", 1), (test.Platform.Phones[0].Metadata, test.Platform.Phones[0].QuickReplies.Count));
        Assert.Empty(test.Platform.Refused);
    }

    [Fact]
    public async Task The_id_is_known_after_a_restart_and_not_beyond_its_time()
    {
        await using var test = await ChannelUnderTest.StartAsync();
        await ShowAsync(test);

        await ShowAsync(test.StartAgain());
        Assert.Equal(1, test.Platform.Uploads);

        test.Time.Advance(TimeSpan.FromDays(83));
        await ShowAsync(test.StartAgain());
        await ShowAsync(test);
        Assert.Equal(3, test.Platform.Uploads);
        Assert.Equal(4, test.Platform.Phones.Count);
    }

    [Fact]
    public async Task A_repainted_picture_is_another_picture()
    {
        await using var test = await ChannelUnderTest.StartAsync();
        await ShowAsync(test);
        test.Pictures.Edition = "2";
        await ShowAsync(test);

        Assert.Equal(2, test.Platform.Uploads);
    }

    [Fact]
    public async Task A_picture_the_platform_has_lost_is_told_in_words_and_uploaded_the_next_time()
    {
        await using var test = await ChannelUnderTest.StartAsync();
        await ShowAsync(test);
        test.Platform.ForgetPictures();

        Assert.Equal(SendResult.Sent, await test.SendAsync(Reply.Picture(Cast.Lan, Address, InWords, "Xem tiếp")));
        Assert.Equal((InWords, 1, "out:41.0"), (test.Platform.Phones[1].Text, test.Platform.Phones[1].QuickReplies.Count, test.Platform.Phones[1].Metadata));

        await ShowAsync(test);
        Assert.NotNull(test.Platform.Phones[2].PictureId);
    }

    [Theory]
    [InlineData(2018008)]
    [InlineData(2018047)]
    [InlineData(2018109)]
    [InlineData(2018294)]
    public async Task A_picture_the_platform_will_not_take_is_told_in_words(int subcode)
    {
        await using var test = await ChannelUnderTest.StartAsync();
        test.Platform.Fail(GraphFault.Error(100, subcode));

        Assert.Equal(SendResult.Sent, await test.SendAsync(Reply.Picture(Cast.Lan, Address, InWords)));

        Assert.Equal(InWords, Assert.Single(test.Platform.Phones).Text);
    }

    [Fact]
    public async Task A_picture_that_is_not_there_is_told_in_words()
    {
        await using var test = await ChannelUnderTest.StartAsync();

        Assert.Equal(SendResult.Sent, await test.SendAsync(Reply.Picture(Cast.Lan, "/elsewhere.png", InWords)));
        Assert.Equal(InWords, Assert.Single(test.Platform.Phones).Text);
        Assert.Equal(SendResult.Sent, await test.SendAsync(Reply.Picture(Cast.Lan, "/elsewhere.png", "", "Xem tiếp")));
        Assert.Equal("1. Xem tiếp", test.Platform.Phones[1].Text);
        Assert.Equal(SendResult.Refused("picture_missing"), await test.SendAsync(Reply.Picture(Cast.Lan, "/elsewhere.png", "")));
    }

    [Fact]
    public async Task An_upload_that_fails_for_now_is_tried_again_and_nothing_can_have_been_said_twice()
    {
        await using var test = await ChannelUnderTest.StartAsync(options => options.Timeout = TimeSpan.FromSeconds(3));
        foreach (var fault in new[] { GraphFault.Hang, GraphFault.Reset, GraphFault.NotJson, GraphFault.Error(2, null, 500) })
        {
            test.Platform.Fail(fault);

            var result = await test.SendAsync(Reply.Picture(Cast.Lan, Address, InWords));
            Assert.Equal((SendOutcome.RetryLater, false), (result.Outcome, result.InDoubt));
        }

        Assert.Empty(test.Platform.Phones);
        await ShowAsync(test);
    }

    [Fact]
    public async Task A_dead_token_is_not_a_picture_that_cannot_be_shown()
    {
        await using var test = await ChannelUnderTest.StartAsync();
        test.Platform.Fail(GraphFault.Error(190, 460, 401));

        Assert.Equal(SendOutcome.Misconfigured, (await test.SendAsync(Reply.Picture(Cast.Lan, Address, InWords))).Outcome);
    }

    [Fact]
    public async Task Without_a_memory_pictures_are_shown_all_the_same()
    {
        await using var test = await ChannelUnderTest.StartAsync();
        test.Memory.IsDown = true;

        await ShowAsync(test);
        await ShowAsync(test);
        Assert.Equal(1, test.Platform.Uploads);
    }

    private static async Task ShowAsync(ChannelUnderTest test)
    {
        test.Platform.Hears(Cast.Lan);
        Assert.Equal(SendResult.Sent, await test.SendAsync(Reply.Picture(Cast.Lan, Address, InWords)));
    }
}
