using System.Globalization;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Engine.Turns;

/// <summary>Addresses replies: who, to whom, in which conversation, in answer to what.</summary>
internal static class ReplyStamp
{
    public static IReadOnlyList<Activity> Stamp(IReadOnlyList<Activity> replies, Activity inbound, DateTimeOffset now)
    {
        var stamped = new Activity[replies.Count];
        for (var i = 0; i < stamped.Length; i++)
        {
            stamped[i] = replies[i] with
            {
                // Derived from the inbound id, so that a turn that is run again gives the same ids.
                Id = $"{inbound.Id}.{i + 1}",
                ReplyToId = inbound.Id,
                ChannelId = inbound.ChannelId,
                Conversation = inbound.Conversation,
                From = inbound.Recipient,
                Recipient = inbound.From,
                // Strictly increasing inside one turn: clients sort by it.
                Timestamp = now.AddMilliseconds(i).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            };
        }

        return stamped;
    }
}
