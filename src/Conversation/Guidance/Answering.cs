using AwarenessBot.Content;
using AwarenessBot.Content.Safety;
using AwarenessBot.Content.Topics;
using AwarenessBot.Conversation.Danger;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Conversation.Welcome;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Guidance;

/// <summary>Answers a free message: the topic if we are sure, "did you mean" if nearly, an honest word if not.</summary>
internal sealed class Answering(
    Library library, SaidWho saidWho, AlarmReplies replies, StillHere stillHere, Voice voice, Lifeline card)
{
    private const int Offered = 3;

    // What may be explained in the middle of "are you safe now?": what a frightened person asks about the help itself. A
    // question with a short answer of its own is answered too; everything else would be a lecture at the wrong moment.
    private static readonly string[] AboutHelp =
        ["hotline_111", "local_contacts", "bot_identity", "human_handoff", "evidence"];

    // Where somebody looks for an office, it helps to know what became of the one they remember.
    private static readonly string[] AboutOffices = ["local_contacts", "report_where"];

    public void Answer(DialogContext dialog)
    {
        if (replies.Give(dialog))
        {
            return;
        }

        var turn = dialog.Turn;
        var topics = Showable(turn);
        if (saidWho.Note(turn))
        {
            Leave(dialog);
            dialog.Begin(MenuDialog.TheId);
        }
        else if (HasSaidWho(turn, topics))
        {
            Person.Change(turn, person => person with { AskedWho = true });
            voice.Say(turn, PhraseIds.WhoNoted);
            Leave(dialog);
            dialog.Begin(MenuDialog.TheId);
        }
        else if (topics.Count > 0 && (topics[0].Score >= Confidence.Answer || Asked(turn) is not null || IsNothingOfOurs(topics)))
        {
            turn.SetForSession(SessionFacts.Misses, 0);
            Explain(dialog, topics[0].Id);
        }
        else if (topics.Where(match => match.Score >= Confidence.DidYouMean && !SmallTalk.Is(match.Id)).ToList() is { Count: > 0 } near)
        {
            Leave(dialog);
            DidYouMeanDialog.Offer(dialog, near.Take(Offered).Select(topic => topic.Id));
        }
        else
        {
            NotUnderstood(dialog);
        }
    }

    /// <summary>Answers a question asked in the middle of a dialog, and goes back to it. False where it is not clearly one.</summary>
    public bool AnswerInPassing(DialogContext dialog)
    {
        var topics = Showable(dialog.Turn);
        var alarmed = dialog.Turn.GetForSession(SessionFacts.Alarm) >= (int)DangerLevel.Urgent;
        if (topics.Count == 0 || SmallTalk.Is(topics[0].Id) ||
            (Asked(dialog.Turn) is null && (topics[0].Score < Confidence.Answer || (alarmed && !AboutHelp.Contains(topics[0].Id)))))
        {
            return false;
        }

        Explain(dialog, topics[0].Id);
        return true;
    }

    // "Em học lớp 3 ạ": they have said who they are and asked nothing, so they are not asked.
    private static bool HasSaidWho(TurnContext turn, List<TopicMatch> topics) =>
        turn.Meaning.Speaker is not null && !Person.Of(turn).AskedWho
        && (topics.Count == 0 || topics[0].Score < Confidence.DidYouMean || SmallTalk.Is(topics[0].Id));

    // The very question, with its own short answer, rather than the whole topic. Both must agree on what is asked about.
    private Faq? Asked(TurnContext turn) =>
        turn.Meaning.Topics is [var best, ..] && turn.Meaning.Faq is { } match && match.Topic == best.Id
        && (best.Score >= Confidence.Answer || match.Likeness >= Confidence.SameQuestion)
        && library.Faqs.TryGetValue(match.Id, out var faq) && Doors.MayBeShown(turn, faq.Review)
            ? faq
            : null;

    // Homework, the weather, a crush: nothing of ours is near, and a kind word about that beats "I did not understand".
    private static bool IsNothingOfOurs(List<TopicMatch> topics) =>
        topics[0].Id == SmallTalk.OutOfScope && topics[0].Score >= Confidence.DidYouMean
        && (topics.Count == 1 || topics[1].Score < Confidence.DidYouMean);

    private void Explain(DialogContext dialog, string topic)
    {
        var id = topic == SmallTalk.Greeting ? HelloDialog.TheId
            : Asked(dialog.Turn) is { } faq ? Explanation.IdOfFaq(faq.Id)
            : Explanation.IdOf(topic);
        if (dialog.Active?.Id == id && dialog.ActiveDialog is ExplanationDialog)
        {
            // Word for word the same answer twice is a machine that does not listen.
            voice.Say(dialog.Turn, PhraseIds.JustSaid);
            Buttons.Offer(dialog.Turn, dialog.ActiveLabels);
            return;
        }

        Leave(dialog);
        if (AboutOffices.Contains(topic) && dialog.Turn.Meaning.Office is { } office)
        {
            voice.Say(dialog.Turn, PhraseIds.OfficeMoved, ("office", office.Name));
        }

        dialog.Begin(id);
    }

    private void NotUnderstood(DialogContext dialog)
    {
        var turn = dialog.Turn;
        turn.Do(Effect.Count("not_understood"));
        if (turn.GetForSession(SessionFacts.Alarm) > (int)DangerLevel.None)
        {
            stillHere.Say(turn);
        }
        else
        {
            SayNotUnderstood(turn);
        }

        Leave(dialog);
        dialog.Begin(MenuDialog.TheId);
    }

    // Never twice without a person to turn to.
    private void SayNotUnderstood(TurnContext turn)
    {
        var misses = SessionFacts.Miss(turn);
        voice.Say(turn, misses > 1 ? PhraseIds.NotUnderstoodAgain : PhraseIds.NotUnderstood);
        if (misses > 1)
        {
            card.Show(turn);
        }
    }

    // An offer that was not taken up is gone; a dialog under way waits below.
    private static void Leave(DialogContext dialog)
    {
        if (dialog.ActiveDialog is PassingDialog)
        {
            dialog.Pop();
        }
    }

    private List<TopicMatch> Showable(TurnContext turn) =>
        [.. turn.Meaning.Topics.Where(match =>
            library.Topics.TryGetValue(match.Id, out var topic) && Doors.MayBeShown(turn, topic.Review))];
}
