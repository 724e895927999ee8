using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>Words of somebody who is telling, whatever they were asked just then.</summary>
internal static class Telling
{
    // From here on the person knows who will read, so words told on the way belong to the report.
    private static readonly string[] Steps =
    [
        ReportQuestions.Kind, ReportQuestions.Story, ReportQuestions.ByWhom, ReportQuestions.ByOther, ReportQuestions.Place,
        ReportQuestions.Contact,
    ];

    // Where a message of the office can still reach the person later. A web page is gone when it is closed.
    private static readonly string[] ChatsThatStay = ["messenger", "zalo"];

    /// <summary>Whether a message can reach them in this chat later.</summary>
    public static bool ChatStays(TurnContext turn) => ChatsThatStay.Contains(turn.Activity.ChannelId);

    /// <summary>Where in the questions they are.</summary>
    public static string StepOf(DialogContext dialog) => dialog.Active?.Step is { Length: > 0 } step ? step : ReportQuestions.Safe;

    /// <summary>Something is told here rather than asked.</summary>
    public static bool IsTold(TurnContext turn, string step) =>
        Steps.Contains(step) && turn.Activity.Text is { } words && !words.TrimEnd().EndsWith('?');

    /// <summary>
    /// Keeps what was said for the report, also where an alarm answers it: whoever is telling must not have to tell it twice, and what
    /// it is about is not asked of somebody who has just said it.
    /// </summary>
    public static void KeepWords(DialogContext dialog)
    {
        if (!ReportDialog.IsActive(dialog) || !Steps.Contains(StepOf(dialog)) || dialog.Turn.Activity.Text is not { Length: > 0 } words)
        {
            return;
        }

        Told.AddToStory(dialog, words.Trim());
        if (StepOf(dialog) == ReportQuestions.Kind)
        {
            dialog.Note(Told.Kind, dialog.Turn.Meaning.Danger.Kind?.Id());
            dialog.GoTo(ReportQuestions.Story);
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
}
