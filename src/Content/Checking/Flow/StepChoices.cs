using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Flow;

/// <summary>The buttons of one step are few, and can be told apart even without marks on the letters.</summary>
internal sealed class StepChoices : ICheck
{
    public const int Most = 4;

    public void Run(Draft draft)
    {
        foreach (var step in draft.Dialogs.SelectMany(dialog => dialog.Steps.Values))
        {
            if (step.Choices.Count > Most)
            {
                draft.Problems.Add(ProblemCode.TooManyChoices, step.Location, $"{step.Choices.Count} in '{step.Name}'");
            }

            foreach (var audience in Enum.GetValues<Audience>())
            {
                CheckLabels(step, audience, draft);
            }
        }
    }

    private static void CheckLabels(DialogStep step, Audience audience, Draft draft)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var choice in step.Choices.Where(choice => !choice.Label.IsEmpty))
        {
            var label = choice.Label.For(audience);
            if (!seen.Add(Letters.Fold(label)))
            {
                draft.Problems.Add(ProblemCode.DuplicateLabel, choice.Location, $"'{label}'");
            }
        }
    }
}
