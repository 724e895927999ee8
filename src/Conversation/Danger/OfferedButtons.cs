using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Engine.Dialogs;

namespace AwarenessBot.Conversation.Danger;

/// <summary>Whether what was said is a button the active dialog has just offered, pressed or typed off, marks or no marks.</summary>
internal static class OfferedButtons
{
    public static bool Include(DialogContext dialog) =>
        dialog.Turn.Meaning.Repeats(dialog.ActiveLabels);
}
