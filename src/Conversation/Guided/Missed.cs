using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Danger;
using AwarenessBot.Conversation.Guidance;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Conversation.Welcome;
using AwarenessBot.Engine.Dialogs;

namespace AwarenessBot.Conversation.Guided;

/// <summary>
/// What happens when somebody answers a question with something else. What follows an alarm is replied to, a question is answered.
/// After a second miss the help card is shown: perhaps the person cannot say what is wrong.
/// </summary>
internal sealed class Missed(
    Answering answering, AlarmReplies replies, StillHere stillHere, SaidWho saidWho, Lifeline card, Voice voice)
{
    public void Handle(DialogContext dialog, StepQuestion asked)
    {
        var turn = dialog.Turn;
        if (saidWho.Note(turn))
        {
            dialog.Reprompt();
            return;
        }

        // Whoever is telling of harm is not answered with an explanation.
        if (replies.Give(dialog) || (turn.Meaning.Danger.Level == DangerLevel.None && answering.AnswerInPassing(dialog)))
        {
            return;
        }

        if (turn.GetForSession(SessionFacts.Alarm) == (int)DangerLevel.None)
        {
            AskAgain(dialog, asked);
        }
        else if (stillHere.Say(turn))
        {
            dialog.AskBriefly();
        }
        else
        {
            Buttons.Offer(turn, dialog.ActiveLabels);
        }
    }

    public static void Forget(DialogContext dialog) => dialog.Turn.SetForSession(SessionFacts.Misses, 0);

    /// <summary>Asks the question again, and nothing else.</summary>
    public void AskAgain(DialogContext dialog, StepQuestion asked)
    {
        var turn = dialog.Turn;
        var misses = SessionFacts.Miss(turn);
        if (misses > 1)
        {
            card.Show(turn);
        }

        voice.Say(turn, Phrase(asked, misses));
        dialog.Reprompt();
    }

    private static string Phrase(StepQuestion asked, int misses) => (asked, misses) switch
    {
        (_, > 1) => PhraseIds.PleaseChooseAgain,
        (StepQuestion.Place, _) => PhraseIds.PleaseName,
        _ => PhraseIds.PleaseChoose,
    };
}
