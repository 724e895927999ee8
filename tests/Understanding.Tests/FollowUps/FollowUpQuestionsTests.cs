using AwarenessBot.Understanding.Tests.Entities;

namespace AwarenessBot.Understanding.Tests.FollowUps;

public sealed class FollowUpQuestionsTests
{
    private const string Facebook = "block_report_facebook";

    [Theory]
    [InlineData("thế còn zalo thì sao?", "block_report_zalo")]
    [InlineData("the con zalo thi sao", "block_report_zalo")]
    [InlineData("zalo thi sao", "block_report_zalo")]
    [InlineData("v còn zl thì s", "block_report_zalo")]
    [InlineData("còn zalo", "block_report_zalo")]
    [InlineData("còn tiktok", "block_report_tiktok")]
    [InlineData("con tiktok", "block_report_tiktok")]
    [InlineData("z còn tóp tóp thì sao ạ", "block_report_tiktok")]
    [InlineData("vậy còn discord?", "block_report_other")]
    [InlineData("zalo ạ", "block_report_zalo")]
    public void The_same_question_moves_to_another_platform(string text, string topic)
    {
        Assert.Equal(topic, Lean(text, Facebook)[0].Id);

        var read = ContentOnDisk.Reader.Read(text, [], Facebook).Topics[0];
        Assert.Equal(topic, read.Id);
        Assert.InRange(read.Score, Confidence.Answer, 1);
    }

    [Theory]
    [InlineData("thế còn bé 5 tuổi thì sao")]
    [InlineData("the con be 5 tuoi thi sao")]
    [InlineData("còn bé 5t thì s")]
    [InlineData("rồi sao nữa")]
    [InlineData("r sao nữa")]
    [InlineData("roi sao nua")]
    [InlineData("cụ thể hơn")]
    [InlineData("cu the hon di bot")]
    [InlineData("ví dụ?")]
    [InlineData("vd")]
    [InlineData("vậy phạt bao nhiêu")]
    [InlineData("z phat bao nhiu")]
    [InlineData("thế thì em nói sao với mẹ")]
    public void A_question_that_goes_on_is_about_the_last_topic(string text)
    {
        var leaned = Lean(text, "law");

        Assert.Equal("law", leaned[0].Id);
        Assert.InRange(leaned[0].Score, Confidence.Answer, 1);
    }

    [Theory]
    [InlineData("trời đẹp quá")]
    [InlineData("zalo là gì vậy bạn ơi sao lạ vậy hả trời ơi là trời")]
    [InlineData("vậy ạ")]
    [InlineData("còn ạ")]
    [InlineData("thế à")]
    [InlineData("vậy")]
    [InlineData("còn đau")]
    [InlineData("có")]
    [InlineData("")]
    public void What_does_not_go_on_is_left_as_it_is(string text) => Assert.Equal(Unsure, Lean(text, "law"));

    [Fact]
    public void A_message_sure_of_its_own_topic_is_never_changed()
    {
        TopicMatch[] sure = [new("evidence", Confidence.Answer), new(Facebook, 0.2)];

        Assert.Same(sure, Lean("thế còn zalo thì sao", Facebook, sure));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no_such_topic")]
    [InlineData("greeting")]
    [InlineData("out_of_scope")]
    public void Without_a_topic_before_nothing_goes_on(string? lastTopic) =>
        Assert.Equal(Unsure, Lean("thế còn zalo thì sao", lastTopic));

    [Fact]
    public void What_was_found_before_comes_behind_once_and_five_in_all()
    {
        TopicMatch[] found = [new("law", 0.4), new("block_report_zalo", 0.3), new("evidence", 0.2), new("grooming_info", 0.1), new("quiz", 0.05)];

        Assert.Equal(
            ["block_report_zalo", "law", "evidence", "grooming_info", "quiz"],
            Lean("còn zalo thì sao", Facebook, found).Select(match => match.Id));
    }

    [Fact]
    public void Two_platforms_are_two_topics() => Assert.Equal(
        ["block_report_zalo", "block_report_tiktok"],
        Lean("thế còn zalo với tiktok thì sao", Facebook).Take(2).Select(match => match.Id));

    private static readonly IReadOnlyList<TopicMatch> Unsure = [new("comics", 0.2)];

    private static IReadOnlyList<TopicMatch> Lean(string text, string? lastTopic, IReadOnlyList<TopicMatch>? found = null)
    {
        var parts = ReaderParts.For(ContentOnDisk.Library);
        return parts.FollowUps.Lean(found ?? Unsure, parts.Tokenizer.Read(text), Mentioned.In(text), lastTopic);
    }
}
