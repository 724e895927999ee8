using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Host.Composition;

/// <summary>
/// Erases what is past its time, every few minutes: sessions after a day at the latest (safeguarding rule S31), what has
/// been sent, and old deduplication ids.
/// </summary>
internal sealed class Forgetting(ITurnStore store, TimeProvider time, ILogger<Forgetting> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    // An hour short of the 24 the rule allows, so that a late round still keeps it.
    private static readonly TimeSpan SessionsKept = TimeSpan.FromHours(23);
    private static readonly TimeSpan SentKept = TimeSpan.FromDays(7);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                var now = time.GetUtcNow();
                var gone = await store.ForgetAsync(now - SessionsKept, now - SentKept, stoppingToken);
                HostLog.Forgot(log, gone.Sessions, gone.OutboxRows, gone.InboundIds);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (StorageException e)
            {
                HostLog.NotForgotten(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

internal static class ForgettingRoom
{
    public static IServiceCollection AddForgetting(this IServiceCollection services) => services.AddHostedService<Forgetting>();
}
