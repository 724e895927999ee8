using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using AwarenessBot.Engine.Outbox;

namespace AwarenessBot.Channels.Sending;

/// <summary>What operators watch, by channel and reason: never a conversation, never a row.</summary>
internal sealed class SenderMetrics : IDisposable
{
    public const string MeterName = "AwarenessBot.Sending";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _requests;
    private readonly Counter<long> _givenUp;
    private readonly ConcurrentDictionary<string, LaneGauge> _gauges = new();

    public SenderMetrics()
    {
        _requests = _meter.CreateCounter<long>("outbox.requests", description: "Requests to a platform, by outcome and reason.");
        _givenUp = _meter.CreateCounter<long>("outbox.given_up", description: "Replies given up, by reason.");
        Observe("outbox.in_memory", "{reply}", gauge => gauge.InMemory, "Replies in memory.");
        Observe("outbox.oldest", "s", gauge => gauge.OldestSeconds, "How long ago the person was heard whose reply waits longest.");
        Observe("outbox.circuit", null, gauge => gauge.Circuit, "0 flows, 1 the platform fails, 2 a setting is wrong.");
    }

    public LaneGauge GaugeOf(string channel, TimeProvider time) => _gauges.GetOrAdd(channel, _ => new LaneGauge(time));

    public void Ended(string channel, SendResult result) => _requests.Add(
        1, new("channel", channel), new("outcome", NameOf(result.Outcome)), new("reason", result.Reason ?? string.Empty));

    public void GaveUp(string channel, string reason) => _givenUp.Add(1, new("channel", channel), new("reason", reason));

    public void Dispose() => _meter.Dispose();

    private void Observe(string name, string? unit, Func<LaneGauge, double> value, string description) => _meter.CreateObservableGauge(
        name,
        () => _gauges.Select(gauge => new Measurement<double>(value(gauge.Value), new KeyValuePair<string, object?>("channel", gauge.Key))),
        unit,
        description);

    private static string NameOf(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent => "sent",
        SendOutcome.AlreadySent => "already_sent",
        SendOutcome.RetryLater => "retry_later",
        SendOutcome.Refused => "refused",
        SendOutcome.PersonLeft => "person_left",
        _ => "misconfigured",
    };
}

/// <summary>What a lane shows of itself. Written by its loop, read by whoever measures.</summary>
internal sealed class LaneGauge(TimeProvider time)
{
    private int _inMemory;
    private int _circuit;
    private long _oldest;

    public int InMemory => Volatile.Read(ref _inMemory);

    public int Circuit => Volatile.Read(ref _circuit);

    public double OldestSeconds => Volatile.Read(ref _oldest) is > 0 and var ticks
        ? Math.Max(0, TimeSpan.FromTicks(time.GetUtcNow().UtcTicks - ticks).TotalSeconds)
        : 0;

    public void Show(int inMemory, CircuitState circuit)
    {
        Volatile.Write(ref _inMemory, inMemory);
        Volatile.Write(ref _circuit, (int)circuit);
    }

    /// <summary>The front of the outbox has been read: its first row is the oldest that waits.</summary>
    public void SawFront(long after, IReadOnlyList<PendingReply> page)
    {
        if (after == 0)
        {
            Volatile.Write(ref _oldest, page.Count == 0 ? 0 : page[0].LastHeard.UtcTicks);
        }
    }
}
