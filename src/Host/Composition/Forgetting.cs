using AwarenessBot.Conversation;
using AwarenessBot.Engine.Turns;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Host.Composition;

/// <summary>
/// Erases what is past its time: the session, and with it the last words, as soon as it has expired, for nobody will go on
/// with it (safeguarding rule S31 allows a day at most); what has been sent; and old deduplication ids.
/// </summary>
internal sealed class Forgetting(
    ITurnStore store, IOptions<ConversationOptions> conversation, TimeProvider time, ILogger<Forgetting> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    // Longer than any platform repeats a delivery (Meta: up to 36 hours), so that a repeat still finds its answer.
    private static readonly TimeSpan SentKept = TimeSpan.FromHours(40);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            do
            {
                await ForgetAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot is stopping; the next start goes on.
        }
    }

    private async Task ForgetAsync(CancellationToken cancellation)
    {
        try
        {
            var now = time.GetUtcNow();
            var gone = await store.ForgetAsync(now - conversation.Value.SessionTimeout, now - SentKept, cancellation);
            HostLog.Forgot(log, gone.Sessions, gone.OutboxRows, gone.InboundIds);
        }
        catch (StorageException e)
        {
            HostLog.NotForgotten(log, e);
        }
    }
}

internal static class ForgettingRoom
{
    public static IServiceCollection AddForgetting(this IServiceCollection services) => services.AddHostedService<Forgetting>();
}
