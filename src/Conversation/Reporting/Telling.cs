using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Danger;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>Words of somebody who is telling, whatever they were asked just then.</summary>
internal static class Telling
{
    // What is said while something is being decided is no part of the story.
    private static readonly string[] Deciding =
        [ReportQuestions.Safe, ReportQuestions.Send, ReportQuestions.Change, ReportQuestions.Keep, ReportQuestions.Receipt];

    // More than this is no place and no hour: it is told.
    private const int LongestAnswer = 80;

    // Ids of channels (a test holds them to those of the rooms). Where a message of the office can still reach the person later: a web
    // page is gone when it is closed.
    private static readonly string[] ChatsThatStay = ["facebook", "zalo"];

    // Where somebody else's servers see what is typed.
    private static readonly string[] Platforms = [.. ChatsThatStay, "zalo-bot"];

    /// <summary>Whether a message can reach them in this chat later.</summary>
    public static bool ChatStays(TurnContext turn) => ChatsThatStay.Contains(turn.Activity.ChannelId);

    /// <summary>Whether a platform can see what is typed.</summary>
    public static bool PlatformSees(TurnContext turn) => Platforms.Contains(turn.Activity.ChannelId);

    /// <summary>Where in the questions they are.</summary>
    public static string StepOf(DialogContext dialog) => dialog.Active?.Step is { Length: > 0 } step ? step : ReportQuestions.Safe;

    /// <summary>Something is told here rather than asked.</summary>
    public static bool IsTold(TurnContext turn, string step) =>
        !Deciding.Contains(step) && !Asks(turn);

    /// <summary>It is a question, by its mark.</summary>
    public static bool Asks(TurnContext turn) => turn.Activity.Text?.TrimEnd().EndsWith('?') is true;

    /// <summary>
    /// Keeps what was said for the report, also where an alarm answers it: whoever is telling must not have to tell it twice, and what
    /// it is about is not asked of somebody who has just said it.
    /// </summary>
    public static void KeepWords(DialogContext dialog)
    {
        var step = StepOf(dialog);
        if (ReportDialog.IsWaiting(dialog) && dialog.Turn.Activity.Text?.Trim() is { Length: > 0 } more)
        {
            Told.AddToWaiting(dialog, more);
            NotePlaceAndPhone(dialog.Turn, ReportDialog.Waiting(dialog)?.Values ?? DialogInstance.NoValues, (name, value) => dialog.NoteIn(ReportDialog.TheId, name, value));
            return;
        }

        if (!ReportDialog.IsActive(dialog) || step == ReportQuestions.Receipt || dialog.Turn.Activity.Text?.Trim() is not { Length: > 0 } words)
        {
            return;
        }

        Told.AddToStory(dialog, words);
        NotePlaceAndPhone(dialog);
        Told.NoteKind(dialog);
        if (step == ReportQuestions.Kind && dialog.Answer(Told.Kind) is not null)
        {
            dialog.GoTo(ReportQuestions.After(step, dialog));
        }
    }

    /// <summary>
    /// While a report waits below an alarm, what is told and answers nothing that was asked belongs to it: they were told that their
    /// words are kept. Danger is kept where it is answered.
    /// </summary>
    public static void KeepOnTheWay(DialogContext dialog)
    {
        var turn = dialog.Turn;
        var isTold = turn.Activity.Text?.Trim() is { Length: > 0 } && !Asks(turn) && turn.Meaning.Danger.Level == DangerLevel.None;
        if (isTold && ReportDialog.IsWaiting(dialog) && turn.GetForSession(SessionFacts.Alarm) == (int)DangerLevel.Emergency
            && !OurWords.Are(dialog) && !dialog.ActiveClaims)
        {
            KeepWords(dialog);
        }
    }

    /// <summary>Whether it is being asked who did it.</summary>
    public static bool IsAskedWho(DialogContext dialog) => StepOf(dialog) is ReportQuestions.ByWhom or ReportQuestions.ByOther;

    /// <summary>A place or a number told with the story is not asked for again.</summary>
    public static void NotePlaceAndPhone(DialogContext dialog) =>
        NotePlaceAndPhone(dialog.Turn, dialog.Active?.Values ?? DialogInstance.NoValues, dialog.Note);

    /// <summary>The same, told in the message that begins it.</summary>
    public static void NotePlaceAndPhone(TurnContext turn, Dictionary<string, string> told) =>
        NotePlaceAndPhone(turn, told, (name, value) => told[name] = value);

    private static void NotePlaceAndPhone(TurnContext turn, IReadOnlyDictionary<string, string> told, Action<string, string> note)
    {
        if (turn.Meaning.Place is { } place && !told.ContainsKey(Told.Place))
        {
            var words = turn.Activity.Text?.Trim() ?? string.Empty;
            note(Told.Province, place.Code);
            note(Told.Place, words.Length <= LongestAnswer ? words : place.Name);
        }

        // Whose number it is must be beyond doubt: with somebody accused beside it, it may be theirs.
        if (turn.Meaning is { Phones: [var phone], Accused: null } && !told.ContainsKey(Told.Phone) && !told.ContainsKey(Told.Contact))
        {
            note(Told.Contact, ReportChoices.ByPhone);
            note(Told.Phone, phone.Digits);
        }
    }

    /// <summary>What may be a place: told by name, or at least no hour.</summary>
    public static bool MayBePlace(TurnContext turn, Voice voice) =>
        MayAnswer(turn, voice) && (turn.Meaning.Place is not null || (turn.Meaning.When is null && turn.Meaning.Accused is null));

    /// <summary>What may be a place or an hour: a button that was on the screen before, a number alone or a page of words is neither.</summary>
    public static bool MayAnswer(TurnContext turn, Voice voice)
    {
        var words = turn.Activity.Text?.Trim() ?? string.Empty;
        return words.Length <= LongestAnswer && words.Any(char.IsLetter) && !words.EndsWith('?')
            && turn.Meaning.Phones is [] && turn.Meaning.SaidAmong([.. ReportChoices.Phrases.Select(phrase => voice.Word(turn, phrase))]) is null;
    }
}
