using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Guidance;

/// <summary>
/// Explains, three bubbles at a time, then offers where to go next, what else is asked about it, the sources, and the way back.
/// </summary>
/// <param name="asked">Whether the topic has frequently asked questions.</param>
internal sealed class ExplanationDialog(
    Explanation explanation, bool asked, StatedSources sources, Doors doors, Answering answering, Voice voice)
    : PassingDialog(answering)
{
    private const int BubblesAtATime = 3;
    private const string Shown = "shown";

    public override string Id => explanation.DialogId;

    public override void Begin(DialogContext dialog)
    {
        var turn = dialog.Turn;
        turn.Note(TurnNotes.Topic, explanation.Topic);
        turn.Do(Effect.Count(explanation.Counted));
        turn.SetForSession(SessionFacts.LastTopic, explanation.Topic);
        ShowMore(dialog);
    }

    // Back from an interruption: a word and the same buttons, not the whole answer again.
    public override void Reprompt(DialogContext dialog)
    {
        voice.Say(dialog.Turn, PhraseIds.BackToQuestion);
        Buttons.Offer(dialog.Turn, Labels(dialog));
    }

    public override IReadOnlyList<string> Labels(DialogContext dialog) =>
        [.. Offers(dialog).Select(offer => offer.Label)];

    protected override void Choose(DialogContext dialog, int choice) => Offers(dialog)[choice].Take();

    private List<Offer> Offers(DialogContext dialog)
    {
        var turn = dialog.Turn;
        List<Offer> offers = [];
        if (HasMore(dialog))
        {
            offers.Add(new(voice.Word(turn, PhraseIds.ButtonMore), () => ShowMore(dialog)));
        }

        if (dialog.HasBelow)
        {
            offers.Add(new(voice.Word(turn, PhraseIds.ButtonBack), dialog.End));
        }

        if (!dialog.HasBelow || IsTheChoice(dialog))
        {
            var next = doors.Open(turn, explanation.Next);
            offers.AddRange(next.Zip(doors.LabelsOf(turn, next), (reference, label) => new Offer(label, () => doors.Go(dialog, reference))));
        }

        if (!dialog.HasBelow && asked)
        {
            offers.Add(new(voice.Word(turn, PhraseIds.ButtonFaqs), () => dialog.Replace(FaqListDialog.IdOf(explanation.Topic))));
        }

        if (sources.Has(explanation.Review))
        {
            offers.Add(new(voice.Word(turn, PhraseIds.ButtonSources), () => ShowSources(dialog)));
        }

        return offers;
    }

    // From a menu or another explanation one came to choose a comic; in the middle of a guided dialog one only asked.
    private bool IsTheChoice(DialogContext dialog) => explanation.IsAChoice && !UnderWay.Any(dialog.Turn.Session);

    private void ShowMore(DialogContext dialog)
    {
        var bubbles = Bubbles(dialog);
        var shown = ShownSoFar(dialog);
        voice.Say(dialog.Turn, [.. bubbles.Skip(shown).Take(BubblesAtATime)]);
        dialog.Note(Shown, $"{Math.Min(shown + BubblesAtATime, bubbles.Count)}");

        // Asked in the middle of something else and answered in full: straight back to it.
        if (dialog.HasBelow && !HasMore(dialog) && !IsTheChoice(dialog))
        {
            GoBack(dialog);
        }
        else
        {
            Buttons.Offer(dialog.Turn, Labels(dialog));
        }
    }

    // After a short aside, or in an alarm, where every bubble counts, the question itself is enough.
    private void GoBack(DialogContext dialog)
    {
        var alarmed = dialog.Turn.GetForSession(SessionFacts.Alarm) > 0;
        if (!alarmed)
        {
            voice.Say(dialog.Turn, PhraseIds.BackToQuestion);
        }

        dialog.Pop();
        if (alarmed || explanation.IsAside)
        {
            dialog.AskBriefly();
        }
        else
        {
            dialog.Reprompt();
        }
    }

    private void ShowSources(DialogContext dialog)
    {
        sources.Say(dialog.Turn, explanation.Review);
        Buttons.Offer(dialog.Turn, Labels(dialog));
    }

    private bool HasMore(DialogContext dialog) => ShownSoFar(dialog) < Bubbles(dialog).Count;

    private static int ShownSoFar(DialogContext dialog) => int.TryParse(dialog.Noted(Shown), out var shown) ? shown : 0;

    private IReadOnlyList<string> Bubbles(DialogContext dialog) =>
        explanation.Answer.For(Person.AudienceOf(dialog.Turn), explanation.Otherwise);

    private sealed record Offer(string Label, Action Take);
}
