using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Engine.Turns;

/// <summary>
/// The path of a message: in order per conversation, read the state, run the turn (danger, commands, understanding,
/// dialog), commit everything at once, and only then let anything be sent or acknowledged.
/// </summary>
public sealed class TurnPipeline(
    BotSlot bots, ITurnStore store, ConversationOrder order, StateMigrations migrations, TimeProvider time,
    ILogger<TurnPipeline> log)
{
    // Conflicts only happen when another process shares the store; each loser has let somebody else's turn through.
    private const int MaxAttempts = 8;

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

                var result = RunTurn(bot, activity, start, inbound);
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

    private ConversationState StateOf(TurnStart start) =>
        start.State is { } stored ? StateJson.Read(stored, migrations) : new ConversationState();

    private TurnCommit Turn(InboundKey inbound, long version, TurnResult result, Activity activity) => new(
        inbound,
        version,
        StateJson.Write(result.State),
        [.. result.Replies.Select(reply => OutboxJson.Write(reply, activity))],
        result.Effects,
        time.GetUtcNow());

    private TurnResult RunTurn(Bot bot, Activity activity, TurnStart start, InboundKey inbound)
    {
        var now = time.GetUtcNow();
        var state = new ConversationState();
        try
        {
            state = StateOf(start);
            return bot.Run(activity, state, now, Inbound.SeedOf(inbound, state.Turns));
        }
#pragma warning disable CA1031 // The one catch-all at the edge of the turn: whatever broke, a person gets the help card.
        catch (Exception e) when (e is not StateTooNewException)
#pragma warning restore CA1031
        {
            // The type and the stack, never the message: an exception may quote what was typed.
            EngineLog.TurnFailed(log, e.GetType().Name, e.StackTrace);
            var replies = ReplyStamp.Stamp(bot.Fallback.WhenBroken(activity), activity, now);
            var kept = state with { Turns = state.Turns + 1, LastTurnAt = now };
            return new TurnResult(kept, replies, [Effect.Count("turn.failed")], TurnOutcome.NoNotes);
        }
    }
}
