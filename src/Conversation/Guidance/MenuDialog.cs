using AwarenessBot.Content;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Conversation.Welcome;
using AwarenessBot.Engine.Dialogs;

namespace AwarenessBot.Conversation.Guidance;

/// <summary>The main menu, in the order that suits who is asking; opened from anywhere, with the way back.</summary>
internal sealed class MenuDialog(Library library, Doors doors, Answering answering, Voice voice) : PassingDialog(answering)
{
    public const string TheId = "menu";

    public override string Id => TheId;

    public override void Begin(DialogContext dialog)
    {
        if (Person.Of(dialog.Turn).AskedWho)
        {
            Reprompt(dialog);
        }
        else
        {
            dialog.Replace(WhoDialog.TheId);
        }
    }

    public override void Reprompt(DialogContext dialog)
    {
        voice.Say(dialog.Turn, PhraseIds.Menu);
        Buttons.Offer(dialog.Turn, Labels(dialog));
    }

    public override IReadOnlyList<string> Labels(DialogContext dialog)
    {
        var labels = doors.LabelsOf(dialog.Turn, Offered(dialog));
        return dialog.HasBelow ? [.. labels, voice.Word(dialog.Turn, PhraseIds.ButtonBack)] : labels;
    }

    protected override void Choose(DialogContext dialog, int choice)
    {
        var open = doors.Open(dialog.Turn, Offered(dialog));
        if (choice < open.Count)
        {
            doors.Go(dialog, open[choice]);
        }
        else
        {
            dialog.End();
        }
    }

    private IReadOnlyList<string> Offered(DialogContext dialog) => library.Menu.For(Person.Of(dialog.Turn).Audience);
}
