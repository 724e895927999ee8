using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Danger;

/// <summary>
/// "You misread me": the last alarm is taken back without fuss, and the person is back where they were. What they told
/// before that one stands.
/// </summary>
internal sealed class Misread(Voice voice)
{
    public void TakeBack(DialogContext dialog)
    {
        var turn = dialog.Turn;
        var alarmed = turn.GetForSession(SessionFacts.Alarm) > 0;
        turn.SetForSession(SessionFacts.Alarm, turn.GetForSession(SessionFacts.AlarmBefore));
        turn.Session = turn.Session with { Recent = [] };
        turn.Do(Effect.Count("misread"));
        voice.Say(turn, alarmed ? PhraseIds.MisreadTakenBack : PhraseIds.MisreadNothing);
        if (alarmed && dialog.Active is not null)
        {
            dialog.End();
        }
        else
        {
            dialog.Reprompt();
        }
    }
}
