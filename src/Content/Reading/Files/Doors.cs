using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>Reads what leads somewhere, and notes every id that is named on the way.</summary>
internal static class Doors
{
    /// <summary>
    /// A list of <c>topic:id</c>, <c>dialog:id</c>, <c>quiz:id</c>, <c>comic:id</c> as a menu or the end of a topic has it.
    /// </summary>
    /// <param name="mayHoldAll">Whether <c>quiz:*</c> and <c>comic:*</c> may stand here: a menu has no room for all.</param>
    public static IReadOnlyList<string> List(Node? node, Draft draft, bool mayHoldAll = false)
    {
        if (node is null or Sequence { Items.Count: 0 })
        {
            return [];
        }

        var doors = new Values(draft).Texts(node);
        foreach (var door in doors)
        {
            var destination = Destination.Parse(door.Text);
            if (mayHoldAll && destination is { IsAll: true, Kind: DestinationKind.Quiz or DestinationKind.Comic })
            {
                continue;
            }

            if (!Note(destination, door.Location, draft))
            {
                draft.Problems.Add(
                    ProblemCode.DeadLink, door.Location, $"'{door.Text}'; write topic:, dialog:, quiz: or comic: and an id, or @report");
            }
        }

        return [.. doors.Select(door => door.Text)];
    }

    public static Destination? One(Node? node, Draft draft)
    {
        if (new Values(draft).Filled(node) is not { } written)
        {
            return null;
        }

        var destination = Destination.Parse(written.Text);
        Note(destination, written.Location, draft);
        return destination;
    }

    private static bool Note(Destination destination, SourceLocation location, Draft draft)
    {
        ReferenceKind? kind = destination.Kind switch
        {
            DestinationKind.Topic => ReferenceKind.Topic,
            DestinationKind.Dialog => ReferenceKind.Dialog,
            DestinationKind.Quiz => ReferenceKind.Quiz,
            DestinationKind.Comic => ReferenceKind.Comic,
            _ => null,
        };
        if (kind is { } named)
        {
            draft.References.Add(new(named, destination.Target, location));
        }

        return kind is not null || destination.Kind is DestinationKind.Report or DestinationKind.Erase;
    }
}
