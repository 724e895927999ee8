using AwarenessBot.Understanding.Alarms;

namespace AwarenessBot.Understanding.Tests;

public sealed class RulesTests
{
    [Fact]
    public void Every_rule_and_guard_keeps_what_its_own_sentences_promise()
    {
        var library = ContentOnDisk.Library;

        var failures = RuleCheck.Run(library);

        Assert.Empty(failures.Select(failure => $"{failure.RuleId} {failure.List} #{failure.Index} “{Sentence(failure)}”: {failure.What}"));
    }

    private static string Sentence(RuleFailure failure)
    {
        var rule = ContentOnDisk.Library.DangerRules.FirstOrDefault(rule => rule.Id == failure.RuleId);
        var guard = ContentOnDisk.Library.DangerGuards.FirstOrDefault(guard => guard.Id == failure.RuleId);
        var list = failure.List == RuleList.MustFire ? rule?.MustFire : failure.List == RuleList.Pattern ? rule?.Any : rule?.MustNotFire ?? guard?.MustNotFire;
        return failure.Index < list?.Count ? list[failure.Index] : "";
    }
}
