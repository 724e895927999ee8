using System.Security.Cryptography;
using System.Text;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Engine.Turns;

/// <summary>The identity of an activity that came in.</summary>
public static class Inbound
{
    /// <summary>Channel and conversation, and the channel's id of the activity.</summary>
    /// <exception cref="ArgumentException">The channel left out an id: a bug of the channel, not of the person.</exception>
    public static InboundKey KeyOf(Activity activity)
    {
        if (activity.Id is not { Length: > 0 } id ||
            activity.Conversation?.Id is not { Length: > 0 } conversation ||
            activity.ChannelId is not { Length: > 0 } channel)
        {
            throw new ArgumentException("An inbound activity needs an id, a conversation and a channel.", nameof(activity));
        }

        return new InboundKey($"{channel}/{conversation}", id);
    }

    /// <summary>A seed that is the same for the same turn, however often it is run.</summary>
    public static int SeedOf(InboundKey inbound, long turns)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{inbound.Conversation}\n{inbound.ActivityId}\n{turns}"), hash);
        return BitConverter.ToInt32(hash);
    }
}
