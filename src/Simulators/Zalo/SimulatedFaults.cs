using System.Collections.Concurrent;

namespace AwarenessBot.Simulators.Zalo;

/// <summary>What goes wrong with a request.</summary>
public enum SimulatedFault
{
    None,

    /// <summary>HTTP 500, not carried out.</summary>
    ServerError,

    /// <summary>HTTP 429 with <c>Retry-After</c>, not carried out.</summary>
    TooManyRequests,

    /// <summary>HTTP 200 and no JSON, not carried out.</summary>
    Garbage,

    /// <summary>The connection breaks, not carried out.</summary>
    HangUp,

    /// <summary>Carried out, and then the connection breaks.</summary>
    HangUpAfterwards,

    /// <summary>Carried out, and no answer ever comes.</summary>
    SilenceAfterwards,
}

/// <summary>The script of what goes wrong: for the next request to an address, in order, once each.</summary>
public sealed class SimulatedFaults
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<SimulatedFault>> _faults = new();
    private readonly ConcurrentQueue<int> _errors = new();

    /// <summary>The next requests to addresses that contain this end so.</summary>
    public void Next(string path, params SimulatedFault[] faults)
    {
        foreach (var fault in faults)
        {
            _faults.GetOrAdd(path, _ => new ConcurrentQueue<SimulatedFault>()).Enqueue(fault);
        }
    }

    /// <summary>The next messages are answered with these errors, HTTP status 200.</summary>
    public void NextErrors(params int[] codes)
    {
        foreach (var code in codes)
        {
            _errors.Enqueue(code);
        }
    }

    internal SimulatedFault Next(string? path) =>
        _faults.FirstOrDefault(fault => path?.Contains(fault.Key, StringComparison.Ordinal) is true && !fault.Value.IsEmpty).Value is { } queue &&
        queue.TryDequeue(out var next)
            ? next
            : SimulatedFault.None;

    internal int? NextError() => _errors.TryDequeue(out var code) ? code : null;
}
