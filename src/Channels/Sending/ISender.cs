using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Channels.Sending;

/// <summary>Told by a channel's receiving side that there is something to send, or that something has been seen to arrive.</summary>
public interface ISender
{
    /// <summary>The replies of a turn that has just been committed: sent at once, without reading them back.</summary>
    void Take(string channel, InboundKey inbound, TurnOutcome outcome);

    /// <summary>The platform has shown us this part of a row: it has arrived, whether or not its answer did.</summary>
    void Seen(string channel, long row, int part);
}
