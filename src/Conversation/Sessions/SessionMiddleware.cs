using AwarenessBot.Conversation.Danger;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Middleware;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Sessions;

/// <summary>
/// Begins a new session after a long silence, so that whoever picks up a shared phone does not find the last
/// conversation going on, and remembers the last few messages for a few minutes.
/// </summary>
internal sealed class SessionMiddleware(TimeSpan timeout) : IMiddleware
{
    public void OnTurn(DialogContext dialog, Action next)
    {
        var turn = dialog.Turn;
        if (turn.State.LastTurnAt is { } last && turn.Now - last > timeout)
        {
            turn.Session = Session.Empty;
            turn.Note(TurnNotes.Returned, "true");
        }

        turn.Do(Effect.Count("turn"));

        // Read together with the next message, words of ours would put something into the person's mouth.
        var isOurs = OurWords.Are(dialog);
        next();

        if (!isOurs && turn.Activity.Type == ActivityTypes.Message && !string.IsNullOrWhiteSpace(turn.Activity.Text))
        {
            turn.Session = turn.Session with
            {
                Recent = RecentWords.With(turn.Session.Recent, turn.Activity.Text, turn.Now),
            };
        }
    }
}
