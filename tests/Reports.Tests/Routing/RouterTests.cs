using AwarenessBot.Content.Desks;
using AwarenessBot.Reports.Routing;

namespace AwarenessBot.Reports.Tests.Routing;

public sealed class RouterTests
{
    private static readonly IReadOnlyList<Desk> Desks =
        [Cast.Central, Cast.Everything, Cast.Place, Cast.Women, Cast.Education];

    private static readonly IReadOnlySet<string> All = Cast.Live("central", "everything", "place", "women", "education");

    [Theory]
    [InlineData("92", "sexual_abuse", "women place everything central")]
    [InlineData("92", "cyberbullying", "education place everything central")]
    [InlineData("92", "scam", "place everything central")]
    [InlineData("92", "other", "place everything central")]
    [InlineData("01", "cyberbullying", "education everything central")]
    [InlineData("01", "scam", "everything central")]
    [InlineData("", "violence", "everything central")]
    [InlineData("99", "no_such_kind", "everything central")]
    public void The_most_fitting_desk_is_first_and_central_last(string area, string kind, string ladder)
    {
        var route = Router.Route(area, kind, "concern", AccusedRoles.Unknown, Desks, All, Cast.FridayMorning);

        Assert.Equal(ladder, string.Join(' ', route.Ladder));
        Assert.Equal(route.Ladder[0], route.Desk);
        Assert.False(route.Conflict || route.Nobody);
    }

    [Theory]
    [InlineData("cyberbullying", AccusedRoles.Classmate, "education place everything central", "")]
    [InlineData("cyberbullying", AccusedRoles.Unknown, "education place everything central", "")]
    [InlineData("cyberbullying", AccusedRoles.Teacher, "place everything central", "education")]
    [InlineData("cyberbullying", AccusedRoles.SchoolStaff, "place everything central", "education")]
    [InlineData("cyberbullying", AccusedRoles.Official, "education everything central", "place")]
    [InlineData("sexual_abuse", AccusedRoles.ResponderOffice, "everything central", "place women")]
    [InlineData("sexual_abuse", AccusedRoles.Official, "women everything central", "place")]
    [InlineData("violence", AccusedRoles.Parent, "women place everything central", "")]
    [InlineData("cyberbullying", "official teacher", "everything central", "place education")]
    [InlineData("violence", "a_role_of_next_year", "women place everything central", "")]
    public void S29_A_report_never_goes_to_a_desk_the_accused_may_belong_to(string kind, string byWhom, string ladder, string avoided)
    {
        var route = Router.Route("92", kind, "concern", byWhom, Desks, All, Cast.FridayMorning);

        Assert.Equal(ladder, string.Join(' ', route.Ladder));
        Assert.Equal(avoided, string.Join(' ', route.Avoided));
        Assert.Empty(route.Readers.Intersect(route.Avoided));
    }

    [Fact]
    public void S29_An_accused_central_desk_is_avoided_while_there_is_another()
    {
        var central = Cast.Central with { Roles = [AccusedRoles.ResponderOffice] };

        var route = Router.Route(
            "92", "scam", "urgent", AccusedRoles.ResponderOffice, [central, Cast.Everything], Cast.Live("central", "everything"), Cast.FridayMorning);

        Assert.Equal(["everything"], route.Ladder);
        Assert.Equal(["central"], route.Avoided);
        Assert.False(route.Conflict);
    }

    [Fact]
    public void S29_An_accused_central_desk_is_avoided_even_for_a_closed_door()
    {
        var central = Cast.Central with { Roles = [AccusedRoles.ResponderOffice] };
        var closed = Cast.Everything with { Hours = Cast.WorkingHours };

        var route = Router.Route(
            "92", "scam", "emergency", AccusedRoles.ResponderOffice, [central, closed], Cast.Live("central", "everything"), Cast.FridayMorning.AddHours(12));

        Assert.Equal(["everything"], route.Ladder);
    }

    [Fact]
    public void A_report_about_the_only_desk_there_is_is_accepted_and_flagged()
    {
        var central = Cast.Central with { Roles = [AccusedRoles.ResponderOffice] };

        var route = Router.Route("92", "scam", "urgent", AccusedRoles.ResponderOffice, [central, Cast.Place], Cast.Live("central", "place"), Cast.FridayMorning);

        Assert.Equal(("central", true), (route.Desk, route.Conflict));
        Assert.Equal(["central"], route.Ladder);
        Assert.Equal(["place"], route.Avoided);
    }

    [Fact]
    public void A_desk_where_nobody_sits_is_passed_over()
    {
        var route = Router.Route("92", "sexual_abuse", "urgent", AccusedRoles.Unknown, Desks, Cast.Live("central", "everything"), Cast.FridayMorning);

        Assert.Equal(["everything", "central"], route.Ladder);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("emergency")]
    public void With_nobody_anywhere_a_report_is_kept_at_central_and_that_is_said(string level)
    {
        var route = Router.Route("92", "sexual_abuse", level, AccusedRoles.Unknown, Desks, Cast.Live(), Cast.FridayMorning);

        Assert.Equal(("central", true), (route.Desk, route.Nobody));
        Assert.Equal(["central"], route.Ladder);
    }

    [Fact]
    public void People_at_a_desk_that_does_not_take_it_are_nobody()
    {
        var route = Router.Route("01", "scam", "urgent", AccusedRoles.Unknown, Desks, Cast.Live("women", "place"), Cast.FridayMorning);

        Assert.Equal(("central", true), (route.Desk, route.Nobody));
    }

    [Fact]
    public void Even_content_without_any_desk_refuses_no_report() =>
        Assert.Equal("central", Router.Route("92", "scam", "urgent", AccusedRoles.Unknown, [], Cast.Live(), Cast.FridayMorning).Desk);

    [Theory]
    [InlineData("emergency", 10, "day everything central", "night")]
    [InlineData("emergency", 20, "night everything central", "day")]
    [InlineData("urgent", 20, "night everything central", "day")]
    [InlineData("concern", 20, "day night everything central", "")]
    [InlineData("none", 10, "day night everything central", "")]
    public void S44_What_is_urgent_waits_at_no_closed_door(string level, int hour, string ladder, string closed)
    {
        var day = Cast.Of("day") with { Areas = ["92"], Hours = Cast.WorkingHours };
        var now = new DateTimeOffset(2026, 11, 20, hour, 0, 0, Cast.Vietnam).ToUniversalTime();

        var route = Router.Route(
            "92", "scam", level, AccusedRoles.Unknown, [Cast.Central, Cast.Everything, day, Cast.Night],
            Cast.Live("central", "everything", "day", "night"), now);

        Assert.Equal(ladder, string.Join(' ', route.Ladder));
        Assert.Equal(closed, string.Join(' ', route.Closed));
    }

    [Fact]
    public void S44_Where_nobody_sits_at_central_a_closed_door_is_better_than_none()
    {
        var day = Cast.Of("day") with { Hours = Cast.WorkingHours };

        var route = Router.Route("92", "scam", "emergency", AccusedRoles.Unknown, [Cast.Central, day, Cast.Night], Cast.Live("day"), Cast.FridayMorning.AddHours(12));

        Assert.Equal(["day", "central"], route.Ladder);
        Assert.False(route.Nobody);
    }

    [Fact]
    public void Among_desks_that_fit_alike_the_first_in_the_file_is_first()
    {
        Desk[] desks = [Cast.Of("b"), Cast.Central, Cast.Of("a")];

        Assert.Equal(["b", "a", "central"], Router.Route("", "other", "none", "", desks, Cast.Live("a", "b", "central"), Cast.FridayMorning).Ladder);
    }
}
