using AwarenessBot.Content;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Host.Reporting;

/// <summary>
/// Reports for a conversation nobody else takes part in: a story, the terminal. Everything is done as in the service, with a key
/// everybody knows, and no person reads what is told.
/// </summary>
internal static class LocalReports
{
    /// <summary>The same each time, so that a story can know its receipt.</summary>
    public static KeyRing Ring { get; } = KeyRing.Of(new byte[KeyRing.MasterLength]);

    public static ITurnSupplies Supplies(IReportStore reports, Library library, string folder, TimeProvider time)
    {
        var roster = new Roster(reports);
        var filer = new Filer(Ring, NoRecovery.Instance, new HouseKey(Ring, folder), roster, () => library, time);
        return new ReportSupplies(Ring, reports, roster, filer);
    }

    private sealed class NoRecovery : IRecoveryKey
    {
        public static NoRecovery Instance { get; } = new();

        public RecipientKey? Current => null;
    }
}
