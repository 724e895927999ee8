using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using AwarenessBot.Channels.DirectLine.Limits;
using AwarenessBot.Channels.DirectLine.Tokens;

namespace AwarenessBot.Channels.DirectLine.Streaming;

/// <summary>
/// What a stream is opened with, because a browser's WebSocket sends no token: good once, for a minute. Held in memory only:
/// after a restart a client asks for another by itself. There are never more than streams may be open.
/// </summary>
internal sealed class Tickets(DirectLineSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, Ticket> _tickets = new(StringComparer.Ordinal);
    private readonly Places _places = new(settings.Streams);

    /// <summary>A ticket for what this pass is for; nothing when too many are out, and then there is polling.</summary>
    /// <param name="pass">Whose.</param>
    /// <param name="watermark">Where the client stands, if it said so.</param>
    /// <param name="address">From where.</param>
    public string? Issue(Pass pass, long? watermark, string? address)
    {
        if (!_places.TryTake(address))
        {
            return null;
        }

        var name = TokenSigner.NewId();
        _tickets[name] = new Ticket(pass, watermark, address, time.GetUtcNow() + Lifetime);
        return name;
    }

    /// <summary>Takes a ticket back; nothing when there is none, or it was for another conversation, or its minute is over.</summary>
    public Ticket? Redeem(string name, string conversation) =>
        TryTakeBack(name, out var ticket) && ticket.Pass.Conversation == conversation && ticket.Expires > time.GetUtcNow()
            ? ticket
            : null;

    /// <summary>Throws away what nobody used in time.</summary>
    public void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (name, ticket) in _tickets)
        {
            if (ticket.Expires <= now)
            {
                TryTakeBack(name, out _);
            }
        }
    }

    private bool TryTakeBack(string name, [NotNullWhen(true)] out Ticket? ticket)
    {
        if (_tickets.TryRemove(name, out ticket))
        {
            _places.GiveBack(ticket.Address);
            return true;
        }

        return false;
    }
}

/// <summary>What was promised with a ticket.</summary>
internal sealed record Ticket(Pass Pass, long? Watermark, string? Address, DateTimeOffset Expires)
{
    /// <summary>Never whose.</summary>
    public override string ToString() => nameof(Ticket);
}
