using System.Collections.Concurrent;
using AwarenessBot.Channels.DirectLine.Tokens;

namespace AwarenessBot.Channels.DirectLine.Streaming;

/// <summary>
/// What a stream is opened with, because a browser's WebSocket sends no token: good once, for a minute. Held in memory only:
/// after a restart a client asks for another by itself.
/// </summary>
internal sealed class Tickets(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, Ticket> _tickets = new(StringComparer.Ordinal);

    /// <summary>A ticket for what this pass is for.</summary>
    /// <param name="pass">Whose.</param>
    /// <param name="watermark">Where the client stands, if it said so.</param>
    public string Issue(Pass pass, long? watermark)
    {
        var name = TokenSigner.NewId();
        _tickets[name] = new Ticket(pass, watermark, time.GetUtcNow() + Lifetime);
        return name;
    }

    /// <summary>Takes a ticket back; nothing when there is none, or it was for another conversation, or its minute is over.</summary>
    public Ticket? Redeem(string name, string conversation) =>
        _tickets.TryRemove(name, out var ticket) && ticket.Pass.Conversation == conversation && ticket.Expires > time.GetUtcNow()
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
                _tickets.TryRemove(name, out _);
            }
        }
    }
}

/// <summary>What was promised with a ticket.</summary>
internal sealed record Ticket(Pass Pass, long? Watermark, DateTimeOffset Expires)
{
    /// <summary>Never whose.</summary>
    public override string ToString() => nameof(Ticket);
}
