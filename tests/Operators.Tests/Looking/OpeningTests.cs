using System.Net;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Operators.Tests.Looking;

public sealed class OpeningTests
{
    [Fact]
    public async Task Content_is_shown_after_a_reason_and_each_look_is_one_line()
    {
        await using var desk = await RunningDesk.StartAsync();
        var one = desk.Put(Cast.CaseOf()).Case;
        var browser = desk.Enter(Cast.Minh);

        Assert.DoesNotContain("CANARY", (await browser.GetAsync($"/desk/cases/{one.Number}")).Page, StringComparison.Ordinal);
        Assert.Empty(desk.Store.Lines);

        Assert.Contains(Cast.Story, (await browser.OpenAsync(one)).Page, StringComparison.Ordinal);
        Assert.Equal([("minh", "open", "desk_reason_for_1_new")], desk.Store.Lines.Select(line => (line.Who, line.What, line.Detail)));
        Assert.Equal(CaseState.Read, desk.Store[one.Id].Case.State);

        Assert.Contains(Cast.Story, (await browser.GetAsync($"/desk/cases/{one.Number}")).Page, StringComparison.Ordinal);
        Assert.Equal(["open", "look"], desk.Store.Lines.Select(line => line.What));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("because", "")]
    [InlineData("desk_name", "")]
    [InlineData("desk_reason_for_other", "")]
    public async Task Without_a_reason_nothing_is_opened(string reason, string more)
    {
        await using var desk = await RunningDesk.StartAsync();
        var one = desk.Put(Cast.CaseOf()).Case;
        var browser = desk.Enter(Cast.Minh);

        var answer = await browser.PostAsync($"/desk/cases/{one.Number}/open", ("reason", reason), ("more", more));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.DoesNotContain("CANARY", (await browser.GetAsync($"/desk/cases/{one.Number}")).Page, StringComparison.Ordinal);
        Assert.Equal(CaseState.Received, desk.Store[one.Id].Case.State);
    }

    [Fact]
    public async Task A_reason_holds_for_a_quarter_of_an_hour_in_one_session()
    {
        await using var desk = await RunningDesk.StartAsync();
        var one = desk.Put(Cast.CaseOf()).Case;
        var browser = desk.Enter(Cast.Minh);
        await browser.OpenAsync(one);
        desk.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Contains("CANARY", (await browser.GetAsync($"/desk/cases/{one.Number}")).Page, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", (await desk.Enter(Cast.Minh).GetAsync($"/desk/cases/{one.Number}")).Page, StringComparison.Ordinal);

        desk.Clock.Advance(TimeSpan.FromMinutes(1));

        foreach (var path in new[] { "", "/form-01", "/sheet" })
        {
            Assert.DoesNotContain("CANARY", (await browser.GetAsync($"/desk/cases/{one.Number}{path}")).Page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_comes_later_can_read_it_once_a_colleague_has_opened_it()
    {
        var recovery = RecoveryKey.ReadPublic(RecoveryKey.Create("a passphrase of six plain words").PublicPem);
        await using var desk = await RunningDesk.StartAsync(new Kept(new RecipientKey(recovery)));
        var one = desk.Put(Cast.CaseOf(), Cast.Minh).Case;
        Assert.DoesNotContain("CANARY", (await desk.Enter(Cast.Lan).OpenAsync(one)).Page, StringComparison.Ordinal);

        await desk.Enter(Cast.Minh).OpenAsync(one);

        Assert.Contains("CANARY", (await desk.Enter(Cast.Lan).OpenAsync(one)).Page, StringComparison.Ordinal);
        var wrapped = desk.Store[one.Id].Parts.Single().Wraps.Select(wrap => wrap.KeyId).Order();
        var readers = new[] { Cast.Minh, Cast.Lan, Cast.Tuan }.Select(who => who.Responder.PublicKey).Append(recovery);
        Assert.Equal(readers.Select(key => new RecipientKey(key).Id).Order(), wrapped);
    }

    [Fact]
    public async Task S50_everybody_of_the_desk_sees_who_looked_and_why()
    {
        await using var desk = await RunningDesk.StartAsync();
        var one = desk.Put(Cast.CaseOf()).Case;
        var elsewhere = desk.Put(Cast.CaseOf()).Case;
        await desk.Enter(Cast.Lan).OpenAsync(one);
        await desk.Enter(Cast.Hoa).GetAsync($"/desk/cases/{one.Number}");
        await desk.Enter(Cast.Lan).PostAsync($"/desk/cases/{elsewhere.Number}/open", ("reason", "desk_reason_for_other"), ("more", "ELSEWHERE"));

        var page = (await desk.Enter(Cast.Minh).GetAsync($"/desk/cases/{one.Number}/log")).Page;

        Assert.Contains("<td>Lan</td>", page, StringComparison.Ordinal);
        Assert.Contains(Cast.Library.Phrases["desk_reason_for_1_new"].Say.For(null)[0], page, StringComparison.Ordinal);
        Assert.Contains("<td>Hoa</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ELSEWHERE", page, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_worst_first_then_overdue_then_oldest_and_says_so_in_red()
    {
        await using var desk = await RunningDesk.StartAsync();
        var now = Cast.Start;
        Case Put(string level, int minutesOld, int due) => desk.Put(
            Cast.CaseOf(level: level) with { Received = now - TimeSpan.FromMinutes(minutesOld), Due = now + TimeSpan.FromMinutes(due) }).Case;
        var concern = Put("concern", 500, -5);
        var young = Put("urgent", 5, 55);
        var late = Put("urgent", 3, -1);
        var old = Put("urgent", 50, 10);
        var emergency = Put("emergency", 1, 9);

        var page = (await desk.Enter(Cast.Lan).GetAsync("/desk")).Page;

        var places = new[] { emergency, late, old, young, concern }.Select(one => page.IndexOf(one.Number, StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Order(), places);
        Assert.Contains("class=\"banner\"", page, StringComparison.Ordinal);
        Assert.Contains("<title>(5) ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", page, StringComparison.Ordinal);
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"60;url=/desk?still=1\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_where_everything_is_in_hand_has_no_banner()
    {
        await using var desk = await RunningDesk.StartAsync();
        desk.Put(Cast.CaseOf(state: CaseState.Taken) with { Holder = "lan", Due = null });

        Assert.DoesNotContain("class=\"banner\"", (await desk.Enter(Cast.Lan).GetAsync("/desk")).Page, StringComparison.Ordinal);
    }

    private sealed record Kept(RecipientKey? Current) : IRecoveryKey;
}
