using AwarenessBot.Content.Lexicon;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Middleware;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>
/// While a report waits below something else (an alarm, a question asked on the way), "send it" and "go on" are always at hand and
/// always mean the report. After one was sent, what is asked about it is answered as it is.
/// </summary>
internal sealed class WaitingReportMiddleware(ReportWishes wishes, ReportCourse course, Voice voice) : IMiddleware
{
    public void OnTurn(DialogContext dialog, Action next)
    {
        var turn = dialog.Turn;
        Telling.KeepOnTheWay(dialog);
        if (ReportDialog.IsWaiting(dialog) && IsAboutSelf(turn))
        {
            dialog.NoteIn(ReportDialog.TheId, Told.About, ReportChoices.Self);
            dialog.AskBriefly();
        }
        else if (IsSomethingElse(dialog) && wishes.In(turn) is var wish && (wish is not null || turn.Meaning.Command == Command.Report))
        {
            if (!(ReportDialog.IsWaiting(dialog) ? Resume(dialog, wish) : wish is { } asked && AnswerSent(dialog, asked)))
            {
                next();
            }
        }
        else if (!ReportDialog.IsActive(dialog) && !dialog.ActiveClaims && wishes.Is(turn, Wish.WasSent))
        {
            voice.Say(turn, ReportPhrases.SaysNothingHere);
            Buttons.Offer(turn, dialog.ActiveLabels);
        }
        else
        {
            next();
        }

        if (ReportDialog.Waiting(dialog) is { } report)
        {
            var isEmpty = !ReportCourse.HasSomething(report.Values);
            Buttons.Offer(turn, [voice.Word(turn, ReportPhrases.ButtonGoOn), .. isEmpty ? Array.Empty<string>() : [voice.Word(turn, ReportPhrases.ButtonSendNow)]]);
        }
    }

    private static bool IsSomethingElse(DialogContext dialog) =>
        ReportDialog.IsWaiting(dialog) || (!ReportDialog.IsActive(dialog) && !dialog.ActiveClaims && ReportWishes.HasSent(dialog.Turn));

    // "Của mình" answers the report's question, which may still be on the screen, and is not a friend's matter.
    private bool IsAboutSelf(TurnContext turn) =>
        voice.Library.Words.Telling.Answers.GetValueOrDefault(ReportQuestions.About)?.GetValueOrDefault(ReportChoices.Self) is { } ways
        && turn.Meaning.SaidAmong(ways) is not null;

    private bool Resume(DialogContext dialog, Wish? wish)
    {
        switch (wish)
        {
            case null or Wish.GoOn:
                dialog.ReturnTo(ReportDialog.TheId);
                course.GoOn(dialog);
                break;
            case Wish.Send or Wish.DontSend or Wish.NotSafe:
                dialog.ReturnTo(ReportDialog.TheId);
                wishes.Follow(dialog, wish.Value);
                break;
            case Wish.WhoReads or Wish.Parents or Wish.WasSent:
                wishes.Answer(dialog.Turn, wish.Value);
                dialog.AskBriefly();
                return true;
            case Wish.Done:
                // Done with telling is not done with calling.
                voice.Say(dialog.Turn, ReportPhrases.KeptNotSent);
                dialog.AskBriefly();
                return true;
            default:
                return false;
        }

        Buttons.Offer(dialog.Turn, dialog.ActiveLabels);
        return true;
    }

    private bool AnswerSent(DialogContext dialog, Wish wish)
    {
        if (!wishes.AnswerSent(dialog.Turn, wish))
        {
            return false;
        }

        Buttons.Offer(dialog.Turn, dialog.ActiveLabels);
        return true;
    }
}
