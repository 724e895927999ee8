using AwarenessBot.Understanding.Folding;
using AwarenessBot.Understanding.Patterns;

namespace AwarenessBot.Understanding.Tests.Patterns;

public sealed class PatternTests
{
    private static readonly Dictionary<string, string> Classes = new() { ["<mình>"] = "(em|con|cháu|tụi em)" };

    [Theory]
    [InlineData("tự tử", "em muốn tự tử", true)]
    [InlineData("tự tử", "em muon tu tu", true)]
    [InlineData("tự tử", "từ từ đã", false)]
    [InlineData("tự tử", "tự, tử", false)]
    [InlineData("(bố|ba mẹ) đánh", "ba mẹ đánh em", true)]
    [InlineData("(bố|ba mẹ) đánh", "mẹ đánh em", false)]
    [InlineData("muốn (được)? chết", "muốn được chết", true)]
    [InlineData("muốn (được)? chết", "muốn chết", true)]
    [InlineData("em .. chết", "em rất muốn chết", true)]
    [InlineData("em .. chết", "em một hai ba bốn chết", false)]
    [InlineData("em ... chết", "em một hai ba bốn chết", true)]
    [InlineData("em ... chết", "em về. con chó chết", false)]
    [InlineData("^ chết", "chết rồi", true)]
    [InlineData("^ chết", "em chết rồi", false)]
    [InlineData("rồi $", "xong rồi", true)]
    [InlineData("rồi $", "rồi sao", false)]
    [InlineData("<mình> bị", "tụi em bị mắng", true)]
    [InlineData("<số> tuổi", "em 12 tuổi", true)]
    [InlineData("<số> tuổi", "em mười tuổi", false)]
    [InlineData("già =dê", "gia de", false)]
    [InlineData("già =dê", "già dê", true)]
    public void A_pattern_matches_what_it_says(string pattern, string text, bool matches)
    {
        var vocabulary = new Vocabulary();
        var index = new PatternIndex();
        index.Add(Compiler.Compile(pattern, Classes, vocabulary), 0);
        var tokenizer = new Tokenizer(vocabulary, new Shorthand(new Dictionary<string, string>(), vocabulary));

        Assert.Equal(matches, index.Find(tokenizer.Read(text)).Count > 0);
    }

    [Theory]
    [InlineData("(a|b", 0)]
    [InlineData("a)", 1)]
    [InlineData("a .... b", 6)]
    [InlineData("a | ", 3)]
    [InlineData("<nobody> a", 0)]
    [InlineData("chết, rồi", 0)]
    [InlineData("? a", 0)]
    [InlineData("", 0)]
    public void A_bad_pattern_says_where_it_is_bad(string pattern, int position)
    {
        var problem = Assert.Throws<PatternException>(() => PatternParser.Parse(pattern, Classes));

        Assert.Equal(position, problem.Position);
        Assert.NotEmpty(problem.Problem);
    }
}
