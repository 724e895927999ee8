using AwarenessBot.Host.Checking;

namespace AwarenessBot.Host.Tests.Checking;

public sealed class ContentSummaryTests
{
    private const string Start = "<!-- summary -->\n";
    private const string End = "<!-- /summary -->";

    /// <summary>Run with UPDATE_README=1 after changing content, then look at the diff.</summary>
    [Fact]
    public void The_README_tells_what_there_is_to_read()
    {
        var path = Path.Combine(RealContent.Repository, "README.md");
        var readme = File.ReadAllText(path);
        var start = readme.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        var summary = "\n" + ContentSummary.Of(RealContent.Library) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
        {
            File.WriteAllText(path, readme[..start] + summary + readme[end..]);
            return;
        }

        Assert.Equal(summary, readme[start..end]);
    }

    [Fact]
    public void Every_topic_speaks_to_every_audience_and_has_questions_where_people_have_them()
    {
        var smallTalk = new[] { "greeting", "thanks_bye", "out_of_scope" };
        var silent = from topic in RealContent.Library.Topics.Values
                     where !smallTalk.Contains(topic.Id)
                     where RealContent.Library.Faqs.Values.All(faq => faq.Topic != topic.Id)
                     select topic.Id;

        Assert.Empty(silent);
        Assert.True(RealContent.Library.Faqs.Count >= 150, $"{RealContent.Library.Faqs.Count} questions");
    }
}
