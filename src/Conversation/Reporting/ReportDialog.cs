using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Lexicon;
using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Guided;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>
/// Telling somebody who can act: as few questions as possible, one at a time, each of which can be passed over. What will happen and
/// who will read it is said before anything is asked in free words; nothing is sent before the person says so.
/// </summary>
internal sealed class ReportDialog(ReportCourse course, ReportOffers offers, ReportWishes wishes, ReportWords words, Missed missed, Voice voice, Lifeline card)
    : Dialog
{
    public const string TheId = "report";

    public override string Id => TheId;

    /// <summary>Whether a report is under way and takes what is said now.</summary>
    public static bool IsActive(DialogContext dialog) => dialog.Active?.Id == TheId;

    /// <summary>Whether one waits for the person to come back to it.</summary>
    public static bool IsWaiting(DialogContext dialog) => Waiting(dialog) is not null;

    /// <summary>The one that waits.</summary>
    public static DialogInstance? Waiting(DialogContext dialog) =>
        IsActive(dialog) ? null : dialog.Stack.LastOrDefault(waiting => waiting.Id == TheId);

    public override bool Knows(string step) => ReportQuestions.Knows(step);

    public override void Begin(DialogContext dialog)
    {
        var turn = dialog.Turn;
        turn.Do(Effect.Count("report.begun"));
        foreach (var (name, value) in words.ToldAlready(turn))
        {
            dialog.Note(name, value);
        }

        course.Ask(dialog, ReportQuestions.Safe);
        Offer(dialog);
    }

    public override void Continue(DialogContext dialog)
    {
        var turn = dialog.Turn;
        if (Telling.StepOf(dialog) == ReportQuestions.Receipt && wishes.In(turn) is { } after && wishes.AnswerSent(turn, after))
        {
            course.AskBriefly(dialog);
        }
        else
        {
            Go(dialog);
        }

        Offer(dialog);
    }

    public override void Reprompt(DialogContext dialog)
    {
        course.Say(dialog);
        Offer(dialog);
    }

    public override void AskBriefly(DialogContext dialog)
    {
        course.AskBriefly(dialog);
        Offer(dialog);
    }

    public override bool Claims(DialogContext dialog) =>
        ReportQuestions.IsOpen(Telling.StepOf(dialog)) || offers.Chosen(dialog) is not null || AccusedIn(dialog) is not null
        || dialog.Turn.Meaning.Command is Command.Stop or Command.Skip or Command.Back or Command.Restart || wishes.In(dialog.Turn) is not null;

    public override IReadOnlyList<string> Labels(DialogContext dialog) => offers.Labels(dialog);

    /// <summary>Whether what was said is an answer or a wish that content knows word for word: ours, and nobody's telling.</summary>
    public bool IsKnown(DialogContext dialog) => wishes.In(dialog.Turn) is not null || offers.IsAnswer(dialog) || SaysOnlyWho(dialog);

    private void Go(DialogContext dialog)
    {
        var turn = dialog.Turn;
        var step = Telling.StepOf(dialog);
        if (turn.Meaning.Repeats(offers.Labels(dialog)) && offers.Chosen(dialog) is { } pressed)
        {
            Take(dialog, pressed);
        }
        else if (WishIn(turn, step) is { } wish)
        {
            Missed.Forget(dialog);
            wishes.Follow(dialog, wish);
        }
        else if (turn.Meaning.Command == Command.Skip && (step == ReportQuestions.Change || ReportQuestions.NotedAs(step) is not null))
        {
            course.Skip(dialog);
        }
        else if (turn.Meaning.Command == Command.Restart)
        {
            course.Ask(dialog, ReportCourse.HasSomething(dialog) ? ReportQuestions.Change : ReportQuestions.Safe);
        }
        else if (ReportQuestions.IsOpen(step))
        {
            words.Take(dialog, step);
        }
        else if (AccusedIn(dialog) is { } role)
        {
            // Before a number is looked for: "ba em" is no third button.
            Missed.Forget(dialog);
            course.Note(dialog, Told.ByWhom, role);
        }
        else if (offers.Chosen(dialog) is { } meant)
        {
            Take(dialog, meant);
        }
        else if (turn.Meaning.Danger.Level != DangerLevel.None)
        {
            Telling.KeepWords(dialog);
            voice.Say(turn, ReportPhrases.BackAfterDanger);
            turn.Send(card.Beside(Person.Of(turn), turn.Now));
            course.Say(dialog);
        }
        else if (words.TakePlace(dialog, step))
        {
            Missed.Forget(dialog);
        }
        else if (Telling.IsTold(turn, step))
        {
            words.TakeAside(dialog, step);
        }
        else if (Telling.Asks(turn) || turn.GetForSession(SessionFacts.Alarm) > (int)DangerLevel.None)
        {
            missed.Handle(dialog, StepQuestion.Choice);
        }
        else
        {
            missed.AskAgain(dialog, StepQuestion.Choice);
        }
    }

    // "Ông hàng xóm" is an answer to who did it, whatever buttons are shown. Where danger speaks out of the same words, that is heard first.
    private string? AccusedIn(DialogContext dialog) =>
        Telling.IsAskedWho(dialog) && (dialog.Turn.Meaning.Danger.Alone == DangerLevel.None || SaysOnlyWho(dialog)) ? dialog.Turn.Meaning.Accused : null;

    // "Bố dượng" and not a word more: what sounds like danger in it has been told before.
    private bool SaysOnlyWho(DialogContext dialog) =>
        Telling.IsAskedWho(dialog) && voice.Library.Words.Accused.Values.Any(names => dialog.Turn.Meaning.SaidAmong(names) is not null);

    // A command that works everywhere means the same here, in the words of a report.
    private Wish? WishIn(TurnContext turn, string step) => turn.Meaning.Command switch
    {
        Command.Stop => Wish.Stop,
        Command.Back => Wish.Back,
        Command.More when step != ReportQuestions.Story => Wish.GoOn,
        _ => wishes.In(turn),
    };

    private static void Take(DialogContext dialog, Offer offer)
    {
        Missed.Forget(dialog);
        offer.Take();
    }

    // Unless something else has begun, or it is over.
    private void Offer(DialogContext dialog)
    {
        if (IsActive(dialog))
        {
            Buttons.Offer(dialog.Turn, Labels(dialog));
        }
    }
}
