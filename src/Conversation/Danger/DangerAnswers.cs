using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Guided;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Danger;

/// <summary>Gives the reviewed first answer to a kind and level of danger, with the numbers to tap.</summary>
internal sealed class DangerAnswers(Library library, Voice voice, Lifeline card)
{
    // The guided dialog for somebody whose friend is in danger: they are not asked whether they are safe themselves.
    private const string HelpingFriend = "ban_gap_nguy";

    // The same for whoever sees or hears what happens to a child next door.
    private const string HelpingOtherChild = "tre_nha_ben";

    private readonly Dictionary<string, DangerRule> rules = library.DangerRules.ToDictionary(rule => rule.Id);

    private readonly HashSet<string> followUps =
    [
        GuidedDialogRunner.IdOf(HelpingFriend),
        GuidedDialogRunner.IdOf(HelpingOtherChild),
        .. library.DangerAnswers.Select(answer => answer.Then).OfType<string>().Select(GuidedDialogRunner.IdOf),
        .. library.DangerAnswers.Select(answer => AfterConcernDialog.IdFor(answer.Kind)),
    ];

    /// <summary>Whether this dialog goes on from an answer to danger.</summary>
    public bool IsFollowUp(string? dialog) => dialog is not null && followUps.Contains(dialog);

    /// <summary>The kind whose answer fits what was said, none where it is not plain, and whether a rule says so or only likeness.</summary>
    public (DangerKind? Kind, bool ByRule) KindOf(Understanding.Danger danger)
    {
        // A lesser thing told beside it neither puts it in words nor chooses its answer.
        var fired = danger.Evidence.Select(piece => rules.GetValueOrDefault(piece.RuleId)).OfType<DangerRule>()
            .Where(rule => rule.Level >= danger.Level).ToList();
        return fired.Count > 0 || danger.IsKindPlain
            ? (fired.Find(rule => rule.AnsweredAs is not null)?.AnsweredAs ?? danger.Kind, fired.Count > 0)
            : (null, false);
    }

    /// <summary>Says the answer.</summary>
    public void Give(TurnContext turn, Understanding.Danger danger, DangerAnswer answer)
    {
        var speakingTo = SpeakingTo(turn, danger);
        if (danger.Who == Concerned.OtherChild && answer.Level > DangerLevel.Concern)
        {
            voice.Say(turn, PhraseIds.OtherChildDanger);
            turn.Send(card.Beside(Person.Of(turn), turn.Now, answer.Contacts));
            return;
        }

        Give(turn, answer, IsHelper(turn, danger), speakingTo);
    }

    /// <summary>Says it to somebody who has not put it in words: they pressed what it is about.</summary>
    public void Give(TurnContext turn, DangerAnswer answer, bool toHelper) =>
        Give(turn, answer, toHelper && Person.AudienceOf(turn) is not (Audience.Parent or Audience.Teacher), Person.AudienceOf(turn));

    /// <summary>The dialog that goes on from there.</summary>
    /// <param name="answer">What was answered.</param>
    /// <param name="meant">Whom it was about (<see cref="SessionFacts.AboutFriend"/>).</param>
    public string Then(DangerAnswer answer, int meant)
    {
        var helping = meant switch
        {
            SessionFacts.Friend => HelpingFriend,
            SessionFacts.OtherChild when answer.Level > DangerLevel.Concern => HelpingOtherChild,
            _ => string.Empty,
        };
        if (library.Dialogs.ContainsKey(helping))
        {
            return GuidedDialogRunner.IdOf(helping);
        }

        return answer.Then is { } then ? GuidedDialogRunner.IdOf(then) : AfterConcernDialog.IdFor(answer.Kind);
    }

    public DangerAnswer Find(DangerKind? kind, DangerLevel level) =>
        library.DangerAnswers.First(answer => answer.Kind == kind && answer.Level == level);

    private void Give(TurnContext turn, DangerAnswer answer, bool toHelper, Audience? speakingTo)
    {
        if (toHelper)
        {
            voice.Say(turn, answer.Level == DangerLevel.Concern ? PhraseIds.FriendConcern : PhraseIds.FriendDanger);
        }
        else
        {
            voice.Say(turn, answer.Say.For(speakingTo), speakingTo);
        }

        turn.Send(card.Beside(Person.Of(turn) with { Audience = speakingTo }, turn.Now, answer.Contacts));
    }

    /// <summary>Whom it is about, as the session remembers it.</summary>
    public static int Meant(TurnContext turn, Understanding.Danger danger) =>
        danger.Who == Concerned.OtherChild ? SessionFacts.OtherChild : IsHelper(turn, danger) ? SessionFacts.Friend : 0;

    /// <summary>Whether it is told by a friend who worries.</summary>
    public static bool IsHelper(TurnContext turn, Understanding.Danger danger) =>
        danger.Who == Concerned.Friend && SpeakingTo(turn, danger) is not (Audience.Parent or Audience.Teacher);

    // Who is told about decides the wording when we do not know who is writing: "con tôi…" is a parent.
    private static Audience? SpeakingTo(TurnContext turn, Understanding.Danger danger) => danger.Who switch
    {
        Concerned.OwnChild => Audience.Parent,
        Concerned.Pupil => Audience.Teacher,
        _ => Person.AudienceOf(turn),
    };
}
