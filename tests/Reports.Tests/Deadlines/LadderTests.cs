using AwarenessBot.Content.Desks;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Deadlines;

namespace AwarenessBot.Reports.Tests.Deadlines;

public sealed class LadderTests
{
    private static readonly IReadOnlyList<Desk> Desks = [Cast.Central, Cast.Place, Cast.Women, Cast.Education];

    private static readonly IReadOnlySet<string> All = Cast.Live("central", "place", "women", "education");

    private static readonly DateTimeOffset Now = Cast.FridayMorning.AddHours(5);

    [Theory]
    [InlineData("emergency", 15)]
    [InlineData("urgent", 60)]
    [InlineData("concern", 240)]
    [InlineData("none", 240)]
    [InlineData("a_level_of_next_year", 240)]
    public void S12_A_desk_has_so_many_minutes(string level, int minutes)
    {
        var it = Cast.Case(1, level, "violence", "women") with { Due = Ladder.Begin(level, Now) };

        Assert.Null(Ladder.Next(it, Desks, All, Now.AddMinutes(minutes).AddTicks(-1)));
        Assert.Equal("place", Ladder.Next(it, Desks, All, Now.AddMinutes(minutes))?.After.Desk);
    }

    [Fact]
    public void S44_It_climbs_desk_by_desk_to_central_and_then_calls_111_every_hour_without_end()
    {
        var (it, now) = (Due("women"), Now);
        var rungs = new List<string>();
        for (var rung = 1; rung <= 200; rung++)
        {
            var climb = Ladder.Next(it, Desks, All, now);
            Assert.NotNull(climb);
            Assert.Equal(rung, climb.After.Rung);
            Assert.Equal(now.AddHours(1), climb.After.Due);
            rungs.Add($"{climb.Reason} {climb.After.Desk}: {string.Join(' ', climb.Tells)}");
            (it, now) = (climb.After, now.AddHours(1));
        }

        Assert.Equal(["climbed place: place", "climbed central: central", "call_111 central: women place central"], rungs.Take(3));
        Assert.All(rungs.Skip(3), rung => Assert.Equal(rungs[2], rung));
    }

    [Theory]
    [InlineData(CaseState.Received, true)]
    [InlineData(CaseState.Read, true)]
    [InlineData(CaseState.Taken, false)]
    [InlineData(CaseState.HandedOver, false)]
    [InlineData(CaseState.Closed, false)]
    [InlineData(CaseState.Erased, false)]
    public void S40_Reading_stops_no_clock_and_taking_does(CaseState state, bool climbs) =>
        Assert.Equal(climbs, Ladder.Next(Due("women") with { State = state, Due = climbs ? Now : null }, Desks, All, Now) is not null);

    [Fact]
    public void S44_What_was_passed_outside_and_not_acknowledged_is_nobodys_again()
    {
        var passed = Due("women") with { State = CaseState.Taken, Holder = "lan" };

        Assert.Null(Ladder.Next(passed, Desks, All, Now.AddTicks(-1)));
        var climb = Ladder.Next(passed, Desks, All, Now);
        Assert.Equal(("place", CaseState.Read, null), (climb?.After.Desk, climb?.After.State, climb?.After.Holder));
    }

    [Fact]
    public void A_clock_that_leaps_ten_years_ahead_climbs_one_rung()
    {
        var climb = Ladder.Next(Due("women"), Desks, All, Now.AddYears(10));

        Assert.Equal(("place", 1, Now.AddYears(10).AddHours(1)), (climb?.After.Desk, climb?.After.Rung, climb?.After.Due));
    }

    [Fact]
    public void A_clock_that_was_ten_years_ahead_does_not_put_a_case_to_sleep()
    {
        var it = Due("women") with { Due = Now.AddYears(10) };

        Assert.Equal("place", Ladder.Next(it, Desks, All, Now)?.After.Desk);
        Assert.Equal("place", Ladder.Next(it with { Due = null }, Desks, All, Now)?.After.Desk);
    }

    [Fact]
    public void S29_It_does_not_climb_to_a_desk_the_accused_may_belong_to()
    {
        var it = Due("women") with { ByWhom = AccusedRoles.Official };

        var climb = Ladder.Next(it, Desks, All, Now);
        var last = Ladder.Next(climb!.After, Desks, All, Now.AddHours(1));

        Assert.Equal(("central", "place"), (climb.After.Desk, Assert.Single(climb.Avoided)));
        Assert.Equal(["women", "central"], last?.Tells);
    }

    [Theory]
    [InlineData("place", "place")]
    [InlineData("central", "central")]
    [InlineData("education", "central")]
    public void A_desk_left_by_its_people_is_passed_over(string live, string next)
    {
        var climb = Ladder.Next(Due("women"), Desks, Cast.Live(live, "central"), Now);

        Assert.Equal(next, climb?.After.Desk);
    }

    [Fact]
    public void A_case_never_goes_back_to_a_door_it_has_stood_at()
    {
        var climb = Ladder.Next(Due("place"), Desks, Cast.Live("women", "central"), Now);

        Assert.Equal("central", climb?.After.Desk);
    }

    [Fact]
    public void A_desk_somebody_chose_by_hand_has_a_ladder_too()
    {
        var climb = Ladder.Next(Due("education"), Desks, All, Now);

        Assert.Equal("women", climb?.After.Desk);
    }

    [Fact]
    public void With_everybody_gone_it_stays_calls_for_111_and_goes_on_doing_so()
    {
        var climb = Ladder.Next(Due("women"), Desks, Cast.Live(), Now);

        Assert.Equal(("women", "call_111", Now.AddHours(1)), (climb?.After.Desk, climb?.Reason, climb?.After.Due));
        Assert.NotNull(Ladder.Next(climb!.After, Desks, Cast.Live(), Now.AddHours(1)));
    }

    [Fact]
    public void Nothing_but_desk_rung_and_time_is_changed()
    {
        var it = Due("women") with { State = CaseState.Read, MayNudge = true, ErasureAsked = true, Version = 7 };

        var after = Ladder.Next(it, Desks, All, Now)?.After;

        Assert.Equal(it with { Desk = "place", Rung = 1, Due = Now.AddHours(1) }, after);
    }

    private static Case Due(string desk) => Cast.Case(1, "urgent", "violence", desk) with { Due = Now };
}
