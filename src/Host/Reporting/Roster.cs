using AwarenessBot.Content;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Routing;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Host.Reporting;

/// <summary>Who sits where just now. Read again every minute; a turn has no time to ask.</summary>
internal sealed class Roster(IReportStore reports)
{
    private volatile IReadOnlyList<Responder> people = [];

    /// <summary>Those whose key can be sealed to.</summary>
    public IReadOnlyList<Responder> People => people;

    /// <summary>The desks with somebody at them.</summary>
    public IReadOnlySet<string> LiveDesks => Seats.Live(people);

    public async Task RefreshAsync(CancellationToken cancellation) =>
        people = [.. (await reports.RespondersAsync(cancellation)).Where(person => person.Active && new RecipientKey(person.PublicKey).IsUsable)];

    /// <summary>Everybody the case may come to on its way up, and nobody from a desk the accused belongs to (S29).</summary>
    public IReadOnlyList<Responder> ReadersOf(Case it, Library library)
    {
        var route = Router.Route(it.Area, it.Kind, it.Level, it.ByWhom, library.Desks, LiveDesks, it.Received);
        return At([it.Desk, .. route.Readers], it, library);
    }

    /// <summary>Those at its desk, who are told.</summary>
    public IReadOnlyList<Responder> TellersOf(Case it, Library library) => At([it.Desk], it, library);

    // Without the exception that seats make for a case nobody else could read: whoever may be the accused is given no key. It waits
    // under the key of the house for somebody else.
    private List<Responder> At(IReadOnlyList<string> desks, Case it, Library library)
    {
        var avoided = library.Desks.Where(desk => desk.MayBeOf(it.ByWhom)).Select(desk => desk.Id).ToHashSet(StringComparer.Ordinal);
        return [.. people.Where(person => person.Desks.Any(desks.Contains) && !person.Desks.Any(avoided.Contains))];
    }
}
