using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
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
            return;
        }

        if (!ReportDialog.IsActive(dialog) || step == ReportQuestions.Receipt || dialog.Turn.Activity.Text?.Trim() is not { Length: > 0 } words)
        {
            return;
        }

        Told.AddToStory(dialog, words);
        Told.NoteKind(dialog);
        if (step == ReportQuestions.Kind && dialog.Answer(Told.Kind) is not null)
        {
            dialog.GoTo(ReportQuestions.After(step, dialog));
        }
    }

    /// <summary>
    /// "Ông hàng xóm" is an answer to who did it, whatever buttons are shown. Where danger speaks out of the same words, that is heard
    /// first.
    /// </summary>
    public static string? AccusedIn(DialogContext dialog) =>
        StepOf(dialog) is ReportQuestions.ByWhom or ReportQuestions.ByOther && dialog.Turn.Meaning is { Danger.Level: DangerLevel.None } meaning
            ? meaning.Accused
            : null;

    /// <summary>What may be a place: told by name, or at least no hour.</summary>
    public static bool MayBePlace(TurnContext turn, Voice voice) =>
        MayAnswer(turn, voice) && (turn.Meaning.Place is not null || turn.Meaning.When is null);

    /// <summary>What may be a place or an hour: a button that was on the screen before, a number alone or a page of words is neither.</summary>
    public static bool MayAnswer(TurnContext turn, Voice voice)
    {
        var words = turn.Activity.Text?.Trim() ?? string.Empty;
        return words.Length <= LongestAnswer && words.Any(char.IsLetter) && !words.EndsWith('?')
            && turn.Meaning.Phones is [] && turn.Meaning.SaidAmong([.. ReportChoices.Phrases.Select(phrase => voice.Word(turn, phrase))]) is null;
    }
}
