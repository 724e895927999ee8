namespace AwarenessBot.Understanding.Tests;

/// <summary>Questions no topic has among its examples (topics.tsv). The floors are what was reached, less a little.</summary>
public sealed class TopicsTests(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyList<(string Text, string Topic)>> Lines = new(() =>
        [.. File.ReadLines(Path.Combine(ContentOnDisk.Root, "../../tests/Understanding.Tests/topics.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1]))]);

    [Fact]
    public void The_right_topic_is_first_and_nearly_always_among_the_first_three()
    {
        var first = 0;
        var three = 0;
        foreach (var (text, topic) in Lines.Value)
        {
            var found = Topics(text);
            first += found.Count > 0 && found[0].Id == topic ? 1 : 0;
            three += found.Take(3).Any(match => match.Id == topic) ? 1 : 0;
        }

        output.WriteLine($"{first} first, {three} among three, of {Lines.Value.Count}");
        Assert.InRange(first / (double)Lines.Value.Count, 0.9, 1);
        Assert.InRange(three / (double)Lines.Value.Count, 0.95, 1);
    }

    [Fact]
    public void What_is_answered_at_once_is_right()
    {
        var answered = Lines.Value.Where(line => Topics(line.Text) is [{ Score: >= Confidence.Answer }, ..]).ToArray();
        var wrong = answered.Where(line => Topics(line.Text)[0].Id != line.Topic).ToArray();

        output.WriteLine($"{answered.Length} answered at once, {wrong.Length} of them wrong");
        Assert.InRange(wrong.Length / (double)answered.Length, 0, 0.05);
        Assert.InRange(answered.Length / (double)Lines.Value.Count, 0.6, 1);
    }

    [Theory]
    [InlineData("hôm nay trời đẹp quá")]
    [InlineData("giải giúp em bài toán")]
    [InlineData("con mèo nhà hàng xóm kêu suốt")]
    [InlineData("qwertyuiop zxcvb")]
    public void Chatter_is_not_answered_as_if_it_were_a_question_of_ours(string text)
    {
        var best = Topics(text) is [var first, ..] ? first : default;

        Assert.True(
            best.Score < Confidence.Answer || best.Id is "out_of_scope" or "greeting" or "thanks_bye",
            $"{best.Id} {best.Score:0.00}");
    }

    [Fact]
    public void Topics_come_best_first_and_never_more_than_five()
    {
        var found = Topics("bị bắt nạt trên mạng thì làm gì");

        Assert.InRange(found.Count, 1, 5);
        Assert.Equal(found.OrderByDescending(match => match.Score), found);
        Assert.All(found, match => Assert.InRange(match.Score, 0, 1));
    }

    [Fact]
    public void Small_talk_is_known_for_what_it_is()
    {
        Assert.True(ContentOnDisk.Reader.Read("xin chào bot", []).IsGreeting);
        Assert.True(ContentOnDisk.Reader.Read("em cảm ơn nhiều ạ", []).IsThanks);
    }

    private static IReadOnlyList<TopicMatch> Topics(string text) => ContentOnDisk.Reader.Read(text, []).Topics;
}
