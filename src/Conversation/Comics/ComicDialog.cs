using AwarenessBot.Content.Comics;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Conversation.Guidance;
using AwarenessBot.Conversation.Guided;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Comics;

/// <summary>
/// A comic: panel after panel, each a picture, its words, and a button to go on or some to choose from. Its steps are the
/// names of the panels.
/// </summary>
internal sealed class ComicDialog(Comic comic, Missed missed, Voice voice) : Dialog
{
    public override string Id => IdOf(comic.Id);

    public static string IdOf(string comic) => "comic:" + comic;

    public override bool Knows(string step) => step.Length == 0 || comic.Panels.ContainsKey(step);

    public override void Begin(DialogContext dialog)
    {
        dialog.Turn.Do(Effect.Count("comic.begun." + comic.Id));
        Enter(dialog, comic.Panels[comic.Start]);
    }

    public override void Continue(DialogContext dialog)
    {
        if (Chosen(dialog) is { } go)
        {
            Missed.Forget(dialog);
            Follow(dialog, go);
        }
        else
        {
            missed.Handle(dialog, StepQuestion.Choice);
        }
    }

    public override void Reprompt(DialogContext dialog) => Show(dialog, Panel(dialog));

    public override bool Claims(DialogContext dialog) => Chosen(dialog) is not null;

    public override IReadOnlyList<string> Labels(DialogContext dialog) => Panel(dialog) is { Choices: { Count: > 0 } choices }
        ? [.. choices.Select(choice => voice.Address(choice.Label, Person.Of(dialog.Turn)))]
        : [voice.Word(dialog.Turn, PhraseIds.ButtonMore)];

    private Destination? Chosen(DialogContext dialog)
    {
        var panel = Panel(dialog);
        var meaning = dialog.Turn.Meaning;
        var choice = meaning.ChoiceAmong(Labels(dialog));
        if (panel.Choices.Count > 0)
        {
            return choice is { } index ? panel.Choices[index].Go : null;
        }

        // "rồi", "tiếp đi": whoever only reads on need not find the button.
        return choice is not null || meaning.Command == Command.More || meaning.YesNo == true ? panel.Go : null;
    }

    private void Follow(DialogContext dialog, Destination go)
    {
        if (go.Kind == DestinationKind.Step)
        {
            Enter(dialog, comic.Panels[go.Target]);
        }
        else
        {
            Finish(dialog);
        }
    }

    private void Enter(DialogContext dialog, ComicPanel panel)
    {
        dialog.GoTo(panel.Name);
        Show(dialog, panel);

        // The last panel needs no button: there is nothing behind it.
        if (panel.Go is { Kind: DestinationKind.End })
        {
            Finish(dialog);
        }
    }

    private void Show(DialogContext dialog, ComicPanel panel)
    {
        voice.Show(dialog.Turn, $"/pictures/comics/{comic.Id}/{panel.Name}.png", panel.Alt);
        voice.Say(dialog.Turn, panel.Say);
        if (panel.Go is not { Kind: DestinationKind.End })
        {
            Buttons.Offer(dialog.Turn, Labels(dialog));
        }
    }

    private void Finish(DialogContext dialog)
    {
        dialog.Turn.Do(Effect.Count("comic.finished." + comic.Id));
        if (dialog.Turn.Replies.Count > 0 || dialog.HasBelow)
        {
            dialog.End();
        }
        else
        {
            // A choice led straight to the end: nobody is left without an answer.
            dialog.Replace(MenuDialog.TheId);
        }
    }

    private ComicPanel Panel(DialogContext dialog) =>
        comic.Panels[dialog.Active?.Step is { Length: > 0 } name ? name : comic.Start];
}
