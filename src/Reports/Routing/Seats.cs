using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Reports.Routing;

/// <summary>Who sits where.</summary>
public static class Seats
{
    /// <summary>Desks where somebody sits who may sign in and has a key.</summary>
    public static IReadOnlySet<string> Live(IEnumerable<Responder> responders) =>
        responders.Where(CanRead).SelectMany(responder => responder.Desks).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Those who sit at one of these desks and at none of the avoided ones (S29: a teacher who also helps at central is not told of
    /// a case about a teacher). Where that would be nobody, all who sit there: a report that reaches nobody helps nobody.
    /// </summary>
    public static IReadOnlyList<Responder> At(IReadOnlyList<string> desks, IReadOnlyList<string> avoided, IEnumerable<Responder> responders)
    {
        var seated = responders.Where(responder => CanRead(responder) && responder.Desks.Any(desks.Contains)).ToList();
        var apart = seated.Where(responder => !responder.Desks.Any(avoided.Contains)).ToList();
        return apart.Count > 0 ? apart : seated;
    }

    private static bool CanRead(Responder responder) => responder.Active && new RecipientKey(responder.PublicKey).IsUsable;
}
