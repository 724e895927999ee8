using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Guided;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>
/// Telling somebody who can act: as few questions as possible, one at a time, each of which can be passed over. What will happen and
/// who will read it is said before anything is asked in free words; nothing is sent before the person says so.
/// </summary>
internal sealed class ReportDialog(ReportSending sending, ReportSummary summary, ReportEnding ending, Missed missed, Lifeline card, Voice voice) : Dialog
{
    public const string TheId = "report";

    public override string Id => TheId;

    /// <summary>Whether a report is under way and takes what is said now.</summary>
    public static bool IsActive(DialogContext dialog) => dialog.Active?.Id == TheId;

    /// <summary>Whether a step takes any words at all.</summary>
    public static bool IsOpen(string step) => ReportQuestions.IsOpen(step);

    public override bool Knows(string step) =>
        step.Length == 0 || step is ReportQuestions.Keep or ReportQuestions.Receipt || ReportQuestions.InOrder.Contains(step);

    public override void Begin(DialogContext dialog)
    {
        var turn = dialog.Turn;
        turn.Do(Effect.Count("report.begun"));

        // What an alarm has just been about is not asked again.
        if (DangerNames.Kind(turn.GetForSession(SessionFacts.AlarmKind)) is { } kind)
        {
            dialog.Note(Told.Kind, kind.Id());
        }

        if (turn.GetForSession(SessionFacts.AboutFriend) == 1)
        {
            dialog.Note(Told.About, "friend");
        }

        Ask(dialog, ReportQuestions.Safe);
    }

    public override void Continue(DialogContext dialog)
    {
        var turn = dialog.Turn;
        var step = Telling.StepOf(dialog);
        if (Chosen(dialog) is { } offer)
        {
            Missed.Forget(dialog);
            offer.Take();
        }
        else if (turn.Meaning.Command == Command.Stop)
        {
            Stop(dialog);
        }
        else if (turn.Meaning.Command == Command.Skip && ReportQuestions.NotedAs(step) is not null)
        {
            Skip(dialog);
        }
        else if (ReportQuestions.IsOpen(step))
        {
            TakeWords(dialog, step);
        }
        else if (Telling.AccusedIn(dialog) is { } role)
        {
            Missed.Forget(dialog);
            Note(dialog, Told.ByWhom, role);
        }
        else if (turn.Meaning.Danger.Level != DangerLevel.None)
        {
            Telling.KeepWords(dialog);
            voice.Say(turn, ReportPhrases.BackAfterDanger);
            turn.Send(card.Beside(Person.Of(turn), turn.Now));
            Reprompt(dialog);
        }
        else if (Telling.IsTold(turn, step))
        {
            TakeOtherWords(dialog, step);
        }
        else
        {
            missed.Handle(dialog, StepQuestion.Choice);
        }
    }

    public override void Reprompt(DialogContext dialog) => Say(dialog, Telling.StepOf(dialog));

    public override bool Claims(DialogContext dialog) =>
        Chosen(dialog) is not null || dialog.Turn.Meaning.Command is Command.Stop or Command.Skip || IsOpen(Telling.StepOf(dialog)) || Telling.AccusedIn(dialog) is not null;

    public override IReadOnlyList<string> Labels(DialogContext dialog) => [.. Offers(dialog).Select(offer => offer.Label)];

    // A word or number may stand for a button only where no words are asked for: "3" is no answer to "what happened?".
    private Offer? Chosen(DialogContext dialog)
    {
        var (offers, meaning) = (Offers(dialog), dialog.Turn.Meaning);
        List<string> labels = [.. offers.Select(offer => offer.Label)];
        if (!IsOpen(Telling.StepOf(dialog)) || meaning.Repeats(labels))
        {
            return (meaning.ChoiceAmong(labels) ?? ByYesNo(offers, meaning.YesNo)) is { } index ? offers[index] : null;
        }

        return null;
    }

    private static int? ByYesNo(List<Offer> offers, bool? said) =>
        said is { } yes && offers.FindIndex(offer => offer.Means == yes) is var index and >= 0 ? index : null;

    private List<Offer> Offers(DialogContext dialog)
    {
        var turn = dialog.Turn;
        var step = Telling.StepOf(dialog);
        Offer Button(string phrase, Action take, bool? means = null) => new(voice.Word(turn, phrase), take, means);
        var stop = Button(ReportPhrases.ButtonStop, () => Stop(dialog));
        var skip = Button(PhraseIds.ButtonSkip, () => Skip(dialog), means: false);
        return step switch
        {
            ReportQuestions.Safe =>
            [
                Button(ReportPhrases.ButtonReportSafe, () => Note(dialog, Told.Safe, "yes"), true),
                Button(ReportPhrases.ButtonReportNotSafe, () => ending.LeaveQuietly(dialog), false),
            ],
            ReportQuestions.Readers =>
            [
                Button(ReportPhrases.ButtonUnderstood, () => Next(dialog), true),
                Button(ReportPhrases.ButtonNoReport, () => ending.Throw(dialog), false),
            ],
            ReportQuestions.Send =>
            [
                Button(ReportPhrases.ButtonSend, () => Send(dialog, unfinished: false), true),
                Button(ReportPhrases.ButtonChange, () => Change(dialog)),
                Button(ReportPhrases.ButtonStop, () => Stop(dialog), false),
            ],
            ReportQuestions.Keep =>
            [
                Button(ReportPhrases.ButtonSendSoFar, () => Send(dialog, unfinished: true), true),
                Button(ReportPhrases.ButtonThrowAway, () => ending.Throw(dialog), false),
            ],
            ReportQuestions.Receipt =>
            [
                Button(ReportPhrases.ButtonKeepCode, () => ending.ShowReceipt(dialog), true),
                Button(ReportPhrases.ButtonNoCode, () => ending.RefuseReceipt(dialog), false),
            ],
            ReportQuestions.Story when dialog.Answer(Told.Story) is not null =>
                [Button(ReportPhrases.ButtonDone, () => Next(dialog)), stop],
            _ when ReportQuestions.IsOpen(step) => [skip, stop],
            _ => [.. Choices(dialog, step), skip, stop],
        };
    }

