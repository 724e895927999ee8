using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Sending;

/// <summary>
/// A platform's side of sending. It knows the platform's requests, limits and errors; when to try again, and in which order,
/// is the sender's.
/// </summary>
public interface IChannel
{
    /// <summary>As in <see cref="Activity.ChannelId"/>.</summary>
    string Id { get; }

    /// <summary>How fast the platform may be asked.</summary>
    SendingLimits Limits { get; }

    /// <summary>How many requests this reply takes here. The same reply always takes as many.</summary>
    int PartsOf(Activity reply);

    /// <summary>
    /// Sends one part of a reply. Throws only when cancelled: whatever the platform or the network does is an outcome.
    /// </summary>
    Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellation);
}

/// <summary>One part of a reply to be sent now.</summary>
/// <param name="Row">The outbox row: what a platform's echo is recognised by.</param>
/// <param name="Part">Which part, from 0.</param>
/// <param name="Reply">The whole reply. Its recipient is the person, its sender the page or account.</param>
/// <param name="LastHeard">When the person was last heard.</param>
public sealed record Delivery(long Row, int Part, Activity Reply, DateTimeOffset LastHeard);

/// <summary>How fast a platform may be asked.</summary>
/// <param name="PerSecond">Requests a second, over all conversations.</param>
/// <param name="AtOnce">Requests under way at the same time.</param>
public sealed record SendingLimits(int PerSecond, int AtOnce);
