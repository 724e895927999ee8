using AwarenessBot.Reports.Routing;

namespace AwarenessBot.Reports.Tests.Routing;

public sealed class SeatsTests
{
    [Fact]
    public void A_desk_is_live_with_one_active_person_who_has_a_key()
    {
        var live = Seats.Live(
        [
            Cast.Person("lan", "central", "place"),
            Cast.Person("minh", "women") with { Active = false },
            Cast.Person("hoa", "education") with { PublicKey = [] },
        ]);

        Assert.Equal(["central", "place"], live.Order());
    }

    [Fact]
    public void S29_Somebody_who_also_sits_at_an_avoided_desk_is_not_told()
    {
        var told = Seats.At(["central"], ["education"], [Cast.Person("lan", "central"), Cast.Person("minh", "central", "education")]);

        Assert.Equal(["lan"], told.Select(person => person.Id));
    }

    [Fact]
    public void Where_that_would_be_nobody_they_are_told_after_all()
    {
        var told = Seats.At(["central"], ["education"], [Cast.Person("minh", "central", "education")]);

        Assert.Equal(["minh"], told.Select(person => person.Id));
    }
}
