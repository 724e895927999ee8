using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Sending;

/// <summary>
/// Sends what turns have committed: in order within a conversation, conversations side by side, one lane for each channel. A
/// reply is sent at least once; twice only where nobody can know whether it arrived.
/// </summary>
internal sealed class OutboxSender : BackgroundService, ISender
{
    private readonly Dictionary<string, Lane> _lanes;
    private readonly SenderMetrics _metrics = new();

    public OutboxSender(IEnumerable<IChannel> channels, IOutbox outbox, TimeProvider time, ILogger<OutboxSender> log)
        : this(channels, outbox, time, log, new SenderOptions())
    {
    }

    internal OutboxSender(
        IEnumerable<IChannel> channels, IOutbox outbox, TimeProvider time, ILogger<OutboxSender> log, SenderOptions options) =>
        _lanes = channels.ToDictionary(
            channel => channel.Id, channel => new Lane(channel, outbox, time, options, _metrics, log));

    public void Take(string channel, InboundKey inbound, TurnOutcome outcome)
    {
        // What was handled before waits in the outbox if it has not left. A channel without a lane has answered by itself.
        if (!outcome.Repeated && outcome.Replies.Count > 0 && _lanes.TryGetValue(channel, out var lane))
        {
            lane.Tell(new Taken(inbound, outcome));
        }
    }

    public void Seen(string channel, long row, int part) => _lanes.GetValueOrDefault(channel)?.Tell(new Echoed(row, part));

    public override void Dispose()
    {
        foreach (var lane in _lanes.Values)
        {
            lane.Dispose();
        }

        _metrics.Dispose();
        base.Dispose();
    }

    /// <summary>Completes when nothing is on the wire, being read or being written: for tests.</summary>
    internal Task SettledAsync() => Task.WhenAll(_lanes.Values.Select(lane =>
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lane.Tell(new Asked(answer));
        return answer.Task;
    }));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lanes = _lanes.Values.Select(lane => Task.Run(() => lane.RunAsync(stoppingToken), CancellationToken.None));

        // One that breaks must be heard of at once: the host stops, and the next start sends what waits.
        await foreach (var lane in Task.WhenEach(lanes))
        {
            await lane;
        }
    }
}
