using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Engine.Turns;

/// <summary>Runs the pure function with what it has to look up, and makes what comes out fit to be stored.</summary>
internal sealed class TurnRunner(ITurnSupplies supplies, StateMigrations migrations, TimeProvider time, ILogger log)
{
    // One look-up leads to another only by mistake.
    private const int MaxLookUps = 4;

    // A turn that had to look something up is run again with the answer; until it has all, nothing it did counts.
    public async Task<TurnResult> RunAsync(
        Bot bot, Activity activity, TurnStart start, InboundKey inbound, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var answers = new Dictionary<string, string>();
        var supply = new TurnSupply((purpose, length) => supplies.Secret(inbound, purpose, length), answers);
        var result = Run(bot, activity, start, inbound, now, supply);
        for (var lookUps = 0; result.Wanted.Count > 0 && lookUps < MaxLookUps; lookUps++)
        {
            try
            {
                foreach (var query in result.Wanted)
                {
                    answers[query] = await supplies.AnswerAsync(query, cancellation);
                }
            }
#pragma warning disable CA1031 // As at the edge of the turn: what cannot be looked up must not be answered with silence.
            catch (Exception e) when (e is not (StorageException or OperationCanceledException))
#pragma warning restore CA1031
            {
                return Broken(bot, activity, StateIn(start), now, e);
            }

            result = Run(bot, activity, start, inbound, now, supply);
        }

        // Without its answers nothing it did counts: what it hands over has not been sealed.
        return result.Wanted.Count == 0
            ? result
            : Broken(bot, activity, StateIn(start), now, new InvalidOperationException("A turn goes on asking for more."));
    }

    private TurnResult Run(
        Bot bot, Activity activity, TurnStart start, InboundKey inbound, DateTimeOffset now, TurnSupply supply)
    {
        var state = new ConversationState();
        try
        {
            state = StateIn(start);
            var result = bot.Run(activity, state, now, Inbound.SeedOf(inbound, state.Turns), supply);

            // Inside the catch: what cannot be sealed was not received, and nobody is told that it was.
            return result.Effects.Count == 0 || result.Wanted.Count > 0
                ? result
                : result with { Effects = [.. result.Effects.Select(effect => supplies.Seal(effect, activity))] };
        }
#pragma warning disable CA1031 // The one catch-all at the edge of the turn: whatever broke, a person gets the help card.
        catch (Exception e) when (e is not StateTooNewException)
#pragma warning restore CA1031
        {
            return Broken(bot, activity, state, now, e);
        }
    }

    private ConversationState StateIn(TurnStart start) => start.State is { } stored ? StateJson.Read(stored, migrations) : new ConversationState();

    private TurnResult Broken(Bot bot, Activity activity, ConversationState state, DateTimeOffset now, Exception e)
    {
        // The type and the stack, never the message: an exception may quote what was typed.
        EngineLog.TurnFailed(log, e.GetType().Name, e.StackTrace);
        var replies = ReplyStamp.Stamp(bot.Fallback.WhenBroken(activity), activity, now);
        var kept = state with { Turns = state.Turns + 1, LastTurnAt = now };
        return new TurnResult(kept, replies, [Effect.Count("turn.failed")], TurnOutcome.NoNotes);
    }
}
