using AwarenessBot.Conversation.Guidance;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>
/// Erases what is kept of this conversation, once that was confirmed. A report is another matter: it needs its receipt, since whoever
/// holds the phone may not be who sent it.
/// </summary>
internal sealed class ErasingDialog(Answering answering, Voice voice) : PassingDialog(answering)
{
    public const string TheId = "erasing";

    public override string Id => TheId;

    public override void Begin(DialogContext dialog) => Reprompt(dialog);

    public override void Reprompt(DialogContext dialog)
    {
        voice.Say(dialog.Turn, ReportPhrases.MyDataAskErase);
        Buttons.Offer(dialog.Turn, Labels(dialog));
    }

    public override IReadOnlyList<string> Labels(DialogContext dialog) =>
        [voice.Word(dialog.Turn, PhraseIds.ButtonYes), voice.Word(dialog.Turn, PhraseIds.ButtonNo)];

    public override void Continue(DialogContext dialog)
    {
        if (dialog.Turn.Meaning.ChoiceAmong(Labels(dialog)) is null && dialog.Turn.Meaning.YesNo is { } yes)
        {
            Choose(dialog, yes ? 0 : 1);
        }
        else
        {
            base.Continue(dialog);
        }
    }

    protected override void Choose(DialogContext dialog, int choice)
    {
        var turn = dialog.Turn;
        if (choice != 0)
        {
            dialog.End();
            return;
        }

        voice.Say(turn, ReportPhrases.MyDataErased);
        turn.ForgetProperties();
        turn.Session = Session.Empty;
        turn.Do(new Effect(EffectKinds.Forget, string.Empty));
    }
}
