using AwarenessBot.Engine.Dialogs;

namespace AwarenessBot.Conversation.Danger;

/// <summary>Whether what was said is, letter for letter, a button the active dialog has just offered.</summary>
internal static class OfferedButtons
{
    public static bool Include(DialogContext dialog) =>
        dialog.Turn.Activity.Text is { } said && dialog.ActiveLabels.Contains(said.Trim());
}
