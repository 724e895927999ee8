using AwarenessBot.Content.Desks;
using AwarenessBot.Content.Safety;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Notices;
using AwarenessBot.Reports.Routing;

namespace AwarenessBot.Reports.Deadlines;

/// <summary>One rung up.</summary>
/// <param name="After">The case as it is to be.</param>
/// <param name="Tells">The desks whose people are told.</param>
/// <param name="Avoided">Desks whose people are not, even where they also sit at one that is told.</param>
/// <param name="Reason">Why they are told (<see cref="NoticeReasons"/>).</param>
public sealed record Climb(Case After, IReadOnlyList<string> Tells, IReadOnlyList<string> Avoided, string Reason);

/// <summary>
/// How long a case may be nobody's. Pure. Reading it stops no clock; saying "I have it" does. There is no end: the last rung is
/// a call to 111, and it comes again every hour (S12, S40, S44).
/// </summary>
public static class Ladder
{
    /// <summary>How often those at the last rung are told again.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromHours(1);

    /// <summary>How long a desk has. The one who told was promised this; closed doors and weekends are no excuse.</summary>
    public static TimeSpan Wait(string level) => DangerNames.Level(level) switch
    {
        DangerLevel.Emergency => TimeSpan.FromMinutes(15),
        DangerLevel.Urgent => TimeSpan.FromHours(1),
        _ => TimeSpan.FromHours(4),
    };

    /// <summary>When a case that has just come to a desk climbs on.</summary>
    public static DateTimeOffset Begin(string level, DateTimeOffset now) => now + Wait(level);

    /// <summary>What is to be done now; nothing before the time, or once somebody has it.</summary>
    public static Climb? Next(Case it, IReadOnlyList<Desk> desks, IReadOnlySet<string> live, DateTimeOffset now)
    {
        if (IsAwaited(it) && it.Due <= now)
        {
            // Whoever it was passed to outside has not said that they have it: then it is nobody's again.
            it = it with { State = CaseState.Read, Holder = null };
        }

        if (it.State is not (CaseState.Received or CaseState.Read) || !IsDue(it, now))
        {
            return null;
        }

        // As it was when it was sent, so that the rungs do not change places while it climbs.
        var matter = Matter.Of(it);
        var route = Router.Route(matter, desks, live, it.Received);

        // From now and not from when it was due: a clock that has leapt ten years climbs one rung all the same.
        return NextDesk(it.Desk, route, [.. Router.Fitting(matter, desks).Select(desk => desk.Id)], live) is { } next
            ? new(it with { Desk = next, Rung = it.Rung + 1, Due = Begin(it.Level, now) }, [next], route.Avoided, NoticeReasons.Climbed)
            : new(
                it with { Rung = it.Rung + 1, Due = now + Again },
                [.. route.Readers.Append(it.Desk).Except(route.Avoided).Distinct()], route.Avoided, NoticeReasons.Call111);
    }

    private static bool IsAwaited(Case it) => it is { State: CaseState.Taken, Due: not null };

    // A case without a time, or with one too far away to have been set by a clock that was right, is due: too early does no harm.
    private static bool IsDue(Case it, DateTimeOffset now)
    {
        var longest = Wait(it.Level) > Again ? Wait(it.Level) : Again;
        return it.Due is not { } due || due <= now || due - now > longest;
    }

    // A desk that was left by its people, or that somebody chose by hand, is on no ladder: then it is its place among the fitting
    // that counts, so that a case never goes back to a door it has stood at.
    private static string? NextDesk(string desk, Route route, List<string> fitting, IReadOnlySet<string> live)
    {
        var above = route.Ladder.Contains(desk)
            ? route.Ladder.SkipWhile(rung => rung != desk).Skip(1)
            : route.Ladder.Where(rung => !fitting.Contains(rung) || fitting.IndexOf(rung) > fitting.IndexOf(desk));
        return above.FirstOrDefault(live.Contains);
    }
}
