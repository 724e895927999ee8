using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Guidance;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;

namespace AwarenessBot.Conversation.Danger;

/// <summary>What is offered after a worry has been answered: what helps with this kind of thing, and "you misread me".</summary>
internal sealed class AfterConcernDialog(DangerKind kind, Doors doors, Misread misread, Answering answering, Voice voice)
    : PassingDialog(answering)
{
    public override string Id => IdFor(kind);

    public static string IdFor(DangerKind kind) => $"concern:{kind.Id()}";

    public override IReadOnlyList<string> Labels(DialogContext dialog) =>
        [.. doors.LabelsOf(dialog.Turn, Next(dialog)), voice.Word(dialog.Turn, PhraseIds.ButtonMisread)];

    public override void Begin(DialogContext dialog) => Buttons.Offer(dialog.Turn, Labels(dialog));

    public override void Reprompt(DialogContext dialog)
    {
        voice.Say(dialog.Turn, PhraseIds.StillHere);
        Buttons.Offer(dialog.Turn, Labels(dialog));
    }

    protected override void Choose(DialogContext dialog, int choice)
    {
        var next = doors.Open(dialog.Turn, Next(dialog));
        if (choice < next.Count)
        {
            doors.Go(dialog, next[choice]);
        }
        else
        {
            misread.TakeBack(dialog);
        }
    }

    private IReadOnlyList<string> Next(DialogContext dialog) =>
        [.. doors.Guided(dialog.Turn, kind), $"topic:{TopicOf(kind)}"];

    // Ids of the fixed list of topics: what explains best what to do about each kind.
    private static string TopicOf(DangerKind kind) => kind switch
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
