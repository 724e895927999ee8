using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Guided;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Danger;

/// <summary>Gives the reviewed first answer to a kind and level of danger, with the numbers to tap.</summary>
internal sealed class DangerAnswers(Library library, Voice voice, Lifeline card)
{
    // The guided dialog for somebody whose friend is in danger: they are not asked whether they are safe themselves.
    private const string HelpingFriend = "ban_gap_nguy";

    /// <summary>Says the answer and returns the id of the dialog that goes on from there.</summary>
    public string Give(TurnContext turn, Understanding.Danger danger, DangerKind kind)
    {
        var answer = Find(kind, danger.Level);
        var speakingTo = SpeakingTo(turn, danger);
        var helper = danger.Who == Concerned.Friend && speakingTo is not (Audience.Parent or Audience.Teacher);
        if (helper)
        {
            voice.Say(turn, danger.Level == DangerLevel.Concern ? PhraseIds.FriendConcern : PhraseIds.FriendDanger);
        }
        else
        {
            voice.Say(turn, answer.Say.For(speakingTo), speakingTo);
        }

        turn.Send(card.For(Person.Of(turn) with { Audience = speakingTo }, turn.Now, answer.Contacts));
        if (helper && library.Dialogs.ContainsKey(HelpingFriend))
        {
            return GuidedDialogRunner.IdOf(HelpingFriend);
        }

        return answer.Then is { } then ? GuidedDialogRunner.IdOf(then) : AfterConcernDialog.IdFor(kind);
    }

    public DangerAnswer Find(DangerKind kind, DangerLevel level) =>
        library.DangerAnswers.First(answer => answer.Kind == kind && answer.Level == level);

    // Who is told about decides the wording when we do not know who is writing: "con tôi…" is a parent.
    private static Audience? SpeakingTo(TurnContext turn, Understanding.Danger danger) => danger.Who switch
    {
        Concerned.OwnChild => Audience.Parent,
        Concerned.Pupil => Audience.Teacher,
        _ => Person.Of(turn).Audience ?? turn.Meaning.Speaker,
    };
}
