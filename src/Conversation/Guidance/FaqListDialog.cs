using AwarenessBot.Content.Topics;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;

namespace AwarenessBot.Conversation.Guidance;

/// <summary>The frequently asked questions of one topic, a button each.</summary>
internal sealed class FaqListDialog(Topic topic, IReadOnlyList<Faq> faqs, Answering answering, Voice voice) : PassingDialog(answering)
{
    public override string Id => IdOf(topic.Id);

    public static string IdOf(string topic) => "faqs:" + topic;

    public override void Begin(DialogContext dialog) => Reprompt(dialog);

    public override void Reprompt(DialogContext dialog)
    {
        var turn = dialog.Turn;
        voice.Say(turn, PhraseIds.FaqsIntro);
        voice.Say(turn, [string.Join('\n', Shown(dialog).Select(faq => "• " + faq.Question))]);
        Buttons.Offer(turn, Labels(dialog));
    }

    public override IReadOnlyList<string> Labels(DialogContext dialog) =>
        [.. Shown(dialog).Select(faq => faq.Label), voice.Word(dialog.Turn, PhraseIds.ButtonBack)];

    protected override void Choose(DialogContext dialog, int choice)
    {
        var shown = Shown(dialog);
        dialog.Replace(choice < shown.Count ? Explanation.IdOfFaq(shown[choice].Id) : Explanation.IdOf(topic.Id));
    }

    private List<Faq> Shown(DialogContext dialog) => [.. faqs.Where(faq => Doors.MayBeShown(dialog.Turn, faq.Review))];
}
