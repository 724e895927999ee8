using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Reports.Deadlines;

/// <summary>
/// Erases the content of cases that were closed long enough ago, or whose erasure was asked for and that are closed. What nobody has
/// closed is never erased, whatever the clock says; and a clock that has leapt erases nothing.
/// </summary>
public sealed class Retention(IReportStore reports, TimeProvider time)
{
    /// <summary>How long the content of a closed case is kept. A proposal: the office responsible has to set it.</summary>
    public static readonly TimeSpan ClosedKept = TimeSpan.FromDays(90);

    /// <summary>How long where the one who told asked for erasure.</summary>
    public static readonly TimeSpan AskedKept = TimeSpan.FromHours(72);

    // More than this between two runs is a wrong clock or a long outage: this run is let pass.
    private static readonly TimeSpan Leap = TimeSpan.FromHours(48);

    // A run that would erase more than this is what a wrong clock looks like after a restart: it erases nothing, and a person looks.
    private const int MostAtOnce = 50;
    private const int AlwaysAllowed = 5;
    private const double MostShare = 0.05;

    // A clock that was wrong when the bot started leaps nowhere. Within a day somebody sees it: nobody's one-time code fits.
    private static readonly TimeSpan Settling = TimeSpan.FromHours(24);

    private readonly long started = time.GetTimestamp();

    private DateTimeOffset? lastRun;

    /// <summary>The last run would have erased too much and erased nothing.</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>Erases what is past its time; says how many cases.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var before = lastRun;
        lastRun = now;

        // The first run after a start only looks at the clock: it has nothing to compare it with yet.
        if (before is null || now < before || now - before > Leap || time.GetElapsedTime(started) < Settling)
        {
            return 0;
        }

        var all = await reports.ListAsync(includeClosed: true, cancellation);
        var due = all.Where(it => IsDue(it, now)).ToList();
        var most = Math.Min(MostAtOnce, Math.Max(AlwaysAllowed, all.Count * MostShare));
        IsBlocked = due.Count(it => !it.ErasureAsked) > most;
        if (IsBlocked)
        {
            return 0;
        }

        var erased = 0;
        foreach (var it in due)
        {
            var line = new AuditLine(now, "clock", "erase", it.Id, it.ErasureAsked ? "asked" : "past its time");
            erased += await reports.ChangeAsync(new CaseChange { Before = it, After = it, Erase = true, Line = line }, cancellation) ? 1 : 0;
        }

        return erased;
    }

    private static bool IsDue(Case it, DateTimeOffset now) =>
        it is { State: CaseState.Closed, ClosedAt: { } closed } && now - closed > (it.ErasureAsked ? AskedKept : ClosedKept);
}
