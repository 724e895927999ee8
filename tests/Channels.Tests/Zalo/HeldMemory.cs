using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Channels.Tests.Zalo;

/// <summary>A memory that two processes share, and that can fail.</summary>
internal sealed class HeldMemory : IChannelMemory
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Channel, string Name), Remembered> _kept = [];

    /// <summary>Whether writing this name fails now.</summary>
    public Func<string, bool> CannotWrite { get; set; } = _ => false;

    public bool CannotRead { get; set; }

    /// <summary>Happens once, after the next value has been read.</summary>
    public Action? OnNextRead { get; set; }

    public IEnumerable<byte[]> Everything
    {
        get
        {
            lock (_gate)
            {
                return [.. _kept.Values.Select(kept => kept.Value)];
            }
        }
    }

    public byte[]? Of(string name)
    {
        lock (_gate)
        {
            return _kept.GetValueOrDefault(("zalo", name))?.Value;
        }
    }

    public void Spoil(string name, Func<byte[], byte[]> change)
    {
        lock (_gate)
        {
            var kept = _kept[("zalo", name)];
            _kept[("zalo", name)] = new Remembered(change([.. kept.Value]), kept.Version + 1);
        }
    }

    public async Task<Remembered?> ReadAsync(string channel, string name, CancellationToken cancellation)
    {
        await Task.Yield();
        if (CannotRead)
        {
            throw new StorageException("The disk is gone.");
        }

        lock (_gate)
        {
            var kept = _kept.GetValueOrDefault((channel, name));
            var then = OnNextRead;
            OnNextRead = null;
            then?.Invoke();
            return kept;
        }
    }

    public async Task<bool> TryWriteAsync(string channel, string name, byte[] value, long expectedVersion, CancellationToken cancellation)
    {
        await Task.Yield();
        if (CannotWrite(name))
        {
            throw new StorageException("The disk is full.");
        }

        lock (_gate)
        {
            if ((_kept.GetValueOrDefault((channel, name))?.Version ?? 0) != expectedVersion)
            {
                return false;
            }

            _kept[(channel, name)] = new Remembered(value, expectedVersion + 1);
            return true;
        }
    }
}
