using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Engine.Turns;

/// <summary>Addresses replies: who, to whom, in which conversation, in answer to what.</summary>
internal static class ReplyStamp
{
    // A channel that is further ahead than this has a clock nobody should follow.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    public static IReadOnlyList<Activity> Stamp(IReadOnlyList<Activity> replies, Activity inbound, DateTimeOffset now)
    {
        var first = After(inbound, now);
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
                Timestamp = Timestamps.Of(first.AddMilliseconds(i)),
            };
        }

        return stamped;
    }

    // An answer is later than what it answers, by the channel's stamp too: one that counts on (see Direct Line) may be a little
    // ahead of the clock.
    private static DateTimeOffset After(Activity inbound, DateTimeOffset now) =>
        Timestamps.Read(inbound.Timestamp)?.AddMilliseconds(1) is { } next && next > now && next - now < Ahead ? next : now;
}
