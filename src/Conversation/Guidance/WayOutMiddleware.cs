using AwarenessBot.Conversation.Reporting;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Conversation.Welcome;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Middleware;

namespace AwarenessBot.Conversation.Guidance;

/// <summary>
/// Puts a button to help and a way out under whatever was said, so that 111 is never more than two taps away and no
/// question is a dead end. Outermost: nothing gets past it.
/// </summary>
internal sealed class WayOutMiddleware(Voice voice) : IMiddleware
{
    public void OnTurn(DialogContext dialog, Action next)
    {
        next();
        var turn = dialog.Turn;
        if (turn.Replies.Count == 0)
        {
            return;
        }

        // A report has a way out of its own, which asks what is to become of what was told.
        List<string> labels = [voice.Word(turn, PhraseIds.ButtonHelp)];
        if (dialog.Active?.Id is not (MenuDialog.TheId or WhoDialog.TheId or ReportDialog.TheId))
        {
            labels.Insert(0, voice.Word(turn, PhraseIds.ButtonMenu));
        }

        Buttons.Offer(turn, labels);
    }
}
