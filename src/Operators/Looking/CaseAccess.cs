using AwarenessBot.Content.Desks;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Operators.Looking;

/// <summary>
/// Who may read a case. Here and nowhere else: somebody of the desk that has it or of the central one, and never somebody who
/// sits at any desk that belongs to the role of the one accused.
/// </summary>
internal static class CaseAccess
{
    public static bool MayRead(Responder who, Case one, IReadOnlyList<Desk> desks)
    {
        var seats = desks.Where(desk => who.Desks.Contains(desk.Id)).ToList();
        return who.Active &&
            seats.Any(desk => desk.IsCentral || desk.Id == one.Desk) &&
            !seats.Any(desk => IsInvolved(desk, one));
    }

    /// <summary>The desk belongs to the role of the one accused.</summary>
    public static bool IsInvolved(Desk desk, Case one) => desk.MayBeOf(one.ByWhom);
}
