using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Middleware;
using AwarenessBot.Engine.State;

namespace AwarenessBot.Engine.Turns;

/// <summary>
/// The whole bot as a pure function: the same activity, state, time and seed give the same answer, for ever. It is built
/// once for a version of the content and shared by all turns.
/// </summary>
public sealed class Bot(
    IRecognizer recognizer,
    IReadOnlyList<IMiddleware> middleware,
    DialogSet dialogs,
    IFallback fallback)
{
    /// <summary>What is said when the bot itself cannot.</summary>
    public IFallback Fallback => fallback;

    /// <summary>What an activity would be taken to mean, without a turn.</summary>
    public Recognition Recognize(Activity activity, ConversationState state, DateTimeOffset now) =>
        recognizer.Recognize(activity, state.Session, now);

    /// <summary>Runs one turn.</summary>
    public TurnResult Run(Activity activity, ConversationState state, DateTimeOffset now, int seed, TurnSupply? supply = null)
    {
        var turn = TurnContext.Start(recognizer, activity, state, now, seed, supply);
        var dialog = new DialogContext(dialogs, turn);
        RunFrom(0, dialog);
        return new TurnResult(
            turn.State with { Turns = state.Turns + 1, LastTurnAt = now },
            ReplyStamp.Stamp(turn.Replies, activity, now),
            turn.Effects,
            turn.Notes)
        {
            Wanted = turn.Wanted,
        };
    }

    private void RunFrom(int index, DialogContext dialog)
    {
        if (index < middleware.Count)
        {
            middleware[index].OnTurn(dialog, () => RunFrom(index + 1, dialog));
        }
    }
}

/// <summary>What a turn came to.</summary>
/// <param name="State">The new state.</param>
/// <param name="Replies">The replies, in order.</param>
/// <param name="Effects">The effects, in order.</param>
/// <param name="Notes">What it was about; neither stored nor sent.</param>
public sealed record TurnResult(
    ConversationState State,
    IReadOnlyList<Activity> Replies,
    IReadOnlyList<Effect> Effects,
    IReadOnlyDictionary<string, string> Notes)
{
    /// <summary>What the turn had to look up and was not given: it is to be run again with the answers.</summary>
    public IReadOnlyCollection<string> Wanted { get; init; } = [];
}

/// <summary>The bot in use. Replaced whole when content changes; a turn under way keeps the one it began with.</summary>
public sealed class BotSlot(Bot first)
{
    private volatile Bot current = first;

    /// <summary>The bot for a turn that begins now.</summary>
    public Bot Current => current;

    /// <summary>Puts the next one in.</summary>
    public void Replace(Bot next) => current = next;
}
