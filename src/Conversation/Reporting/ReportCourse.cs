using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Danger;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>The way through a report: from question to question, back, and out of it.</summary>
internal sealed class ReportCourse(ReportSending sending, ReportSummary summary, ReportEnding ending, DangerAnswers answers, AccusedPlaces places, Voice voice)
{
    public void Ask(DialogContext dialog, string step)
    {
        dialog.GoTo(step);
        Say(dialog);
    }

    public void Next(DialogContext dialog) => Ask(dialog, ReportQuestions.After(Telling.StepOf(dialog), dialog));

    /// <summary>Asks the present question, with what has to be known before it.</summary>
    public void Say(DialogContext dialog)
    {
        var step = Telling.StepOf(dialog);
        if (step is ReportQuestions.About or ReportQuestions.Story or ReportQuestions.Send && dialog.Noted(Told.Readers) is null)
        {
            // Before the first word is asked for (S16), and once.
            dialog.Note(Told.Readers, "told");
            Say(dialog.Turn, ReportPhrases.WhoReads);
            if (Telling.PlatformSees(dialog.Turn))
            {
                Say(dialog.Turn, ReportPhrases.PlatformSees);
            }

            Say(dialog.Turn, ReportPhrases.WayOut);
        }

        if (step == ReportQuestions.Send)
        {
            summary.Say(dialog);
        }

        Question(dialog);
    }

    /// <summary>Only the question, once more.</summary>
    public void AskBriefly(DialogContext dialog)
    {
        var step = Telling.StepOf(dialog);
        if (step == ReportQuestions.Story && dialog.Answer(Told.Story) is not null)
        {
            Say(dialog.Turn, ReportPhrases.StoryGoOn);
            return;
        }

        var bubbles = voice.Phrase(ReportQuestions.PhraseOf(step), Person.Of(dialog.Turn));
        voice.Say(dialog.Turn, [(bubbles.LastOrDefault(bubble => bubble.Contains('?')) ?? bubbles[0]).Replace("{desk}", sending.UsualDesk)]);
    }

    private void Question(DialogContext dialog)
    {
        var step = Telling.StepOf(dialog);
        Say(dialog.Turn, step == ReportQuestions.Story && dialog.Answer(Told.Story) is not null ? ReportPhrases.StoryMore : ReportQuestions.PhraseOf(step));
        if (step == ReportQuestions.Contact && Telling.ChatStays(dialog.Turn))
        {
            voice.Say(dialog.Turn, ReportPhrases.AskContactChat);
        }
    }

    /// <summary>Notes an answer, and asks what comes next.</summary>
    public void Note(DialogContext dialog, string name, string value)
    {
        dialog.Note(name, value);
        switch (name)
        {
            case Told.About when Person.Of(dialog.Turn).Audience is null && ReportChoices.TellerOf(value) is { } teller:
                // It also says who is writing, and the rest is asked in words for them.
                Person.Change(dialog.Turn, person => person with { Audience = teller, AskedWho = true });
                break;
            case Told.Kind:
                AnswerHarm(dialog, value);
                break;
            case Told.ByWhom when value != ReportChoices.AnotherRole:
                places.Explain(dialog.Turn, value);
                break;
        }

        Next(dialog);
    }

    public void Skip(DialogContext dialog)
    {
        var step = Telling.StepOf(dialog);
        if (ReportQuestions.NotedAs(step) is { } name && dialog.Answer(name) is null)
        {
            dialog.Note(name, Told.Skipped);
        }

        if (step == ReportQuestions.ByOther)
        {
            dialog.Note(Told.ByWhom, Told.Skipped);
        }
        else if (step == ReportQuestions.Phone)
        {
            // "Call me" without a number would be a promise nobody can keep.
            dialog.Note(Told.Contact, ReportChoices.NoContact);
        }

        EndStory(dialog, step);
        Next(dialog);
    }

