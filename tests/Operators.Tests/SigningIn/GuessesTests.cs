using System.Globalization;
using AwarenessBot.Operators.SigningIn;
using AwarenessBot.Testing;

namespace AwarenessBot.Operators.Tests.SigningIn;

public sealed class GuessesTests
{
    [Fact]
    public void The_wait_grows_with_each_wrong_try_and_has_an_end()
    {
        var time = new FakeTime();
        var guesses = new Guesses(time);
        var waits = new List<TimeSpan>();
        for (var tried = 0; tried < 30; tried++)
        {
            guesses.Failed("lan", "1.2.3.4");
            waits.Add(guesses.Wait("lan", "1.2.3.4"));
            time.Advance(waits[^1]);
        }

        Assert.Equal(TimeSpan.Zero, waits[2]);
        Assert.Equal(TimeSpan.FromSeconds(1), waits[3]);
        Assert.Equal(TimeSpan.FromSeconds(64), waits[9]);
        Assert.Equal(TimeSpan.FromMinutes(15), waits[^1]);
        Assert.Equal(waits.Order(), waits);
    }

    [Fact]
    public void A_thousand_tries_from_a_thousand_places_never_lock_the_owner_out_for_long()
    {
        var time = new FakeTime();
        var guesses = new Guesses(time);
        for (var tried = 0; tried < 1000; tried++)
        {
            guesses.Failed("lan", tried.ToString(CultureInfo.InvariantCulture));
        }

        Assert.InRange(guesses.Wait("lan", "home"), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void One_place_that_tries_many_names_has_to_wait_for_all_of_them()
    {
        var guesses = new Guesses(new FakeTime());
        for (var tried = 0; tried < 40; tried++)
        {
            guesses.Failed(tried.ToString(CultureInfo.InvariantCulture), "1.2.3.4");
        }

        Assert.True(guesses.Wait("lan", "1.2.3.4") >= TimeSpan.FromMinutes(5));
        Assert.Equal(TimeSpan.Zero, guesses.Wait("lan", "5.6.7.8"));
    }

    [Fact]
    public void Slips_are_forgotten_when_somebody_is_in()
    {
        var guesses = new Guesses(new FakeTime());
        for (var tried = 0; tried < 5; tried++)
        {
            guesses.Failed("lan", "1.2.3.4");
        }

        guesses.Succeeded("lan", "1.2.3.4");

        Assert.Equal(TimeSpan.Zero, guesses.Wait("lan", "1.2.3.4"));
    }
}
