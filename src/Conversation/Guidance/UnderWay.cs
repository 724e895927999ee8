using AwarenessBot.Conversation.Comics;
using AwarenessBot.Conversation.Guided;
using AwarenessBot.Conversation.Quizzes;
using AwarenessBot.Conversation.Reporting;
using AwarenessBot.Engine.State;

namespace AwarenessBot.Conversation.Guidance;

/// <summary>What has a course of its own and waits to be gone on with; an offer does not.</summary>
internal static class UnderWay
{
    private static readonly string[] Courses =
        [GuidedDialogRunner.IdOf(string.Empty), QuizDialog.IdOf(string.Empty), ComicDialog.IdOf(string.Empty), ReportDialog.TheId, ReceiptDialog.TheId];

    /// <summary>Whether a guided dialog, quiz or comic is under way, on top or below.</summary>
    public static bool Any(Session session) =>
        session.Stack.Any(dialog => Courses.Any(course => dialog.Id.StartsWith(course, StringComparison.Ordinal)));
}
