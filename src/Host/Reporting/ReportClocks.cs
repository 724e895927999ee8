using AwarenessBot.Reports.Deadlines;
using AwarenessBot.Reports.Notices;

namespace AwarenessBot.Host.Reporting;

/// <summary>What happens to reports by the clock: who is there, who is told, what climbs, what nobody could read until now.</summary>
internal sealed class ReportClocks(
    Roster roster, Climbing climbing, NoticeSender notices, Adopting adopting, Retention retention, TimeProvider time, ILogger<ReportClocks> log)
    : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RosterEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RetentionEvery = TimeSpan.FromHours(1);

    private DateTimeOffset rosterDue;
    private DateTimeOffset retentionDue;
    private IReadOnlySet<NoticeWay> down = new HashSet<NoticeWay>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            do
            {
                await BeatAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot is stopping; what is due is due at the next start.
        }
    }

    private async Task BeatAsync(CancellationToken cancellation)
    {
        // Each for itself: one case that cannot be given to anybody must not keep the others from climbing, nor notices from being sent.
        var now = time.GetUtcNow();
        if (IsDue(rosterDue, RosterEvery, now)
            && await TendAsync(() => roster.RefreshAsync(cancellation)) && await TendAsync(() => adopting.RunOnceAsync(cancellation)))
        {
            rosterDue = now + RosterEvery;
        }

        await TendAsync(() => climbing.RunOnceAsync(cancellation));
        await TendAsync(() => NotifyAsync(cancellation));
        if (IsDue(retentionDue, RetentionEvery, now) && await TendAsync(() => retention.RunOnceAsync(cancellation)))
        {
            retentionDue = now + RetentionEvery;
        }
    }

    // A way that is down holds back no other, but somebody has to know of it: whoever runs the bot, once each time.
    private async Task NotifyAsync(CancellationToken cancellation)
    {
        var round = await notices.RunOnceAsync(cancellation);
        foreach (var way in round.Down.Except(down))
        {
            HostLog.NoticesDown(log, way, round.Delayed);
        }

        if (round.Sent + round.Delayed > 0)
        {
            down = round.Down;
        }
    }

    // Or further away than it can have been set by a clock that was right.
    private static bool IsDue(DateTimeOffset due, TimeSpan every, DateTimeOffset now) => now >= due || due - now > every;

    private async Task<bool> TendAsync(Func<Task> what)
    {
        try
        {
            await what();
            return true;
        }
#pragma warning disable CA1031 // The clock must go on whatever one part of a beat runs into: a report that nobody hears of is the worst that can happen.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            // The next beat tries again: nothing that is due is forgotten. The type only: a message may hold an address.
            HostLog.ReportsNotTended(log, e.GetType().Name);
            return false;
        }
    }
}
