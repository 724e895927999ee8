using AwarenessBot.Content.Desks;

namespace AwarenessBot.Reports.Routing;

/// <summary>
/// Finds the desk. Pure. Never one the accused may belong to (S29); never a closed door for what is urgent while another is open
/// (S44); and never nowhere.
/// </summary>
public static class Router
{
    /// <summary>Where reports go when content has no central desk, which its checks do not let happen.</summary>
    public const string NoCentral = "central";

    /// <param name="area">Province code, or empty where it is not known.</param>
    /// <param name="kind">A kind of danger, or <c>other</c>.</param>
    /// <param name="level">none, concern, urgent, emergency.</param>
    /// <param name="byWhom">The role of the accused, or several (<see cref="AccusedRoles.AnyOf"/>).</param>
    /// <param name="desks">All desks of content.</param>
    /// <param name="liveDesks">Those where somebody sits who can open a report (<see cref="Seats.Live"/>).</param>
    /// <param name="now">When it was sent.</param>
    public static Route Route(
        string area, string kind, string level, string byWhom, IReadOnlyList<Desk> desks, IReadOnlySet<string> liveDesks, DateTimeOffset now) =>
        Route(new Matter(area, kind, level, byWhom), desks, liveDesks, now);

    internal static Route Route(Matter matter, IReadOnlyList<Desk> desks, IReadOnlySet<string> liveDesks, DateTimeOffset now)
    {
        var central = desks.FirstOrDefault(desk => desk.IsCentral);
        var centralId = central?.Id ?? NoCentral;
        var isAccused = central?.MayBeOf(matter.ByWhom) is true;
        var hasPeople = liveDesks.Contains(centralId);
        var fitting = Fitting(matter, desks).Where(desk => liveDesks.Contains(desk.Id)).ToList();

        // Central never closes, so what is urgent goes there rather than to a closed door.
        var closed = matter.IsPressing ? fitting.Where(desk => !desk.IsOpen(now)).ToList() : [];
        var asked = fitting.Except(closed).ToList();
        if (isAccused || !hasPeople)
        {
            asked.AddRange(closed);
            closed.Clear();
        }

        IReadOnlyList<string> ladder = isAccused && asked.Count > 0
            ? [.. asked.Select(desk => desk.Id)]
            : [.. asked.Select(desk => desk.Id), centralId];
        return new(ladder[0])
        {
            Ladder = ladder,
            Closed = [.. closed.Select(desk => desk.Id)],
            Avoided = [.. desks.Where(desk => desk.MayBeOf(matter.ByWhom) && desk.Id != ladder[0]).Select(desk => desk.Id)],
            Conflict = isAccused && asked.Count == 0,
            Nobody = fitting.Count == 0 && !hasPeople,
        };
    }

    /// <summary>Every desk but central that would take it, whether or not somebody sits there: the most fitting first.</summary>
    internal static IReadOnlyList<Desk> Fitting(Matter matter, IReadOnlyList<Desk> desks) =>
    [
        .. desks.Where(desk => !desk.IsCentral && !desk.MayBeOf(matter.ByWhom) && Takes(desk, matter)).OrderBy(Generality),
    ];

    private static bool Takes(Desk desk, Matter matter) =>
        (desk.Areas.Count == 0 || desk.Areas.Contains(matter.Area)) && (desk.Kinds.Count == 0 || desk.Kinds.Contains(matter.Kind));

    // Place and kind, kind, place, neither. Among equals the order of the file holds: sorting is stable.
    private static int Generality(Desk desk) => (desk.Kinds.Count == 0 ? 2 : 0) + (desk.Areas.Count == 0 ? 1 : 0);
}
