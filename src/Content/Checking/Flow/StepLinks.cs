using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Safety;

namespace AwarenessBot.Content.Checking.Flow;

/// <summary>Every step can be reached, leads to steps that exist, and by some choices to a way out.</summary>
internal sealed class StepLinks : ICheck
{
    public void Run(Draft draft)
    {
        foreach (var dialog in draft.Dialogs)
        {
            Check(dialog, draft);
        }
    }

    private static void Check(GuidedDialog dialog, Draft draft)
    {
        if (dialog.Start.Length > 0 && !dialog.Steps.ContainsKey(dialog.Start))
        {
            draft.Problems.Add(ProblemCode.DeadLink, dialog.Location, $"start: '{dialog.Start}'");
        }

        foreach (var step in dialog.Steps.Values)
        {
            CheckTarget(step.Go, step.Location, dialog, draft);
            foreach (var choice in step.Choices)
            {
                CheckTarget(choice.Go, choice.Location, dialog, draft);
            }
        }

        var leadsOut = Grow(dialog, [], (step, found) => Targets(step).Any(go => IsExit(go) || IsIn(go, found)));
        var reached = Grow(dialog, [dialog.Start, .. EnteredFromOutside(dialog, draft)], (step, found) =>
            dialog.Steps.Values.Any(from => found.Contains(from.Name) && Targets(from).Any(go => LeadsTo(go, step))));
        foreach (var step in dialog.Steps.Values)
        {
            if (!leadsOut.Contains(step.Name))
            {
                draft.Problems.Add(ProblemCode.NoWayOut, step.Location, $"'{step.Name}' (@end, @menu or @misread)");
            }

            // With a dead start nothing is reached, and that has been said.
            if (!reached.Contains(step.Name) && dialog.Steps.ContainsKey(dialog.Start))
            {
                draft.Problems.Add(ProblemCode.UnreachableStep, step.Location, $"'{step.Name}'");
            }
        }
    }

    private static IEnumerable<string> EnteredFromOutside(GuidedDialog dialog, Draft draft) =>
        draft.Replies.Select(reply => reply.Go).OfType<StepReference>().Where(go => go.Dialog == dialog.Id).Select(go => go.Step);

    private static void CheckTarget(
        Destination? go, Provenance.SourceLocation location, GuidedDialog dialog, Draft draft)
    {
        if (go is { Kind: DestinationKind.Step, Target: var target } && !dialog.Steps.ContainsKey(target))
        {
            draft.Problems.Add(ProblemCode.DeadLink, location, $"'{target}' is no step of this dialog and no door");
        }
    }

    /// <summary>Adds steps until no more belong; at most as many rounds as there are steps.</summary>
    private static HashSet<string> Grow(
        GuidedDialog dialog, HashSet<string> found, Func<DialogStep, HashSet<string>, bool> belongs)
    {
        int before;
        do
        {
            before = found.Count;
            found.UnionWith(dialog.Steps.Values.Where(step => belongs(step, found)).Select(step => step.Name).ToList());
        }
        while (found.Count > before);

        return found;
    }

    private static IEnumerable<Destination> Targets(DialogStep step) =>
        step.Choices.Select(choice => choice.Go).Concat(step.Go is { } go ? [go] : []);

    // The help card, a topic, another dialog or a quiz come back to the same step: that is not out.
    private static bool IsExit(Destination go) =>
        go.Kind is DestinationKind.End or DestinationKind.Menu or DestinationKind.Misread;

    private static bool IsIn(Destination go, HashSet<string> found) =>
        go.Kind == DestinationKind.Step && found.Contains(go.Target);

    private static bool LeadsTo(Destination go, DialogStep step) =>
        go.Kind == DestinationKind.Step && go.Target == step.Name;
}
