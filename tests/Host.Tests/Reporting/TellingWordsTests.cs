using AwarenessBot.Content.Lexicon;
using AwarenessBot.Testing;
using AwarenessBot.Understanding;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>The words of <c>lexicon/telling.yaml</c>: each means one thing, however it is typed.</summary>
public sealed class TellingWordsTests
{
    private static readonly Reader Reader = new(RealContent.Library);

    private static TellingWords Words => RealContent.Library.Words.Telling;

    [Fact]
    public void Every_way_to_say_a_wish_says_that_wish_with_marks_and_without()
    {
        var others =
            from wish in Words.Wishes
            from way in wish.Value
            from typed in new[] { way, Retyping.WithoutMarks(way), way.ToUpperInvariant() }
            let meaning = Reader.Read(typed, [])
            let found = Words.Wishes.Where(other => meaning.WordingAmong(other.Value) is not null).Select(other => $"{other.Key}").FirstOrDefault()
            where found != $"{wish.Key}"
            select $"'{typed}' of {wish.Key} is read as {found}";

        Assert.True(!others.Any(), string.Join("; ", others));
    }

    [Fact]
    public void Every_way_to_give_an_answer_gives_that_answer()
    {
        var others =
            from question in Words.Answers
            from answer in question.Value
            from way in answer.Value
            let meaning = Reader.Read(way, [])
            let found = question.Value.FirstOrDefault(other => meaning.SaidAmong(other.Value) is not null).Key
            where found != answer.Key
            select $"'{way}' of {question.Key}.{answer.Key} is read as {found}";

        Assert.True(!others.Any(), string.Join("; ", others));
    }

    // They are not read for danger, so nothing may stand there that a rule would hear.
    [Fact]
    public void No_rule_of_danger_hears_any_of_them()
    {
        var heard =
            from way in Words.Wishes.Values.Concat(Words.Answers.Values.SelectMany(answers => answers.Values)).SelectMany(ways => ways)
            from piece in Reader.Read(way, []).Danger.Evidence
            where RealContent.Library.DangerRules.Any(rule => rule.Id == piece.RuleId)
            select $"'{way}': {piece.RuleId}";

        Assert.True(!heard.Any(), string.Join("; ", heard));
    }

    [Theory]
    [InlineData("em muốn báo: bạn ấy đánh em", "bạn ấy đánh em")]
    [InlineData("Tôi muốn báo\ncon tôi bị bắt nạt", "con tôi bị bắt nạt")]
    [InlineData("toi muon bao viec con toi bi bat nat", "con toi bi bat nat")]
    [InlineData("bạn em bị đánh hoài, em muốn báo", "bạn em bị đánh hoài")]
    [InlineData("cô ơi em muốn báo là bạn ấy đánh em", "bạn ấy đánh em")]
    [InlineData("em muốn báo", null)]
    [InlineData("em muốn báo chuyện này", null)]
    [InlineData("em muốn báo cáo tài khoản facebook giả", null)]
    [InlineData("tôi muốn báo công an thì làm thế nào", null)]
    [InlineData("bạn em bị đánh hoài", null)]
    public void What_is_told_beside_the_wish_to_tell_is_found(string text, string? told) => Assert.Equal(told, Reader.Read(text, []).Opening);
}
