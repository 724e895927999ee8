using System.Globalization;
using System.Runtime.ExceptionServices;
using AwarenessBot.Content;
using AwarenessBot.Content.Desks;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Notices;
using AwarenessBot.Reports.Routing;

namespace AwarenessBot.Reports.Deadlines;

/// <summary>Has the cases climb that nobody took in time. Whoever calls it again and again is the clock.</summary>
public sealed class Climbing
{
    // Somebody reading or taking it at the same moment; a case that moves on so often is being looked after.
    private const int Tries = 5;

    private readonly IReportStore _store;
    private readonly Func<IReadOnlyList<Desk>> _desks;
    private readonly TimeProvider _time;

    /// <param name="store">The cases.</param>
    /// <param name="library">The content of the moment: it says which desks there are.</param>
    /// <param name="time">The clock.</param>
    public Climbing(IReportStore store, Func<Library> library, TimeProvider time)
        : this(store, () => library().Desks, time)
    {
    }

    internal Climbing(IReportStore store, Func<IReadOnlyList<Desk>> desks, TimeProvider time) => (_store, _desks, _time) = (store, desks, time);

    /// <summary>
    /// One round: each case that is due climbs one rung. What the store throws for one is thrown on when all others have climbed.
    /// </summary>
    /// <returns>How many climbed.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var climbed = 0;
        ExceptionDispatchInfo? failure = null;
        var responders = await _store.RespondersAsync(cancellation);
        var live = Seats.Live(responders);
        foreach (var it in await _store.ListAsync(includeClosed: false, cancellation))
        {
            try
            {
                climbed += await ClimbAsync(it, responders, live, cancellation) ? 1 : 0;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One case that cannot be written must not keep the next from being heard.
                failure ??= ExceptionDispatchInfo.Capture(e);
            }
        }

        failure?.Throw();
        return climbed;
    }

    private async Task<bool> ClimbAsync(
        Case it, IReadOnlyList<Responder> responders, IReadOnlySet<string> live, CancellationToken cancellation)
    {
        var now = _time.GetUtcNow();
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (Ladder.Next(it, _desks(), live, now) is not { } climb)
            {
                return false;
            }

            if (await _store.ChangeAsync(ChangeOf(it, climb, responders, now), cancellation))
            {
                return true;
            }

            if (await _store.ReadAsync(it.Id, cancellation) is not { } moved)
            {
                return false;
            }

            it = moved.Case;
        }

        return false;
    }

    private static CaseChange ChangeOf(Case it, Climb climb, IReadOnlyList<Responder> responders, DateTimeOffset now) => new()
    {
        Before = it,
        After = climb.After,
        Notices = NoticeWriter.For(climb.After, climb.Reason, Seats.At(climb.Tells, climb.Avoided, responders), now),
        Line = new(now, "clock", "climb", it.Id, string.Create(CultureInfo.InvariantCulture, $"{climb.Reason} {climb.After.Desk} {climb.After.Rung}")),
    };
}
