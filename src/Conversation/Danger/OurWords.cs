using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Reporting;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Danger;

/// <summary>
/// Whether what was said are words of ours: a button the active dialog has just offered, pressed or typed off, marks or no marks; one of
/// the ways content knows to give an answer it offers; a command. They tell nothing, alone or beside what was said before.
/// </summary>
internal static class OurWords
{
    // "Cứu em" is said by the person, whatever it also does.
    private static readonly Command[] CallsForHelp = [Command.Help, Command.Hotline, Command.SafeWord];

    public static bool Are(DialogContext dialog) =>
        dialog.Turn.Meaning.Repeats(dialog.ActiveLabels)
        || (dialog.Turn.Meaning.Command is { } command && !CallsForHelp.Contains(command))
        || (dialog.ActiveDialog is ReportDialog report && report.IsKnown(dialog));
}
