using AwarenessBot.Content;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Guided;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>Takes what is told in free words, where it was asked for and where it was not.</summary>
internal sealed class ReportWords(Library library, ReportCourse course, Missed missed, Voice voice)
{
    private const int WordsOfWho = 6;

    /// <summary>What the conversation has told before the first question: it is not asked again.</summary>
    public IReadOnlyDictionary<string, string> ToldAlready(TurnContext turn)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        if (DangerNames.Kind(turn.GetForSession(SessionFacts.AlarmKind)) is { } kind)
        {
            told[Told.Kind] = kind.Id();
        }

        if (turn.GetForSession(SessionFacts.AboutFriend) == SessionFacts.OtherChild)
        {
            told[Told.About] = ReportChoices.Other;
        }
        else if (turn.GetForSession(SessionFacts.AboutFriend) == SessionFacts.Friend || IsForFriend(turn))
        {
            told[Told.About] = ReportChoices.Friend;
        }

        if (turn.Meaning.Opening is { } story && !IsOnlyWho(turn, story))
        {
            told[Told.Story] = Told.Shortened(story.Trim());
            if (Told.RolesNamed(turn, null) is { } named)
            {
                told[Told.Named] = named;
            }

            Telling.NotePlaceAndPhone(turn, told);
        }

        return told;
    }

    /// <summary>An answer to an open question.</summary>
    public void Take(DialogContext dialog, string step)
    {
        var turn = dialog.Turn;
        var words = turn.Activity.Text?.Trim() ?? string.Empty;
        if (turn.Meaning.SaidAmong(library.Words.No) is not null)
        {
            course.Skip(dialog);
        }
        else if (turn.Meaning.SaidAmong(library.Words.Yes) is not null)
        {
            course.AskBriefly(dialog);
        }
        else if (step == ReportQuestions.Story)
        {
            AddToStory(dialog, words);
        }
        else if (step == ReportQuestions.Phone || turn.Meaning.Phones is [_, ..])
        {
            TakePhone(dialog, step);
        }
        else if (step == ReportQuestions.PhoneTime && IsOfAccused(dialog))
        {
            // "Đó là số bố", said after the number.
            ReportQuestions.Forget(ReportQuestions.Phone, dialog);
            voice.Say(turn, ReportPhrases.PhoneOfAccused);
            dialog.GoTo(ReportQuestions.Phone);
        }
        else if (step == ReportQuestions.Place ? !Telling.MayBePlace(turn, voice) : !Telling.MayAnswer(turn, voice))
        {
            AskAnother(dialog, step);
        }
        else if (step == ReportQuestions.Place)
        {
            dialog.Note(Told.Province, turn.Meaning.Place?.Code);
            course.Note(dialog, Told.Place, words);
        }
        else
        {
            course.Note(dialog, Told.PhoneTime, words);
        }
    }

    /// <summary>Words where buttons were shown. Whoever is telling is not answered with an explanation out of the library.</summary>
    public void TakeAside(DialogContext dialog, string step)
    {
        if (step == ReportQuestions.Contact && dialog.Turn.Meaning.Phones is [_, ..])
        {
            TakePhone(dialog, step);
        }
        else
        {
            Telling.KeepWords(dialog);
            missed.AskAgain(dialog, StepQuestion.Choice);
        }
    }

    /// <summary>A place told while something is read back or asked. False where there is none.</summary>
    public bool TakePlace(DialogContext dialog, string step)
    {
        var turn = dialog.Turn;
        if (step is not (ReportQuestions.Contact or ReportQuestions.Send) || turn.Meaning.Place is not { } place || !Telling.MayAnswer(turn, voice))
        {
            return false;
        }

        dialog.Note(Told.Province, place.Code);
        dialog.Note(Told.Place, turn.Activity.Text?.Trim());
        course.Say(dialog);
        return true;
    }

    private void AddToStory(DialogContext dialog, string words)
    {
        Told.AddToStory(dialog, words);
        Telling.NotePlaceAndPhone(dialog);
        Told.NoteKind(dialog);
        course.Say(dialog);
    }

    private void TakePhone(DialogContext dialog, string step)
    {
        var turn = dialog.Turn;
        if (turn.Meaning.Phones is not [var phone, ..])
        {
            voice.Say(turn, ReportPhrases.PhoneUnclear);
        }
        else if (IsOfAccused(dialog))
        {
            // Whoever did it would pick up.
            voice.Say(turn, ReportPhrases.PhoneOfAccused);
        }
        else
        {
            dialog.Note(Told.Contact, ReportChoices.ByPhone);
            if (step == ReportQuestions.Place)
            {
                dialog.Note(Told.Phone, phone.Digits);
                voice.Say(turn, ReportPhrases.PhoneNoted);
                course.AskBriefly(dialog);
            }
            else
            {
                course.Note(dialog, Told.Phone, phone.Digits);
            }
        }
    }

    // A question may have an answer; anything else is asked for again in the words of the question.
    private void AskAnother(DialogContext dialog, string step)
    {
        if (Telling.Asks(dialog.Turn))
        {
            missed.Handle(dialog, StepQuestion.Choice);
        }
        else if (step == ReportQuestions.Place)
        {
            missed.AskAgain(dialog, StepQuestion.Place);
        }
        else
        {
            course.AskBriefly(dialog);
        }
    }

    private static bool IsOfAccused(DialogContext dialog) =>
        dialog.Turn.Meaning.Accused is { } role && role == dialog.Answer(Told.ByWhom);

    // "Tôi là giáo viên": it says who is telling, and nothing has been told.
    private static bool IsOnlyWho(TurnContext turn, string story) =>
        turn.Meaning.Speaker is not null && story.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= WordsOfWho;

    private bool IsForFriend(TurnContext turn) =>
        library.Words.Telling.Answers.GetValueOrDefault(ReportQuestions.About)?.GetValueOrDefault(ReportChoices.Friend) is { } ways
        && turn.Meaning.SaidAmong(ways) is not null;
}
