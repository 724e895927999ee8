using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Conversation.Walking;

namespace AwarenessBot.Host.Tests.Walking;

public sealed class StateWalkTests
{
    [Fact]
    public void From_every_reachable_state_111_is_two_taps_away_danger_interrupts_and_there_is_a_way_out()
    {
        var phrases = DangerPhrases.Of(RealContent.Library);
        var report = new StateWalk(RealContent.Library, TimeProvider.System, phrases).Run();

        Assert.Empty(report.Problems.Select(problem => $"{problem.Where}: {problem.What}"));
        Assert.InRange(phrases.Count, 50, int.MaxValue);

        // More states than there are things to be in: the walk has gone somewhere.
        Assert.InRange(report.States, RealContent.Library.Topics.Count * 5, int.MaxValue);
        TestContext.Current.SendDiagnosticMessage($"{report.States} states, {report.Taps} taps, {report.Interruptions} interruptions");
    }

    [Fact]
    public void A_phrase_that_raises_no_alarm_is_noticed_in_every_state()
    {
        var report = new StateWalk(RealContent.Library, TimeProvider.System, ["hôm nay trời đẹp quá"]).Run();
        Assert.Equal(report.States, report.Problems.Count(problem => problem.What.Contains("does not interrupt", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_step_that_only_leads_to_itself_is_noticed()
    {
        var report = new StateWalk(WithTrap(RealContent.Library), TimeProvider.System, []).Run();
        Assert.Contains(report.Problems, problem => problem.What == "no way out");
    }

    private static Library WithTrap(Library library)
    {
        var dialog = library.Dialogs.Values.First(dialog => dialog.Steps[dialog.Start].Choices.Count > 0);
        var step = dialog.Steps[dialog.Start];
        var trap = step with
        {
            Choices = [new StepChoice(new Variants<string>("Ở lại đây", new Dictionary<Audience, string>()), Destination.Parse(step.Name), step.Location)],
            Ask = StepQuestion.Choice,
        };
        var trapped = dialog with { Steps = new Dictionary<string, DialogStep>(dialog.Steps) { [step.Name] = trap } };
        return library with { Dialogs = new Dictionary<string, GuidedDialog>(library.Dialogs) { [dialog.Id] = trapped } };
    }
}
