using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;

namespace AwarenessBot.Conversation.Guidance;

/// <summary>"Did you mean …?" with up to three topics, and "none of these".</summary>
internal sealed class DidYouMeanDialog(Doors doors, Answering answering, Voice voice) : PassingDialog(answering)
{
    public const string TheId = "did_you_mean";
    private const string References = "references";

    public override string Id => TheId;

    /// <summary>Offers these topics.</summary>
    public static void Offer(DialogContext dialog, IEnumerable<string> topics)
    {
        dialog.Begin(TheId);
        dialog.Note(References, string.Join(' ', topics.Select(topic => "topic:" + topic)));
        dialog.Reprompt();
    }

    public override void Begin(DialogContext dialog)
    {
        // Asked only once it is known what to offer.
    }

    public override void Reprompt(DialogContext dialog)
    {
        voice.Say(dialog.Turn, PhraseIds.DidYouMean);
        Buttons.Offer(dialog.Turn, Labels(dialog));
    }

    public override IReadOnlyList<string> Labels(DialogContext dialog) =>
        [.. doors.LabelsOf(dialog.Turn, Offered(dialog)), voice.Word(dialog.Turn, PhraseIds.ButtonNone)];

    protected override void Choose(DialogContext dialog, int choice)
    {
        var open = doors.Open(dialog.Turn, Offered(dialog));
        if (choice < open.Count)
        {
            doors.Go(dialog, open[choice]);
        }
        else
        {
            voice.Say(dialog.Turn, PhraseIds.NotUnderstood);
            dialog.Replace(MenuDialog.TheId);
        }
    }

    private static string[] Offered(DialogContext dialog) =>
        (dialog.Noted(References) ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
