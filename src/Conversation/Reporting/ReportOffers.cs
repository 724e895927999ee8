using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>The buttons under each question of a report, and what each does.</summary>
internal sealed class ReportOffers(ReportCourse course, ReportEnding ending, Voice voice)
{
    public IReadOnlyList<string> Labels(DialogContext dialog) => [.. Of(dialog).Select(offer => offer.Label)];

    /// <summary>The button meant, pressed or in other words. Where any words are asked for, or something may be thrown away, only one pressed.</summary>
    public Offer? Chosen(DialogContext dialog)
    {
        var (offers, meaning) = (Of(dialog), dialog.Turn.Meaning);
        List<string> labels = [.. offers.Select(offer => offer.Label)];
        if (ReportQuestions.IsOpen(Telling.StepOf(dialog)) || Telling.StepOf(dialog) == ReportQuestions.Keep)
        {
            return meaning.Repeats(labels) && meaning.ChoiceAmong(labels) is { } pressed ? offers[pressed] : null;
        }

        return (ByAnswer(dialog, offers) ?? meaning.ChoiceAmong(labels) ?? ByYesNo(offers, meaning.YesNo)) is { } index ? offers[index] : null;
    }

    /// <summary>Whether what was said is word for word a way of content to give one of the answers offered.</summary>
    public bool IsAnswer(DialogContext dialog) => ByAnswer(dialog, Of(dialog)) is not null;

    private int? ByAnswer(DialogContext dialog, List<Offer> offers)
    {
        if (!voice.Library.Words.Telling.Answers.TryGetValue(Telling.StepOf(dialog), out var answers))
        {
            return null;
        }

        var at = offers.FindIndex(offer =>
            offer.Value is { } value && answers.TryGetValue(value, out var ways) && dialog.Turn.Meaning.SaidAmong(ways) is not null);
        return at < 0 ? null : at;
    }

    private static int? ByYesNo(List<Offer> offers, bool? said) =>
        said is { } yes && offers.FindIndex(offer => offer.Means == yes) is var index and >= 0 ? index : null;

    private List<Offer> Of(DialogContext dialog)
    {
        var turn = dialog.Turn;
        var step = Telling.StepOf(dialog);
        Offer Button(string phrase, Action take, bool? means = null) => new(voice.Word(turn, phrase), take, means);
        var stop = Button(ReportPhrases.ButtonStop, () => course.Stop(dialog));
        var skip = Button(PhraseIds.ButtonSkip, () => course.Skip(dialog), means: false);
        return step switch
        {
            ReportQuestions.Safe =>
            [
                Button(ReportPhrases.ButtonReportSafe, () => course.Note(dialog, Told.Safe, "yes"), true),
                Button(ReportPhrases.ButtonReportNotSafe, () => ending.LeaveQuietly(dialog), false),
            ],
            ReportQuestions.Send =>
            [
                Button(ReportPhrases.ButtonSend, () => course.Send(dialog, unfinished: false), true),
                Button(ReportPhrases.ButtonChange, () => course.Ask(dialog, ReportQuestions.Change)),
                Button(ReportPhrases.ButtonStop, () => course.Stop(dialog), false),
            ],
            ReportQuestions.Change =>
            [
                .. ReportQuestions.Changeable.Select(question => Button(ReportPhrases.Label(question), () => Anew(dialog, question))),
                Button(ReportPhrases.ButtonNoChange, () => course.Next(dialog), false),
            ],
            ReportQuestions.Keep =>
            [
                Button(ReportPhrases.ButtonSendSoFar, () => course.Send(dialog, unfinished: true), true),
                Button(ReportPhrases.ButtonGoOn, () => course.GoOn(dialog)),
                Button(ReportPhrases.ButtonThrowAway, () => ending.Throw(dialog)),
            ],
            ReportQuestions.Receipt =>
            [
                Button(ReportPhrases.ButtonKeepCode, () => ending.ShowReceipt(dialog), true),
                Button(ReportPhrases.ButtonNoCode, () => ending.RefuseReceipt(dialog), false),
            ],
            ReportQuestions.Story when dialog.Answer(Told.Story) is not null =>
                [Button(ReportPhrases.ButtonDone, () => course.Done(dialog)), stop],
            _ when ReportQuestions.IsOpen(step) => [skip, stop],
            _ => [.. Choices(dialog, step), skip, stop],
        };
    }

    private void Anew(DialogContext dialog, string question)
    {
        ReportQuestions.Forget(question, dialog);
        course.Ask(dialog, question);
    }

    private IEnumerable<Offer> Choices(DialogContext dialog, string step)
    {
        var turn = dialog.Turn;
        var isYoung = (Person.Of(turn).SelfTerm ?? turn.Meaning.SelfTerm) is not null;
        return
            from choice in ReportChoices.Of(step, Person.AudienceOf(turn), isYoung, Telling.ChatStays(turn))
            let name = ReportQuestions.NotedAs(step)
            select new Offer(voice.Word(turn, choice.Phrase), () => course.Note(dialog, name, choice.Value), Value: choice.Value);
    }
}

/// <summary>A button: what stands on it, what it does, whether "yes" or "no" mean it, and the answer it gives.</summary>
internal sealed record Offer(string Label, Action Take, bool? Means = null, string? Value = null);
