using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>The ways a report ends: sent, thrown away, or left because somebody may be reading along.</summary>
internal sealed class ReportEnding(ReportSending sending, Lifeline card, Voice voice)
{
    /// <summary>Sends it and says so; true where there is a receipt to offer.</summary>
    public bool Send(DialogContext dialog, bool unfinished, bool chatStays)
    {
        var turn = dialog.Turn;
        if (sending.Send(dialog, unfinished, chatStays) is not { } sent)
        {
            return false;
        }

        turn.Do(Effect.Count("report.sent"));
        turn.SetForSession(SessionFacts.Sent, sent.Deadline);
        if (dialog.Answer(Told.Story) is not null)
        {
            voice.Say(turn, ReportPhrases.Thanks);
        }

        voice.Say(
            turn, unfinished ? ReportPhrases.StoppedSent : ReportPhrases.Sent, ("desk", sent.Desk), ("deadline", voice.Word(turn, sent.Deadline)));
        turn.Send(card.Beside(Person.Of(turn), turn.Now));
        if (sent.Code.Length == 0)
        {
            dialog.End();
            return false;
        }

        ReportSending.KeepOnlyCode(dialog, sent.Code);
        return true;
    }

    public void Throw(DialogContext dialog)
    {
        voice.Say(dialog.Turn, ReportPhrases.StoppedThrown);
        dialog.End();
    }

    /// <summary>No word of why, and nothing left to come back to.</summary>
    public void LeaveQuietly(DialogContext dialog)
    {
        dialog.CancelAll();
        dialog.Turn.Session = Session.Empty;
        voice.Say(dialog.Turn, ReportPhrases.NotSafeNow);
    }

    public void ShowReceipt(DialogContext dialog)
    {
        voice.Say(dialog.Turn, ReportPhrases.Receipt, ("code", dialog.Answer(Told.Code) ?? string.Empty));
        dialog.End();
    }

    public void RefuseReceipt(DialogContext dialog)
    {
        voice.Say(dialog.Turn, ReportPhrases.ReceiptRefused);
        voice.Say(dialog.Turn, ReportPhrases.ClearChat);
        dialog.End();
    }
}
