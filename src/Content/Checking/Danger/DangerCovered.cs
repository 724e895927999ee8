using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Safety;

namespace AwarenessBot.Content.Checking.Danger;

/// <summary>
/// Every kind of danger has rules, and an answer at each level: an alarm without words would be silence.
/// </summary>
internal sealed class DangerCovered : ICheck
{
    public void Run(Draft draft)
    {
        CheckAnswers(null, draft);
        foreach (var kind in Enum.GetValues<DangerKind>())
        {
            CheckAnswers(kind, draft);
            var rules = $"danger/rules/{kind.Id()}.yaml";
            if (!draft.IsBroken(rules) && draft.Rules.All(rule => rule.Kind != kind))
            {
                draft.Problems.Add(ProblemCode.DangerGap, new(rules, 1), $"no rule finds {kind.Id()}");
            }
        }
    }

    private static void CheckAnswers(DangerKind? kind, Draft draft)
    {
        var file = $"danger/answers/{kind.Id()}.yaml";
        if (draft.IsBroken(file))
        {
            return;
        }

        foreach (var level in Enum.GetValues<DangerLevel>().Where(level => level != DangerLevel.None))
        {
            if (!draft.Answers.Any(answer => answer.Kind == kind && answer.Level == level))
            {
                draft.Problems.Add(ProblemCode.DangerGap, new(file, 1), $"no answer to {kind.Id()} at {level.Id()}");
            }
        }
    }
}
