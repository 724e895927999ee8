using AwarenessBot.Content.Lexicon;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>
/// What somebody wants or asks on the way ("khoan đã", "gửi luôn", "ai đọc vậy?"): the same words do the same at every question, and
/// whether it has been sent is always answered as it is.
/// </summary>
internal sealed class ReportWishes(ReportSending sending, ReportCourse course, ReportEnding ending, Voice voice)
{
    /// <summary>What they want, if the whole message says just that.</summary>
    public Wish? In(TurnContext turn)
    {
        foreach (var wish in voice.Library.Words.Telling.Wishes.Keys)
        {
            if (Is(turn, wish))
            {
                return wish;
            }
        }

        return turn.Meaning.EndingAmong(voice.Library.Words.Telling.WhoKnows) is null ? null : Wish.Parents;
    }

    /// <summary>Whether the whole message says just this.</summary>
    public bool Is(TurnContext turn, Wish wish) =>
        voice.Library.Words.Telling.Wishes.GetValueOrDefault(wish) is { } ways && turn.Meaning.WordingAmong(ways) is not null;

    /// <summary>Whether something has been sent in this session.</summary>
    public static bool HasSent(TurnContext turn) => turn.GetForSession(SessionFacts.Sent).Length > 0;

    /// <summary>Does it, in the middle of a report that has not been sent.</summary>
    public void Follow(DialogContext dialog, Wish wish)
    {
        var step = Telling.StepOf(dialog);
        switch (wish)
        {
            case Wish.NotSafe:
                Leave(dialog, step);
                break;
            case Wish.Stop or Wish.DontSend or Wish.TakeBack:
                course.Stop(dialog);
                break;
            case Wish.Back:
                course.Back(dialog);
                break;
            case Wish.GoOn:
                course.GoOn(dialog);
                break;
            case Wish.Send when step == ReportQuestions.Send || step == ReportQuestions.Keep:
                course.Send(dialog, unfinished: step == ReportQuestions.Keep);
                break;
            case Wish.Send when ReportCourse.HasSomething(dialog):
                course.SkipToSend(dialog);
                break;
            case Wish.Done when step == ReportQuestions.Story:
                course.Done(dialog);
                break;
            case Wish.Done when step is not (ReportQuestions.Safe or ReportQuestions.Send or ReportQuestions.Keep or ReportQuestions.Receipt):
                course.Skip(dialog);
                break;
            case Wish.NoPhone when step is ReportQuestions.Contact or ReportQuestions.Phone or ReportQuestions.PhoneTime or ReportQuestions.Send:
                WithoutPhone(dialog);
                break;
            case Wish.WhoReads or Wish.Parents or Wish.WasSent or Wish.HowLong or Wish.Wait:
                Answer(dialog.Turn, wish);
                course.AskBriefly(dialog);
                break;
            default:
                course.AskBriefly(dialog);
                break;
        }
    }

    /// <summary>Answers what is asked about a report that has not been sent.</summary>
    public void Answer(TurnContext turn, Wish asked) => Say(turn, asked switch
    {
        Wish.WhoReads => ReportPhrases.SaysWhoReads,
        Wish.Parents => ReportPhrases.SaysParents,
        Wish.HowLong => ReportPhrases.SaysThenWhat,
        Wish.WasSent => ReportPhrases.SaysNotSent,
        _ => ReportPhrases.SaysTakeYourTime,
    });

    /// <summary>Answers it where a report has been sent. False where it asks for nothing that has to do with one.</summary>
    public bool AnswerSent(TurnContext turn, Wish wish)
    {
        string? phrase = wish switch
        {
            Wish.WhoReads => ReportPhrases.SaysWhoReads,
            Wish.Parents => ReportPhrases.SaysParents,
            Wish.WasSent or Wish.Send => ReportPhrases.SaysSent,
            Wish.HowLong => ReportPhrases.SaysHowLong,
            Wish.GoOn => ReportPhrases.SaysAddLater,
            Wish.TakeBack or Wish.DontSend => ReportPhrases.SaysTakeBack,
            _ => null,
        };
        if (phrase is null)
        {
            return false;
        }

        Say(turn, phrase);
        return true;
    }

    // Nothing of it is left here, so it is said what became of it, in words that tell nobody what it was.
    private void Leave(DialogContext dialog, string step)
    {
        if (step is not (ReportQuestions.Safe or ReportQuestions.Receipt))
        {
            Say(dialog.Turn, ReportPhrases.SaysLeft);
        }

        ending.LeaveQuietly(dialog);
    }

    private void WithoutPhone(DialogContext dialog)
    {
        ReportQuestions.Forget(ReportQuestions.Contact, dialog);
        dialog.Note(Told.Contact, ReportChoices.NoContact);
        Say(dialog.Turn, ReportPhrases.NoPhone);
        course.Next(dialog);
    }

    private void Say(TurnContext turn, string phrase) => voice.Say(
        turn, phrase, ("desk", sending.UsualDesk),
        ("deadline", HasSent(turn) ? voice.Word(turn, turn.GetForSession(SessionFacts.Sent)) : string.Empty));
}