    private IEnumerable<Offer> Choices(DialogContext dialog, string step) =>
        from choice in ReportQuestions.ChoicesOf(step, Person.AudienceOf(dialog.Turn), Telling.ChatStays(dialog.Turn))
        let name = ReportQuestions.NotedAs(step)
        select new Offer(voice.Word(dialog.Turn, choice.Phrase), () => Note(dialog, name, choice.Value));

    private void Note(DialogContext dialog, string name, string value)
    {
        dialog.Note(name, value);
        if (name == Told.About && Person.Of(dialog.Turn).Audience is null && ReportQuestions.TellerOf(value) is { } teller)
        {
            // It also says who is writing, and the rest is asked in words for them.
            Person.Change(dialog.Turn, person => person with { Audience = teller, AskedWho = true });
        }

        Next(dialog);
    }

    private void Skip(DialogContext dialog)
    {
        if (ReportQuestions.NotedAs(Telling.StepOf(dialog)) is { } name && dialog.Answer(name) is null)
        {
            dialog.Note(name, Told.Skipped);
        }

        Next(dialog);
    }

    private void TakeWords(DialogContext dialog, string step)
    {
        var turn = dialog.Turn;
        var words = turn.Activity.Text?.Trim() ?? string.Empty;
        switch (step)
        {
            case ReportQuestions.Story:
                Told.AddToStory(dialog, words);
                Reprompt(dialog);
                break;
            case ReportQuestions.Place:
                dialog.Note(Told.Province, turn.Meaning.Place?.Code);
                Note(dialog, Told.Place, words);
                break;
            case ReportQuestions.Phone when turn.Meaning.Phones is []:
                voice.Say(turn, ReportPhrases.PhoneUnclear);
                Buttons.Offer(turn, Labels(dialog));
                break;
            case ReportQuestions.Phone:
                Note(dialog, Told.Phone, turn.Meaning.Phones[0].Digits);
                break;
            default:
                Note(dialog, Told.PhoneTime, words);
                break;
        }
    }

    // Words where buttons were shown. Whoever is telling is not answered with an explanation out of the library.
    private void TakeOtherWords(DialogContext dialog, string step)
    {
        if (step == ReportQuestions.Contact && dialog.Turn.Meaning.Phones is [var phone, ..])
        {
            dialog.Note(Told.Phone, phone.Digits);
            Note(dialog, Told.Contact, "phone");
            return;
        }

        Telling.KeepWords(dialog);
        if (step == ReportQuestions.Kind)
        {
            Missed.Forget(dialog);
            Reprompt(dialog);
        }
        else
        {
            missed.AskAgain(dialog, StepQuestion.Choice);
        }
    }

    private void Next(DialogContext dialog) => Ask(dialog, ReportQuestions.After(Telling.StepOf(dialog), dialog));

    private void Ask(DialogContext dialog, string step)
    {
        dialog.GoTo(step);
        Say(dialog, step);
    }

    private void Say(DialogContext dialog, string step)
    {
        var turn = dialog.Turn;
        if (step == ReportQuestions.Send)
        {
            summary.Say(dialog);
        }

        var phrase = step == ReportQuestions.Story && dialog.Answer(Told.Story) is not null
            ? ReportPhrases.StoryMore
            : ReportQuestions.PhraseOf(step);
        voice.Say(turn, phrase, ("desk", sending.UsualDesk));
        if (step == ReportQuestions.Contact && Telling.ChatStays(turn))
        {
            voice.Say(turn, ReportPhrases.AskContactChat);
        }

        Buttons.Offer(turn, Labels(dialog));
    }

    // Once more from the start, without telling it all again.
    private void Change(DialogContext dialog)
    {
        foreach (var name in new[] { Told.About, Told.Kind, Told.ByWhom, Told.Province, Told.Place, Told.Contact, Told.Phone, Told.PhoneTime })
        {
            dialog.Note(name, null);
        }

        Ask(dialog, ReportQuestions.About);
    }

    private void Stop(DialogContext dialog)
    {
        if (Telling.StepOf(dialog) == ReportQuestions.Receipt)
        {
            // It has been sent: never "thrown away".
            ending.RefuseReceipt(dialog);
        }
        else if (new[] { Told.Story, Told.ByWhom, Told.Place }.Any(name => dialog.Answer(name) is not null) && Telling.StepOf(dialog) != ReportQuestions.Keep)
        {
            Ask(dialog, ReportQuestions.Keep);
        }
        else
        {
            ending.Throw(dialog);
        }
    }

    private void Send(DialogContext dialog, bool unfinished)
    {
        if (ending.Send(dialog, unfinished, Telling.ChatStays(dialog.Turn)))
        {
            Ask(dialog, ReportQuestions.Receipt);
        }
    }

    private sealed record Offer(string Label, Action Take, bool? Means = null);
}
