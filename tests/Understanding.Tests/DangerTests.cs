using AwarenessBot.Content.Safety;

namespace AwarenessBot.Understanding.Tests;

/// <summary>What is noticed in single sentences; how well that works on many is measured by the evaluation in Host.Tests.</summary>
public sealed class DangerTests(ITestOutputHelper output)
{
    [Fact]
    public void Questions_from_the_topics_rarely_raise_an_alarm()
    {
        var questions = ContentOnDisk.Library.Topics.Values.SelectMany(topic => topic.Examples).ToArray();
        var alarmed = questions.Where(question => ContentOnDisk.Reader.Read(question, []).Danger.Level != DangerLevel.None).ToArray();

        output.WriteLine($"{alarmed.Length} of {questions.Length} questions raise an alarm");
        Assert.InRange(alarmed.Length / (double)questions.Length, 0, 0.01);
    }

    [Theory]
    [InlineData("em uống hết vỉ thuốc rồi", DangerLevel.Emergency)]
    [InlineData("ko muon song nua em dang tren san thuong", DangerLevel.Emergency)]
    [InlineData("ba đang đánh mẹ con bằng dao", DangerLevel.Emergency)]
    [InlineData("chu cong an bat em thue khach san khong duoc noi voi ai", DangerLevel.Emergency)]
    [InlineData("nó đang đợi ngoài cổng bắt con đi", DangerLevel.Emergency)]
    [InlineData("thầy sờ em", DangerLevel.Urgent)]
    [InlineData("anh trên game bắt em gửi ảnh ko mặc đồ", DangerLevel.Urgent)]
    [InlineData("nó dọa up clip", DangerLevel.Urgent)]
    [InlineData("mệt quá chỉ muốn biến mất", DangerLevel.Urgent)]
    [InlineData("em hay rạch tay", DangerLevel.Urgent)]
    [InlineData("cả lớp tẩy chay em", DangerLevel.Concern)]
    [InlineData("bị clone nick", DangerLevel.Concern)]
    [InlineData("bị bóc phốt trên confession", DangerLevel.Concern)]
    [InlineData("cười chết mất", DangerLevel.None)]
    [InlineData("team em bị giết hết rồi", DangerLevel.None)]
    [InlineData("từ từ để em hỏi mẹ", DangerLevel.None)]
    [InlineData("em ko muon song nua", DangerLevel.Emergency)]
    [InlineData("bi bat nat tren mang thi phai lam sao", DangerLevel.None)]
    [InlineData("em bị bạn bè bắt nạt trên zalo mấy tuần nay", DangerLevel.Concern)]
    public void The_phrases_the_experts_named_reach_the_level_they_named(string text, DangerLevel level) =>
        Assert.Equal(level, ContentOnDisk.Reader.Read(text, []).Danger.Level);

    [Theory]
    [InlineData("giúp em, em sợ", false)]
    [InlineData("cứu em với", false)]
    [InlineData("có người hại em", false)]
    [InlineData("em muốn chết", true)]
    [InlineData("thầy sờ em", true)]
    [InlineData("ba đang đánh mẹ con bằng dao", true)]
    public void A_cry_that_says_nothing_of_its_cause_is_of_no_plain_kind(string text, bool isPlain)
    {
        var danger = ContentOnDisk.Reader.Read(text, []).Danger;

        Assert.NotEqual(DangerLevel.None, danger.Level);
        Assert.Equal(isPlain, danger.IsKindPlain);
    }

    [Fact]
    public void A_thought_sent_in_pieces_is_heard_when_the_last_piece_arrives()
    {
        Assert.Equal(DangerLevel.None, ContentOnDisk.Reader.Read("em", []).Danger.Level);
        Assert.Equal(DangerLevel.Emergency, ContentOnDisk.Reader.Read("sống nữa", ["em", "không muốn"]).Danger.Level);
    }

    [Fact]
    public void An_alarm_that_was_answered_does_not_ring_again_for_the_same_words()
    {
        var later = ContentOnDisk.Reader.Read("dạ", ["em muốn chết"]);

        Assert.Equal(DangerLevel.None, later.Danger.Level);
    }

    [Theory]
    [InlineData("em muốn chết", Concerned.Self)]
    [InlineData("bạn em nói nó muốn chết", Concerned.Friend)]
    [InlineData("ban em noi toi nay no uong thuoc", Concerned.Friend)]
    [InlineData("con tôi bị bạn đánh ở trường", Concerned.OwnChild)]
    [InlineData("học sinh lớp tôi bị đánh hội đồng rồi quay clip", Concerned.Pupil)]
    [InlineData("ba đang đánh mẹ con bằng dao", Concerned.Other)]
    public void It_is_clear_who_is_meant(string text, Concerned who) =>
        Assert.Equal(who, ContentOnDisk.Reader.Read(text, []).Danger.Who);

    [Fact]
    public void Evidence_points_at_the_words_of_the_original_text()
    {
        const string Text = "Hu hu… EM   MUỐN   CHẾT quá";

        var evidence = ContentOnDisk.Reader.Read(Text, []).Danger.Evidence;

        Assert.Contains(evidence, piece => Text.Substring(piece.Start, piece.Length).Contains("CHẾT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hôm nay trời mưa ở nhà một mình buồn quá em muốn chết")]
    public void A_cry_for_help_in_one_breath_with_much_else_is_heard(string text) =>
        Assert.Equal(DangerLevel.Emergency, ContentOnDisk.Reader.Read(text, []).Danger.Level);
}
