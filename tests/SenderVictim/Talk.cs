using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using Microsoft.Extensions.Hosting;

namespace AwarenessBot.SenderVictim;

/// <summary>What this life is for.</summary>
internal sealed record Orders(string Run, bool Drain);

/// <summary>Commits turns and hands them over, as the receiving side of a busy channel would; or waits until nothing waits.</summary>
internal sealed class Talk(
    Orders orders, ITurnStore store, IOutbox outbox, ISender sender, TimeProvider time, IHostApplicationLifetime life) : BackgroundService
{
    private const int People = 24;

    private readonly Lock _speaking = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => orders.Drain
        ? DrainAsync(stoppingToken)
        : Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(() => TalkAsync(person, stoppingToken), stoppingToken)));

    private async Task TalkAsync(int person, CancellationToken stopping)
    {
        for (var number = 0; !stopping.IsCancellationRequested; number++)
        {
            var inbound = new InboundKey($"loopback/{person}", $"{orders.Run}-{number}");
            Activity[] replies =
            [
                .. Enumerable.Range(0, 1 + (number % 2)).Select(reply => new Activity
                {
                    Type = ActivityTypes.Message,
                    ChannelId = "loopback",
                    Text = $"{person} {orders.Run} {number} {reply} 0|{person} {orders.Run} {number} {reply} 1",
                }),
            ];
            var start = await store.BeginAsync(inbound, CancellationToken.None);
            var result = await store.CommitAsync(
                new TurnCommit(
                    inbound,
                    start.Version,
                    new StoredState([], null),
                    [.. replies.Select(reply => OutboxJson.Write(reply, reply))],
                    [],
                    time.GetUtcNow()),
                CancellationToken.None);
            lock (_speaking)
            {
                Console.Out.WriteLine($"{person} {orders.Run} {number} {replies.Length}");
                Console.Out.Flush();
            }

            sender.Take("loopback", inbound, new TurnOutcome(true, false, replies, result.Rows, TurnOutcome.NoNotes));
            await Task.Delay(TimeSpan.FromMilliseconds(25), time, stopping);
        }
    }

    private async Task DrainAsync(CancellationToken stopping)
    {
        while ((await outbox.WaitingAsync("loopback", 0, 1, stopping)).Count > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), time, stopping);
        }

        life.StopApplication();
    }
}
