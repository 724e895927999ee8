using System.Text.Json;
using AwarenessBot.Content;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Lexicon;
using AwarenessBot.Conversation.Guided;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>
/// How things stand with a report, for whoever has its receipt: a state in plain words and the replies, never what was told, of
/// what kind it was, or who is accused. More can be added; erasure can be asked for.
/// </summary>
internal sealed class ReceiptDialog(Library library, ReportWishes wishes, Missed missed, Voice voice) : Dialog
{
    public const string TheId = "receipt";

    // The same reason in two tongues: close_reason_helped on the responder's button, closed_helped to the one who told.
    private const string ForResponders = "close_reason_";
    private const string ForTheOneWhoTold = "closed_";

    private const string More = "more";
    private const string Words = "words";
    private const string Erase = "erase";
    private const string Of = Told.Prefix + "case";
    private const string IsOver = Told.Prefix + "over";
    private const string Said = Told.Prefix + "standing";

    public override string Id => TheId;

    /// <summary>Shows how things stand.</summary>
    public static void Open(DialogContext dialog, Standing standing)
    {
        dialog.Turn.Do(Effect.Count("receipt.shown"));
        dialog.Turn.SetForSession(Pending, standing.Write());
        dialog.BeginAnew(TheId);
        dialog.Turn.SetForSession(Pending, string.Empty);
    }

    /// <summary>
    /// Passes on what is added before an alarm answers it: whoever has come back to say that it happened again must not have to say it
    /// twice. False where nothing was being added.
    /// </summary>
    public static bool KeepWords(DialogContext dialog)
    {
        if (dialog.Active is not { Id: TheId, Step: Words } || dialog.Turn.Activity.Text?.Trim() is not { Length: > 0 } words)
        {
            return false;
        }

        Add(dialog.Turn, dialog, words, asksErasure: false);
        dialog.GoTo(More);
        return true;
    }

    public override bool Knows(string step) => step is "" or More or Words or Erase;

    public override void Begin(DialogContext dialog)
    {
        var turn = dialog.Turn;
        if (Standing.Read(turn.GetForSession(Pending)) is not { } standing)
        {
            dialog.End();
            return;
        }

        dialog.Note(Of, JsonSerializer.Serialize(standing.Case, SubmissionJson.Default.Case));
        dialog.Note(IsOver, standing.Case.State >= CaseState.Closed ? "yes" : null);
        dialog.GoTo(More);
        Tell(turn, standing);
        Buttons.Offer(turn, Labels(dialog));
    }

    public override void Continue(DialogContext dialog)
    {
        var turn = dialog.Turn;
        var labels = Labels(dialog);
        var choice = turn.Meaning.ChoiceAmong(labels) ?? Wished(dialog);
        switch (dialog.Active?.Step)
        {
            case Words when !turn.Meaning.Repeats(labels) && turn.Meaning.Command is not (Command.Stop or Command.Back):
                Add(turn, dialog, turn.Activity.Text?.Trim() ?? string.Empty, asksErasure: false);
                Ask(dialog, More, ReportPhrases.ReceiptWordsKept);
                break;
            case Erase when (choice ?? FromYesNo(turn.Meaning.YesNo)) is { } answer:
                AnswerErase(dialog, isYes: answer == 0);
                break;
            case More when choice is { } what && labels.Count > 1:
                Choose(dialog, what);
                break;
            case Words or More when choice is not null || turn.Meaning.Command is Command.Stop or Command.Back:
                dialog.End();
                break;
            default:
                missed.Handle(dialog, StepQuestion.Choice);
                break;
        }
    }

    public override void Reprompt(DialogContext dialog) => Ask(dialog, dialog.Active?.Step ?? More, PhraseOf(dialog.Active?.Step));

    public override bool Claims(DialogContext dialog) =>
        dialog.Active?.Step == Words || dialog.Turn.Meaning.ChoiceAmong(Labels(dialog)) is not null || Wished(dialog) is not null
        || dialog.Turn.Meaning.Command is Command.Stop or Command.Back;