    /// <summary>Nothing more is asked; what is left open is passed over.</summary>
    public void SkipToSend(DialogContext dialog)
    {
        foreach (var name in ReportQuestions.InOrder.Select(ReportQuestions.NotedAs).OfType<string>().Append(Told.StoryDone).ToList())
        {
            if (dialog.Noted(name) is null)
            {
                dialog.Note(name, Told.Skipped);
            }
        }

        Ask(dialog, ReportQuestions.Send);
    }

    /// <summary>The story is told.</summary>
    public void Done(DialogContext dialog)
    {
        EndStory(dialog, Telling.StepOf(dialog));
        Next(dialog);
    }

    /// <summary>More of the story, wherever they are.</summary>
    public void GoOn(DialogContext dialog)
    {
        if (Telling.StepOf(dialog) == ReportQuestions.Safe)
        {
            AskBriefly(dialog);
            return;
        }

        ReportQuestions.Forget(ReportQuestions.Story, dialog);
        dialog.GoTo(ReportQuestions.Story);
        if (dialog.Answer(Told.Story) is null)
        {
            Say(dialog);
        }
        else
        {
            AskBriefly(dialog);
        }
    }

    /// <summary>The question before, to be answered anew.</summary>
    public void Back(DialogContext dialog)
    {
        if (ReportQuestions.Before(Telling.StepOf(dialog), dialog) is { } before)
        {
            ReportQuestions.Forget(before, dialog);
            Ask(dialog, before);
        }
        else
        {
            AskBriefly(dialog);
        }
    }

    public void Stop(DialogContext dialog)
    {
        if (Telling.StepOf(dialog) == ReportQuestions.Receipt)
        {
            // It has been sent: never "thrown away".
            ending.RefuseReceipt(dialog);
        }
        else if (HasSomething(dialog) && Telling.StepOf(dialog) != ReportQuestions.Keep)
        {
            Ask(dialog, ReportQuestions.Keep);
        }
        else
        {
            ending.Throw(dialog);
        }
    }

    /// <summary>Something was told that could be sent.</summary>
    public static bool HasSomething(DialogContext dialog) => dialog.Active is { } active && HasSomething(active.Values);

    /// <summary>Something was told that could be sent.</summary>
    public static bool HasSomething(IReadOnlyDictionary<string, string> told) =>
        new[] { Told.Story, Told.Kind, Told.ByWhom, Told.Place }.Any(name => told.TryGetValue(name, out var value) && value != Told.Skipped);

    public void Send(DialogContext dialog, bool unfinished)
    {
        if (ending.Send(dialog, unfinished, Telling.ChatStays(dialog.Turn)))
        {
            Ask(dialog, ReportQuestions.Receipt);
        }
    }

    private static void EndStory(DialogContext dialog, string step)
    {
        if (step == ReportQuestions.Story)
        {
            dialog.Note(Told.StoryDone, "yes");

            // A place or an hour is not read together with what was told: it is no part of it.
            dialog.Turn.Session = dialog.Turn.Session with { Recent = [] };
        }
    }

    // Whoever presses "somebody hurts me" has told of harm: first that, then the form. It raises no alarm of the session, so that what
    // they tell in words later is answered as if nothing had been said.
    private void AnswerHarm(DialogContext dialog, string kind)
    {
        var turn = dialog.Turn;
        if (DangerNames.Kind(kind) is not { } harm || ReportSending.LeastOf(harm) < DangerLevel.Urgent
            || turn.GetForSession(SessionFacts.Alarm) >= (int)DangerLevel.Urgent)
        {
            return;
        }

        answers.Give(turn, answers.Find(harm, DangerLevel.Urgent), dialog.Answer(Told.About) == ReportChoices.Friend);
        voice.Say(turn, ReportPhrases.BackAfterDanger);
    }

    private void Say(TurnContext turn, string phrase) => voice.Say(turn, phrase, ("desk", sending.UsualDesk));
}
