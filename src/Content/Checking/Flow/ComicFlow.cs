using AwarenessBot.Content.Comics;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Flow;

/// <summary>
/// A comic is short, every panel of it is read by somebody and leads to an end, and its choices can be told apart.
/// </summary>
internal sealed class ComicFlow : ICheck
{
    public const int FewestPanels = 6;
    public const int MostPanels = 10;
    private const int FewestChoices = 2;

    // These are obeyed whatever is being asked, so a button with such words would never choose anything.
    private static readonly string[] AlwaysObeyed = ["menu", "help", "hotline", "restart", "safe_word"];

    public void Run(Draft draft)
    {
        foreach (var comic in draft.Comics)
        {
            Check(comic, draft);
        }
    }

    private static void Check(Comic comic, Draft draft)
    {
        // None at all has been reported as missing or empty.
        if (comic.Panels.Count is > 0 and (< FewestPanels or > MostPanels))
        {
            draft.Problems.Add(ProblemCode.ComicLength, comic.Location, $"{comic.Panels.Count}");
        }

        if (comic.Start.Length > 0 && !comic.Panels.ContainsKey(comic.Start))
        {
            draft.Problems.Add(ProblemCode.DeadLink, comic.Location, $"start: '{comic.Start}'");
        }

        foreach (var panel in comic.Panels.Values)
        {
            CheckTarget(panel.Go, panel.Location, comic, draft);
            CheckChoices(panel, comic, draft);
        }

        CheckWays(comic, draft);
    }

    private static void CheckTarget(Destination? go, SourceLocation location, Comic comic, Draft draft)
    {
        if (go is { } door && !(door.Kind == DestinationKind.End || IsPanel(door, comic)))
        {
            draft.Problems.Add(ProblemCode.DeadLink, location, $"'{door}' is neither a panel of this comic nor @end");
        }
    }

    private static void CheckChoices(ComicPanel panel, Comic comic, Draft draft)
    {
        foreach (var choice in panel.Choices)
        {
            CheckTarget(choice.Go, choice.Location, comic, draft);
        }

        foreach (var choice in panel.Choices.Where(choice => IsCommand(choice.Label, draft)))
        {
            draft.Problems.Add(ProblemCode.AmbiguousName, choice.Location, $"'{choice.Label}' is a command; word it otherwise");
        }

        if (panel.Choices.Count > StepChoices.Most)
        {
            draft.Problems.Add(ProblemCode.TooManyChoices, panel.Location, $"{panel.Choices.Count} in '{panel.Name}'");
        }

        if (panel.Go is null && panel.Choices.Count is > 0 and < FewestChoices)
        {
            draft.Problems.Add(ProblemCode.NoChoice, panel.Location, $"in '{panel.Name}'; write go: instead");
        }

        foreach (var same in panel.Choices.GroupBy(choice => Letters.Fold(choice.Label)).Where(same => same.Count() > 1))
        {
            draft.Problems.Add(ProblemCode.DuplicateLabel, same.Last().Location, $"'{same.Last().Label}'");
        }
    }

    private static bool IsCommand(string label, Draft draft) => AlwaysObeyed
        .SelectMany(command => draft.Lexicon.Commands.GetValueOrDefault(command, []))
        .Any(word => Letters.Fold(word.Text) == Letters.Fold(label));

    private static void CheckWays(Comic comic, Draft draft)
    {
        var ending = Grow(comic, [], (panel, found) => panel.Targets.Any(go => go.Kind == DestinationKind.End || found.Contains(go.Target)));
        var reached = Grow(comic, [comic.Start], (panel, found) => found.Any(name =>
            comic.Panels.TryGetValue(name, out var from) && from.Targets.Any(go => IsPanel(go, comic) && go.Target == panel.Name)));
        foreach (var panel in comic.Panels.Values)
        {
            if (!ending.Contains(panel.Name))
            {
                draft.Problems.Add(ProblemCode.NoWayOut, panel.Location, $"'{panel.Name}' (@end)");
            }

            // With a dead start nothing is reached, and that has been said.
            if (!reached.Contains(panel.Name) && comic.Panels.ContainsKey(comic.Start))
            {
                draft.Problems.Add(ProblemCode.UnreachableStep, panel.Location, $"'{panel.Name}'");
            }
        }
    }

    private static HashSet<string> Grow(
        Comic comic, HashSet<string> found, Func<ComicPanel, HashSet<string>, bool> belongs)
    {
        for (var before = -1; before != found.Count;)
        {
            before = found.Count;
            found.UnionWith(comic.Panels.Values.Where(panel => belongs(panel, found)).Select(panel => panel.Name).ToList());
        }

        return found;
    }

    private static bool IsPanel(Destination go, Comic comic) =>
        go.Kind == DestinationKind.Step && comic.Panels.ContainsKey(go.Target);
}