    public override IReadOnlyList<string> Labels(DialogContext dialog)
    {
        string Word(string phrase) => voice.Word(dialog.Turn, phrase);
        return dialog.Active?.Step switch
        {
            Erase => [Word(PhraseIds.ButtonYes), Word(PhraseIds.ButtonNo)],
            Words => [Word(ReportPhrases.ButtonDone)],
            _ when dialog.Noted(IsOver) is not null => [Word(ReportPhrases.ButtonDone)],
            _ => [Word(ReportPhrases.ButtonAddWords), Word(ReportPhrases.ButtonAskErase), Word(ReportPhrases.ButtonDone)],
        };
    }

    private static readonly Engine.State.StateProperty<string> Pending = new(Said, SpeakingJson.Default.String, string.Empty);

    // The menu in their own words.
    private int? Wished(DialogContext dialog) => (dialog.Active?.Step, wishes.In(dialog.Turn)) switch
    {
        (Erase, Wish.TakeBack) => 0,
        (Erase, Wish.Stop or Wish.DontSend) => 1,
        (More, Wish.GoOn) when dialog.Noted(IsOver) is null => 0,
        (More, Wish.TakeBack) when dialog.Noted(IsOver) is null => 1,
        (More, Wish.Done or Wish.Stop) when dialog.Noted(IsOver) is null => 2,
        _ => null,
    };

    private static int? FromYesNo(bool? said) => said switch
    {
        true => 0,
        false => 1,
        null => null,
    };

    private static string PhraseOf(string? step) => step switch
    {
        Words => ReportPhrases.ReceiptAskWords,
        Erase => ReportPhrases.ReceiptEraseConfirm,
        _ => ReportPhrases.ReceiptAskMore,
    };

    private void Tell(TurnContext turn, Standing standing)
    {
        voice.Say(turn, ReportPhrases.ReceiptFound);
        voice.Say(turn, ReportPhrases.Status(standing.Case.State));
        if (standing.Case.CloseReason?.Replace(ForResponders, ForTheOneWhoTold, StringComparison.Ordinal) is { } reason
            && library.Phrases.ContainsKey(reason))
        {
            voice.Say(turn, reason);
        }

        if (standing.Replies.Count == 0 && standing.Case.State < CaseState.Closed)
        {
            voice.Say(turn, ReportPhrases.ReceiptNoReply);
        }
        else if (standing.Replies.Count > 0)
        {
            voice.Say(turn, ReportPhrases.ReceiptReplies);
            foreach (var reply in standing.Replies)
            {
                Repeat(turn, reply);
            }
        }
    }

    private void Repeat(TurnContext turn, StandingReply reply)
    {
        if (reply.Phrase.Length == 0)
        {
            turn.Send(Voice.Bubble(reply.Words));
        }
        else if (library.Phrases.ContainsKey(reply.Phrase))
        {
            voice.Say(turn, reply.Phrase);
        }
    }

    private void Choose(DialogContext dialog, int what)
    {
        switch (what)
        {
            case 0:
                Ask(dialog, Words, ReportPhrases.ReceiptAskWords);
                break;
            case 1:
                Ask(dialog, Erase, ReportPhrases.ReceiptEraseConfirm);
                break;
            default:
                dialog.End();
                break;
        }
    }

    private void AnswerErase(DialogContext dialog, bool isYes)
    {
        if (isYes)
        {
            Add(dialog.Turn, dialog, string.Empty, asksErasure: true);
        }

        Ask(dialog, More, isYes ? ReportPhrases.ReceiptEraseAsked : ReportPhrases.ReceiptAskMore);
    }

    private static void Add(TurnContext turn, DialogContext dialog, string text, bool asksErasure)
    {
        if (dialog.Answer(Of) is { } noted && JsonSerializer.Deserialize(noted, SubmissionJson.Default.Case) is { } it)
        {
            turn.Do(new Effect(Addition.Kind, new Addition(it, text, asksErasure).Write()));
        }
    }

    private void Ask(DialogContext dialog, string step, string phrase)
    {
        dialog.GoTo(step);
        voice.Say(dialog.Turn, phrase);
        Buttons.Offer(dialog.Turn, Labels(dialog));
    }
}
