using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Danger;
using AwarenessBot.Conversation.Guidance;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Prompts;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Guided;

/// <summary>Walks a person through a guided dialog of content, step by named step.</summary>
internal sealed class GuidedDialogRunner(
    GuidedDialog script, StepPrompts prompts, Doors doors, Misread misread, Missed missed, Lifeline card, Voice voice)
    : Dialog
{
    public override string Id => IdOf(script.Id);

    public static string IdOf(string dialog) => "dialog:" + dialog;

    public override bool Knows(string step) => step.Length == 0 || script.Steps.ContainsKey(step);

    public override void Begin(DialogContext dialog)
    {
        dialog.Turn.Do(Effect.Count("dialog." + script.Id));
        Enter(dialog, dialog.Active?.Step is { Length: > 0 } step ? step : script.Start);
    }

    public override void Continue(DialogContext dialog)
    {
        var step = Step(dialog);
        if (prompts.For(step, dialog.Turn)?.Read(dialog.Turn) is { } answer)
        {
            Take(dialog, step, answer);
        }
        else
        {
            missed.Handle(dialog, step.Ask);
        }
    }

    public override void Reprompt(DialogContext dialog) => Say(dialog, Step(dialog));

    public override void AskBriefly(DialogContext dialog)
    {
        var step = Step(dialog);
        voice.Say(dialog.Turn, [.. Words(dialog, step).Where(bubble => bubble.Contains('?')).TakeLast(1)]);
        Buttons.Offer(dialog.Turn, Labels(dialog));
    }

    public override bool Claims(DialogContext dialog)
    {
        var step = Step(dialog);
        return step.Ask is not StepQuestion.Text && prompts.For(step, dialog.Turn)?.Read(dialog.Turn) is not null;
    }

    public override IReadOnlyList<string> Labels(DialogContext dialog) =>
        prompts.For(Step(dialog), dialog.Turn)?.Labels ?? [];

    private DialogStep Step(DialogContext dialog) => script.Steps[dialog.Active?.Step is { Length: > 0 } name ? name : script.Start];

    private void Take(DialogContext dialog, DialogStep step, PromptAnswer answer)
    {
        Missed.Forget(dialog);
        if (step.Ask == StepQuestion.Place)
        {
            prompts.ConfirmPlace(dialog.Turn, answer.Value);
        }

        Follow(dialog, step.Choices.Count > 0 ? step.Choices[answer.Choice].Go : step.Go ?? Destination.Parse("@end"), waits: true);
    }

    private void Enter(DialogContext dialog, string name)
    {
        dialog.GoTo(name);
        var step = script.Steps[name];
        Say(dialog, step);
        if (step.Ask == StepQuestion.Nothing)
        {
            Follow(dialog, step.Go ?? Destination.Parse("@end"), waits: false);
        }
    }

    private void Say(DialogContext dialog, DialogStep step)
    {
        voice.Say(dialog.Turn, Words(dialog, step));
        Buttons.Offer(dialog.Turn, prompts.For(step, dialog.Turn)?.Labels ?? []);
    }

    private static IReadOnlyList<string> Words(DialogContext dialog, DialogStep step) =>
        step.Say.For(Person.AudienceOf(dialog.Turn));

    // A step that waits is asked again after a visit elsewhere; one that does not has said its piece.
    private void Follow(DialogContext dialog, Destination go, bool waits)
    {
        switch (go.Kind)
        {
            case DestinationKind.Step:
                Enter(dialog, go.Target);
                break;
            case DestinationKind.Menu:
                dialog.Replace(MenuDialog.TheId);
                break;
            case DestinationKind.Help:
                card.Show(dialog.Turn);
                AskAgain(dialog, waits);
                break;
            case DestinationKind.Misread:
                misread.TakeBack(dialog);
                break;
            case DestinationKind.Report or DestinationKind.Erase or DestinationKind.Topic or DestinationKind.Dialog or DestinationKind.Quiz or DestinationKind.Comic:
                Visit(dialog, go, waits);
                break;
            default:
                SayGoingBack(dialog);
                dialog.End();
                break;
        }
    }

    // From "are you safe?" to a quiz question there has to be a sentence.
    private void SayGoingBack(DialogContext dialog)
    {
        if (dialog.HasBelow && dialog.Turn.GetForSession(SessionFacts.Alarm) >= (int)DangerLevel.Urgent)
        {
            voice.Say(dialog.Turn, PhraseIds.AfterAlarm);
        }
    }

    private void Visit(DialogContext dialog, Destination go, bool waits)
    {
        if (!waits)
        {
            doors.Go(dialog, go.ToString());
        }
        else if (!doors.Visit(dialog, go.ToString()))
        {
            Reprompt(dialog);
        }
    }

    private void AskAgain(DialogContext dialog, bool waits)
    {
        if (waits)
        {
            Reprompt(dialog);
        }
        else
        {
            dialog.End();
        }
    }
}
