using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;

namespace AwarenessBot.Conversation.Guidance;

/// <summary>
/// A dialog that only offers: buttons to go on with, and if the person asks something else instead, that is answered and
/// the offer is gone.
/// </summary>
internal abstract class PassingDialog(Answering answering) : Dialog
{
    public override void Continue(DialogContext dialog)
    {
        if (dialog.Turn.Meaning.ChoiceAmong(dialog.ActiveLabels) is { } choice)
        {
            Choose(dialog, choice);
        }
        else if (!dialog.ContinueBelow())
        {
            answering.Answer(dialog);
        }
    }

    public override void AskBriefly(DialogContext dialog) => Buttons.Offer(dialog.Turn, Labels(dialog));

    public override bool Claims(DialogContext dialog) => dialog.Turn.Meaning.ChoiceAmong(dialog.ActiveLabels) is not null;

    protected abstract void Choose(DialogContext dialog, int choice);
}
