using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Notices;

namespace AwarenessBot.Reports.Tests.Notices;

public sealed class NoticeWriterTests
{
    private static readonly Responder Lan = Cast.Person("lan", "central") with { Webhook = "https://lan.example/hook", Zalo = "z1" };

    [Fact]
    public void There_is_one_for_each_way_somebody_has()
    {
        var notices = NoticeWriter.For(Cast.Case(1), NoticeReasons.New, [Lan, Cast.Person("minh", "central")], Cast.FridayMorning);

        Assert.Equal(
            [("lan", NoticeWay.Email), ("lan", NoticeWay.Webhook), ("lan", NoticeWay.Zalo), ("minh", NoticeWay.Email)],
            notices.Select(notice => (notice.Responder, notice.Way)));
        Assert.All(notices, notice => Assert.Equal(("new", Cast.FridayMorning, 0), (notice.Reason, notice.Due, notice.Attempts)));
    }

    [Fact]
    public void The_same_news_has_the_same_key_whenever_it_is_written()
    {
        Assert.Equal(Keys(Cast.Case(1), "new", Cast.FridayMorning), Keys(Cast.Case(1), "new", Cast.FridayMorning.AddDays(1)));
    }

    [Fact]
    public void Other_news_has_another_key()
    {
        string[] keys =
        [
            .. Keys(Cast.Case(1), "climbed", Cast.FridayMorning),
            .. Keys(Cast.Case(1) with { Rung = 1 }, "climbed", Cast.FridayMorning),
            .. Keys(Cast.Case(1), "call_111", Cast.FridayMorning),
            .. Keys(Cast.Case(2), "climbed", Cast.FridayMorning),
            .. Keys(Cast.Case(1), "follow_up", Cast.FridayMorning),
            .. Keys(Cast.Case(1), "follow_up", Cast.FridayMorning.AddSeconds(1)),
        ];

        Assert.Equal(18, keys.Distinct().Count());
    }

    [Fact]
    public void A_key_tells_nothing() =>
        Assert.All(Keys(Cast.Case(1), "new", Cast.FridayMorning), key => Assert.Matches("^[0-9a-f]{32}$", key.Replace(Cast.Case(1).Id.ToString(), "the id!")));

    private static IEnumerable<string> Keys(Case it, string reason, DateTimeOffset due) =>
        NoticeWriter.For(it, reason, [Lan], due).Select(notice => notice.Key);
}
