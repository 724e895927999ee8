using AwarenessBot.Content;
using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Guidance;
using AwarenessBot.Conversation.Guided;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Danger;

/// <summary>
/// What is offered after a worry has been answered: what helps with this kind of thing, "I am not safe" (the answer has just
/// asked), and "you misread me".
/// </summary>
internal sealed class AfterConcernDialog(
    DangerKind? kind, Library library, Doors doors, Misread misread, Answering answering, Voice voice)
    : PassingDialog(answering)
{
    // The step of the follow-up that those who do not feel safe come to. "Run, call 113" would be too loud for a nasty chat group:
    // it asks first whether anybody is near.
    private const string SomebodyNear = "ai_o_gan";

    private const int Safe = 0;

    public override string Id => IdFor(kind);

    public static string IdFor(DangerKind? kind) => $"concern:{kind.Id()}";

    public override IReadOnlyList<string> Labels(DialogContext dialog) =>
    [
        voice.Word(dialog.Turn, PhraseIds.ButtonSafe),
        .. doors.LabelsOf(dialog.Turn, Next(dialog)),
        voice.Word(dialog.Turn, PhraseIds.ButtonNotSafe),
        voice.Word(dialog.Turn, PhraseIds.ButtonMisread),
    ];

    public override void Begin(DialogContext dialog) => Buttons.Offer(dialog.Turn, Labels(dialog));

    public override void Reprompt(DialogContext dialog)
    {
        voice.Say(dialog.Turn, PhraseIds.StillHere);
        Buttons.Offer(dialog.Turn, Labels(dialog));
    }

    // "Không", "dạ có", "rồi sao nữa": answers to the question that the last bubble asked.
    public override void Continue(DialogContext dialog)
    {
        var meaning = dialog.Turn.Meaning;
        if (meaning.ChoiceAmong(Labels(dialog)) is not null)
        {
            base.Continue(dialog);
        }
        else if (meaning.YesNo == false)
        {
            NotSafe(dialog);
        }
        else if (meaning.YesNo == true || meaning.Command == Command.More)
        {
            Choose(dialog, Safe);
        }
        else
        {
            base.Continue(dialog);
        }
    }

    protected override void Choose(DialogContext dialog, int choice)
    {
        var next = doors.Open(dialog.Turn, Next(dialog));
        var door = choice - 1;
        if (choice == Safe)
        {
            GoOnSafe(dialog, next);
        }
        else if (door < next.Count)
        {
            doors.Go(dialog, next[door]);
        }
        else if (door == next.Count)
        {
            NotSafe(dialog);
        }
        else
        {
            misread.TakeBack(dialog);
        }
    }

    // Safe: then what helps best with this kind of thing.
    private void GoOnSafe(DialogContext dialog, IReadOnlyList<string> next)
    {
        if (next is [var best, ..])
        {
            doors.Go(dialog, best);
        }
        else
        {
            dialog.Replace(MenuDialog.TheId);
        }
    }

    private void NotSafe(DialogContext dialog)
    {
        var turn = dialog.Turn;
        turn.SetForSession(SessionFacts.Alarm, Math.Max(turn.GetForSession(SessionFacts.Alarm), (int)DangerLevel.Urgent));
        dialog.Pop();
        var script = library.Dialogs[library.DangerAnswers.Select(answer => answer.Then).OfType<string>().First()];
        dialog.Begin(GuidedDialogRunner.IdOf(script.Id), script.Steps.ContainsKey(SomebodyNear) ? SomebodyNear : script.Start);
    }

    private IReadOnlyList<string> Next(DialogContext dialog) =>
        [.. doors.Guided(dialog.Turn, kind), $"topic:{TopicOf(kind)}"];

    // Ids of the fixed list of topics: what explains best what to do about each kind.
    private static string TopicOf(DangerKind? kind) => kind switch
    {
        DangerKind.SelfHarm => "emotional_coping",
        DangerKind.SexualAbuse => "sexual_abuse_info",
        DangerKind.Sextortion => "sextortion_info",
        DangerKind.ImageAbuse => "image_takedown",
        DangerKind.Grooming => "grooming_info",
        DangerKind.Cyberbullying => "cyberbullying_respond",
        DangerKind.Scam => "scam_info",
        _ => "report_where",
    };
}
