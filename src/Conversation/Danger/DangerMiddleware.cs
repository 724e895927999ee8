using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Reporting;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Middleware;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Danger;

/// <summary>
/// Danger first. Whatever the person was doing, a message that tells of harm is answered at once: I hear you, it is not
/// your fault, how to reach a person now. What was interrupted waits below and can be gone back to.
/// </summary>
internal sealed class DangerMiddleware(DangerAnswers answers, ReportWords words, Voice voice) : IMiddleware
{
    public void OnTurn(DialogContext dialog, Action next)
    {
        var turn = dialog.Turn;
        var danger = turn.Meaning.Danger;

        // A button's words are ours, not the person's: "Em bị đánh" on a quiz button tells us nothing.
        if (danger.Level == DangerLevel.None || danger.Kind is not { } kind || OurWords.Are(dialog))
        {
            next();
            return;
        }

        turn.Note(TurnNotes.Danger, danger.Level.Id());
        turn.Note(TurnNotes.DangerKind, kind.Id());
        turn.Do(Effect.Count($"danger.{danger.Level.Id()}.{kind.Id()}"));
        var before = turn.GetForSession(SessionFacts.Alarm);
        var (answered, byRule) = answers.KindOf(danger);
        var answer = answers.Find(byRule || answered == DangerKind.SelfHarm ? answered : ToldBefore(turn, answered) ?? answered, danger.Level);
        if (GoesOnTelling(dialog, answer, byRule))
        {
            KeepForWaiting(dialog);
            next();
            return;
        }

        Telling.KeepWords(dialog);
        var isPassedOn = ReceiptDialog.KeepWords(dialog);
        turn.SetForSession(SessionFacts.AlarmBefore, before);
        turn.SetForSession(SessionFacts.Alarm, Math.Max(before, (int)danger.Level));
        turn.SetForSession(SessionFacts.AlarmKind, answer.Kind.Id());
        turn.SetForSession(SessionFacts.AboutFriend, IsForFriend(dialog) ? SessionFacts.Friend : DangerAnswers.Meant(turn, danger));
        turn.SetForSession(SessionFacts.LastReply, string.Empty);
        turn.SetForSession(SessionFacts.Misses, 0);
        if (IsForFriend(dialog))
        {
            answers.Give(turn, answer, toHelper: true);
        }
        else
        {
            answers.Give(turn, danger, answer);
        }

        if (isPassedOn)
        {
            voice.Say(turn, ReportPhrases.ReceiptWordsKept);
        }

        TellWhoWeAre(turn);
        if (IsBackToTelling(dialog, danger.Level))
        {
            return;
        }

        GoOn(dialog, answers.Then(answer, turn.GetForSession(SessionFacts.AboutFriend)), isLower: (int)danger.Level < before);
    }

    // Whoever is telling it to people already, or has just asked to, goes on with that after the help card: an adult always, for it is
    // a child they tell of. Where the young are in an emergency it waits, and they are told that it has not been sent.
    private bool IsBackToTelling(DialogContext dialog, DangerLevel level)
    {
        var turn = dialog.Turn;
        var isTelling = ReportDialog.IsActive(dialog);
        var begins = !isTelling && !ReportDialog.IsWaiting(dialog) && (turn.Meaning.Command == Command.Report || turn.Meaning.Opening is not null);
        if (level == DangerLevel.Emergency && Person.AudienceOf(turn) is not (Audience.Parent or Audience.Teacher))
        {
            if (begins)
            {
                dialog.Put(ReportDialog.TheId, ReportQuestions.Safe, words.ToldAlready(turn));
            }

            if (dialog.Answer(Told.Story) is not null)
            {
                voice.Say(turn, ReportPhrases.KeptNotSent);
            }
        }
        else if (isTelling)
        {
            voice.Say(turn, ReportPhrases.BackAfterDanger);
            dialog.Reprompt();
            return true;
        }
        else if (begins)
        {
            voice.Say(turn, ReportPhrases.BackAfterDanger);
            dialog.Begin(ReportDialog.TheId);
            return true;
        }

        return false;
    }

    // Somebody who is being asked "are you safe now?" and tells more of the same is heard and asked again: the same speech a
    // second time would bury the question. An emergency put in plain words ("máu chảy nhiều lắm") is always answered.
    private bool GoesOnTelling(DialogContext dialog, DangerAnswer answer, bool byRule) =>
        ReportDialog.IsActive(dialog)
            ? answer.Level == DangerLevel.Concern || (answer.Level <= AlarmSoFar(dialog) && !(byRule && answer.Level == DangerLevel.Emergency))
            : answers.IsFollowUp(dialog.Active?.Id)
                && answer.Level <= AlarmSoFar(dialog)
                && answer.Kind.Id() == dialog.Turn.GetForSession(SessionFacts.AlarmKind)
                && !(byRule && answer.Level == DangerLevel.Emergency);

    // The report that waits is told of it; one that is active takes the words itself.
    private static void KeepForWaiting(DialogContext dialog)
    {
        if (ReportDialog.IsWaiting(dialog))
        {
            Telling.KeepWords(dialog);
        }
    }

    // "Nó bảo em đừng nói" of a report about a friend is not about the one who tells.
    private static bool IsForFriend(DialogContext dialog) =>
        ReportDialog.IsActive(dialog) && dialog.Answer(Told.About) == ReportChoices.Friend;

    private static DangerLevel AlarmSoFar(DialogContext dialog) => (DangerLevel)dialog.Turn.GetForSession(SessionFacts.Alarm);

    // While one harm is being told, a sentence that merely sounds like another belongs to the first: "chú bảo là bí mật" after
    // a touch is no stranger on the internet, and what tells nothing of its own ("nó lại đến") goes on with whatever was told. Not
    // so the wish to die: it is always a danger of its own.
    private static DangerKind? ToldBefore(TurnContext turn, DangerKind? now) =>
        now is null || turn.GetForSession(SessionFacts.Alarm) >= (int)DangerLevel.Urgent
            ? DangerNames.Kind(turn.GetForSession(SessionFacts.AlarmKind))
            : null;

    private void TellWhoWeAre(TurnContext turn)
    {
        if (!Person.Of(turn).Welcomed)
        {
            voice.Say(turn, PhraseIds.ProgramShort);
            Person.Change(turn, person => person with { Welcomed = true });
        }
    }

    private static void GoOn(DialogContext dialog, string then, bool isLower)
    {
        // The highest level of the conversation wins: a smaller thing told on the way does not end "are you safe now?".
        if (isLower && dialog.Active is not null)
        {
            dialog.Reprompt();
            return;
        }

        // A second alarm during the follow-up of the first goes on with the same follow-up, not with another on top.
        dialog.BeginAnew(then);
    }
}
