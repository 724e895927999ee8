using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Engine.Turns;

/// <summary>
/// The path of a message: in order per conversation, read the state, run the turn (danger, commands, understanding,
/// dialog), commit everything at once, and only then let anything be sent or acknowledged.
/// </summary>
public sealed class TurnPipeline(
    BotSlot bots, ITurnStore store, ITurnSupplies supplies, ConversationOrder order, StateMigrations migrations, TimeProvider time,
    ILogger<TurnPipeline> log)
{
    // Conflicts only happen when another process shares the store; each loser has let somebody else's turn through.
    private const int MaxAttempts = 8;

    private readonly TurnRunner runner = new(supplies, migrations, time, log);

    /// <summary>Runs one activity. The caller acknowledges it only when the outcome says <see cref="TurnOutcome.Saved"/>.</summary>
    public async Task<TurnOutcome> RunAsync(Activity activity, CancellationToken cancellation)
    {
        var inbound = Inbound.KeyOf(activity);
        var bot = bots.Current;
        using var turn = await order.EnterAsync(inbound.Conversation, cancellation);
        try
        {
            for (var attempt = 1; attempt <= MaxAttempts; attempt++)
            {
                var start = await store.BeginAsync(inbound, cancellation);
                if (start.AlreadyHandled)
                {
                    return await RepeatAsync(inbound, cancellation);
                }

                var result = await runner.RunAsync(bot, activity, start, inbound, cancellation);
                var commit = await store.CommitAsync(Turn(inbound, start.Version, result, activity), cancellation);
                switch (commit.Outcome)
                {
                    case CommitOutcome.Committed:
                        return new TurnOutcome(true, false, result.Replies, commit.Rows, result.Notes);
                    case CommitOutcome.AlreadyHandled:
                        return await RepeatAsync(inbound, cancellation);
                }
            }

            throw new StorageException($"The state moved on {MaxAttempts} times while one turn was run.");
        }
        catch (Exception e) when (e is StorageException or StateTooNewException)
        {
            EngineLog.NotSaved(log, e);
            return TurnOutcome.Unsaved(ReplyStamp.Stamp(bot.Fallback.WhenUnsaved(activity), activity, time.GetUtcNow()));
        }
    }

    private async Task<TurnOutcome> RepeatAsync(InboundKey inbound, CancellationToken cancellation)
    {
        var rows = await store.RepliesOfAsync(inbound, cancellation);
        return new TurnOutcome(true, true, [.. rows.Select(OutboxJson.Read)], [.. rows.Select(row => row.Id)], TurnOutcome.NoNotes);
    }

    private TurnCommit Turn(InboundKey inbound, long version, TurnResult result, Activity activity) => new(
        inbound,
        version,
        StateJson.Write(result.State),
        [.. result.Replies.Select(reply => OutboxJson.Write(reply, activity))],
        result.Effects,
        time.GetUtcNow());
}
