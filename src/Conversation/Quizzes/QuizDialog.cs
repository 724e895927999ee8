using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Quizzes;
using AwarenessBot.Conversation.Guided;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Quizzes;

/// <summary>
/// A quiz: question after question with an explanation each, then a kind last word. Its steps are the names of the
/// questions. The choices are shuffled once for each quiz begun.
/// </summary>
internal sealed class QuizDialog(Quiz quiz, Missed missed, Voice voice) : Dialog
{
    private const string Shuffle = "shuffle";
    private const string Right = "right";

    public override string Id => IdOf(quiz.Id);

    public static string IdOf(string quiz) => "quiz:" + quiz;

    public override bool Knows(string step) => step.Length == 0 || quiz.Questions.Any(question => question.Name == step);

    public override void Begin(DialogContext dialog)
    {
        dialog.Turn.Do(Effect.Count("quiz.begun." + quiz.Id));
        dialog.Note(Shuffle, $"{dialog.Turn.Random.Next()}");
        voice.Say(dialog.Turn, quiz.Opening);
        Ask(dialog, quiz.Questions[0]);
    }

    public override void Continue(DialogContext dialog)
    {
        var question = Question(dialog);
        if (dialog.Turn.Meaning.ChoiceAmong(Labels(dialog)) is { } choice)
        {
            Missed.Forget(dialog);
            Answer(dialog, question, Shuffled(dialog, question)[choice]);
        }
        else
        {
            missed.Handle(dialog, StepQuestion.Choice);
        }
    }

    public override void Reprompt(DialogContext dialog) => Ask(dialog, Question(dialog));

    public override bool Claims(DialogContext dialog) => dialog.Turn.Meaning.ChoiceAmong(Labels(dialog)) is not null;

    public override IReadOnlyList<string> Labels(DialogContext dialog) =>
        [.. Shuffled(dialog, Question(dialog)).Select(choice => choice.Label)];

    private void Answer(DialogContext dialog, QuizQuestion question, QuizChoice choice)
    {
        voice.Say(dialog.Turn, [choice.IsRight ? question.Right : question.Wrong]);
        var right = Score(dialog) + (choice.IsRight ? 1 : 0);
        dialog.Note(Right, $"{right}");
        if (Next(question) is { } next)
        {
            Ask(dialog, next);
        }
        else
        {
            Finish(dialog, right);
        }
    }

    private void Finish(DialogContext dialog, int right)
    {
        dialog.Turn.Do(Effect.Count("quiz.finished." + quiz.Id));
        voice.Say(dialog.Turn, quiz.Endings.Where(ending => right >= ending.AtLeast).MaxBy(ending => ending.AtLeast)?.Say ?? []);
        dialog.End();
    }

    private void Ask(DialogContext dialog, QuizQuestion question)
    {
        dialog.GoTo(question.Name);
        voice.Say(dialog.Turn, [question.Ask]);
        Buttons.Offer(dialog.Turn, Labels(dialog));
    }

    private QuizQuestion Question(DialogContext dialog) =>
        quiz.Questions.FirstOrDefault(question => question.Name == dialog.Active?.Step) ?? quiz.Questions[0];

    private QuizQuestion? Next(QuizQuestion question) =>
        quiz.Questions.SkipWhile(other => other.Name != question.Name).Skip(1).FirstOrDefault();

    private static int Score(DialogContext dialog) => int.TryParse(dialog.Noted(Right), out var right) ? right : 0;

    private QuizChoice[] Shuffled(DialogContext dialog, QuizQuestion question)
    {
        var seed = int.TryParse(dialog.Noted(Shuffle), out var noted) ? noted : 0;
        QuizChoice[] choices = [.. question.Choices];
        new Random(seed + quiz.Questions.TakeWhile(other => other.Name != question.Name).Count()).Shuffle(choices);
        return choices;
    }
}
