using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Danger;
using AwarenessBot.Conversation.Guidance;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Reporting;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Conversation.Welcome;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Middleware;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Commands;

/// <summary>The words that work everywhere. After each of them the person can go on where they were.</summary>
internal sealed class CommandMiddleware(StandardButtons buttons, StatedSources sources, Voice voice, Lifeline card, Misread misread)
    : IMiddleware
{
    public void OnTurn(DialogContext dialog, Action next)
    {
        switch (buttons.CommandIn(dialog.Turn))
        {
            case Command.Help or Command.Hotline or Command.SafeWord:
                ShowHelp(dialog);
                break;
            case Command.Menu:
                ShowMenu(dialog);
                break;
            case Command.Restart when !ReportDialog.IsActive(dialog):
                StartOver(dialog);
                break;

            case Command.Report when !ReportDialog.IsActive(dialog):
                dialog.Begin(ReportDialog.TheId);
                break;
            case Command.Receipt:
                voice.Say(dialog.Turn, ReportPhrases.ReceiptHow);
                break;
            case Command.LostCode:
                voice.Say(dialog.Turn, ReportPhrases.ReceiptLost);
                dialog.Turn.Send(card.Beside(Person.Of(dialog.Turn), dialog.Turn.Now));
                dialog.AskBriefly();
                break;
            case Command.MyData:
                voice.Say(dialog.Turn, ReportPhrases.MyDataKept);
                dialog.BeginAnew(ErasingDialog.TheId);
                break;
            case Command.Erase:
                dialog.BeginAnew(ErasingDialog.TheId);
                break;

            // The rest may also be answers ("thôi" says no): the question under way comes first.
            case Command.Stop when !dialog.ActiveClaims:
                Stop(dialog);
                break;
            case Command.Misread when !dialog.ActiveClaims:
                misread.TakeBack(dialog);
                break;
            case Command.Back when !dialog.ActiveClaims:
                GoBack(dialog);
                break;
            case Command.Sources when !dialog.ActiveClaims:
                sources.SayOf(dialog);
                dialog.Reprompt();
                break;
            case null when !dialog.ActiveClaims && dialog.Turn.Meaning.Opening is not null:
                dialog.Begin(ReportDialog.TheId);
                break;
            default:
                next();
                break;
        }
    }

    private void ShowHelp(DialogContext dialog)
    {
        var turn = dialog.Turn;
        turn.Do(Effect.Count("help_card"));
        card.Show(turn);

        if (turn.GetForSession(SessionFacts.Alarm) >= (int)DangerLevel.Urgent)
        {
            // "Nghe vậy mình đỡ lo" is no answer to somebody who has just called for help: only the question.
            dialog.AskBriefly();
        }
        else
        {
            dialog.Reprompt();
        }
    }

    private static void ShowMenu(DialogContext dialog)
    {
        if (dialog.Active?.Id == MenuDialog.TheId)
        {
            dialog.Reprompt();
        }
        else
        {
            dialog.Begin(MenuDialog.TheId);
        }
    }

    private void StartOver(DialogContext dialog)
    {
        dialog.Turn.ForgetProperties();
        dialog.Turn.Session = Session.Empty;
        voice.Say(dialog.Turn, PhraseIds.Restarted);
        dialog.Begin(WhoDialog.TheId);
    }

    private void Stop(DialogContext dialog)
    {
        dialog.CancelAll();
        voice.Say(dialog.Turn, PhraseIds.Stopped);
        dialog.Begin(MenuDialog.TheId);
    }

    private void GoBack(DialogContext dialog)
    {
        if (dialog.HasBelow)
        {
            dialog.End();
        }
        else
        {
            voice.Say(dialog.Turn, PhraseIds.NothingToGoBackTo);
            dialog.CancelAll();
            dialog.Begin(MenuDialog.TheId);
        }
    }
}
