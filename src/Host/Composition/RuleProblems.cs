using AwarenessBot.Content;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Understanding.Alarms;

namespace AwarenessBot.Host.Composition;

/// <summary>Tries the danger rules on their own examples, and says what fails where an editor can find it.</summary>
internal static class RuleProblems
{
    public static IReadOnlyList<Problem> Of(Library library) => [.. RuleCheck.Run(library).Select(failure => Problem(library, failure))];

    private static Problem Problem(Library library, RuleFailure failure)
    {
        var code = failure.List == RuleList.Pattern ? ProblemCode.BadPattern : ProblemCode.RuleFails;
        var list = failure.List switch
        {
            RuleList.MustFire => "must_fire",
            RuleList.MustNotFire => "must_not_fire",
            _ => "patterns",
        };
        var message = $"{code.Meaning}: {failure.RuleId}, {list} number {failure.Index + 1}: {failure.What}";
        return new Problem(code.Id, Severity.Error, LocationOf(library, failure.RuleId), message);
    }

    private static SourceLocation LocationOf(Library library, string rule) =>
        library.DangerRules.Where(found => found.Id == rule).Select(found => found.Location)
            .Concat(library.DangerGuards.Where(found => found.Id == rule).Select(found => found.Location))
            .FirstOrDefault();
}
