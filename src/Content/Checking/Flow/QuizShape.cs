using AwarenessBot.Content.Quizzes;
using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Checking.Flow;

/// <summary>Questions can be answered, and every score has an ending.</summary>
internal sealed class QuizShape : ICheck
{
    public void Run(Draft draft)
    {
        foreach (var quiz in draft.Quizzes)
        {
            foreach (var question in quiz.Questions)
            {
                Check(question, draft);
            }

            CheckEndings(quiz, draft);
        }
    }

    private static void Check(QuizQuestion question, Draft draft)
    {
        var right = question.Choices.Count(choice => choice.IsRight);
        if (right != 1 || question.Choices.Count < 2)
        {
            draft.Problems.Add(
                ProblemCode.RightAnswers, question.Location, $"{right} right of {question.Choices.Count} choices");
        }

        if (question.Choices.Count > StepChoices.Most)
        {
            draft.Problems.Add(ProblemCode.TooManyChoices, question.Location, $"{question.Choices.Count}");
        }

        // Upper and lower case, marks and punctuation may be the very point of a question about passwords, so here only
        // equal texts are the same, unlike in a dialog.
        foreach (var twice in question.Choices.GroupBy(choice => choice.Label).Where(same => same.Count() > 1))
        {
            draft.Problems.Add(ProblemCode.DuplicateLabel, question.Location, $"'{twice.Key}'");
        }
    }

    private static void CheckEndings(Quiz quiz, Draft draft)
    {
        var thresholds = quiz.Endings.Select(ending => ending.AtLeast).ToList();
        if (thresholds.Count == 0)
        {
            return;
        }

        if (!thresholds.Contains(0) || thresholds.Distinct().Count() < thresholds.Count)
        {
            draft.Problems.Add(
                ProblemCode.QuizEndings, quiz.Location, "one ending has at_least: 0, no two are the same");
        }

        if (thresholds.Max() > quiz.Questions.Count)
        {
            draft.Problems.Add(
                ProblemCode.QuizEndings,
                quiz.Location,
                $"{thresholds.Max()} right of {quiz.Questions.Count} questions");
        }
    }
}
