using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Channels.Receiving;

/// <summary>
/// What every webhook does with the activities it has read: run each turn, in their order, and acknowledge only when all of
/// them are on disk. The platforms want an answer within seconds; a turn that takes longer goes on, the webhook is not
/// acknowledged, and its second delivery finds the turn done.
/// </summary>
public sealed class Receiver(TurnPipeline pipeline, ITurnStore store, ISender sender, TimeProvider time)
{
    /// <summary>What <see cref="Activity.Code"/> says when a person withdraws their consent.</summary>
    public const string Withdrawn = "withdraw";

    // Zalo wants its answer within two seconds, Messenger within five.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.7);

    /// <summary>Runs the turns of one webhook.</summary>
    /// <param name="activities">In their order.</param>
    /// <param name="patience">How long the platform may be kept waiting; as long as the least patient of them when not said.</param>
    /// <returns>True: everything is on disk, acknowledge it. False: it must come again.</returns>
    public async Task<bool> TakeAsync(IReadOnlyList<Activity> activities, TimeSpan? patience = null)
    {
        var turns = RunAsync(activities);
        try
        {
            return await turns.WaitAsync(patience ?? Patience, time);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    // Not cancelled when the platform hangs up: what has been read is carried out.
    private async Task<bool> RunAsync(IReadOnlyList<Activity> activities)
    {
        var saved = true;
        foreach (var activity in activities)
        {
            var outcome = await pipeline.RunAsync(activity, CancellationToken.None);
            saved &= outcome.Saved && await EraseIfAskedAsync(activity);
            sender.Take(activity.ChannelId ?? string.Empty, Inbound.KeyOf(activity), outcome);
        }

        return saved;
    }

    // Somebody has told the platform that we may keep nothing of theirs. Told again, it is done again.
    private async Task<bool> EraseIfAskedAsync(Activity activity)
    {
        if (activity.Code != Withdrawn)
        {
            return true;
        }

        try
        {
            await store.EraseAsync(Inbound.KeyOf(activity).Conversation, CancellationToken.None);
            return true;
        }
        catch (StorageException)
        {
            return false;
        }
    }
}
