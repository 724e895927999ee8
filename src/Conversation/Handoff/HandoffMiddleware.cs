using AwarenessBot.Conversation.Commands;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Middleware;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Handoff;

/// <summary>
/// While a person of the office is answering in the same chat, the bot keeps quiet. Danger does not come this far, for it has
/// been answered before; and whoever calls for help gets it.
/// </summary>
internal sealed class HandoffMiddleware(StandardButtons buttons) : IMiddleware
{
    // As long as a working day. The platforms tell when somebody takes over, and not always when they leave.
    private static readonly TimeSpan Quiet = TimeSpan.FromHours(12);

    private static readonly StateProperty<long> Until = new("humanUntil", SpeakingJson.Default.Int64, 0);

    public void OnTurn(DialogContext dialog, Action next)
    {
        var turn = dialog.Turn;
        if (turn.Activity is { Type: ActivityTypes.Event, Name: EventNames.HandoffStatus })
        {
            turn.Set(Until, HandoffStatus.IsAccepted(turn.Activity) ? (turn.Now + Quiet).ToUnixTimeSeconds() : 0);
        }
        else if (turn.Now.ToUnixTimeSeconds() >= turn.Get(Until) || CallsForHelp(turn))
        {
            next();
        }
    }

    private bool CallsForHelp(TurnContext turn) => buttons.CommandIn(turn) is Command.Help or Command.Hotline or Command.SafeWord;
}
