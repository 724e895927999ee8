using AwarenessBot.Channels.DirectLine.Limits;
using AwarenessBot.Channels.DirectLine.Streaming;
using AwarenessBot.Channels.DirectLine.Tokens;
using AwarenessBot.Engine.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.DirectLine.Feeds;

/// <summary>Begins with what the last run left, and every few seconds lets go of what is past its time.</summary>
internal sealed class FeedTending(
    FeedShelf feeds, Tickets tickets, Allowance allowance, SigningKey key, TimeProvider time, ILogger<FeedTending> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>Ends before the first request is taken: nobody is to find a feed that is not there yet.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // A key that cannot be read or made is to be heard of now, not by the first person.
        _ = key.Value;
        try
        {
            await feeds.RestoreAsync(cancellationToken);
        }
        catch (StorageException)
        {
            // A bot that can keep nothing still answers with the help card. A store that could not be read would have stopped the start.
        }

        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await TendAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // There was no time left: what is not noted now is found waiting at the next start.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TendAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task TendAsync(CancellationToken cancellation)
    {
        tickets.Forget();
        allowance.Forget();
        try
        {
            await feeds.TendAsync(cancellation);
        }
        catch (StorageException e)
        {
            DirectLineLog.NotTended(log, e);
        }
    }
}
