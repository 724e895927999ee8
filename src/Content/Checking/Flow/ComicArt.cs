using AwarenessBot.Content.Comics;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading;
using AwarenessBot.Pictures.Composing;
using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Content.Checking.Flow;

/// <summary>Whatever a panel shows has been drawn, and is to be seen. Where the file that should hold it cannot be read, nothing is claimed.</summary>
internal sealed class ComicArt : ICheck
{
    public void Run(Draft draft)
    {
        foreach (var picture in draft.Comics.SelectMany(comic => comic.Panels.Values).Select(panel => panel.Picture))
        {
            Find(draft.Places, "places", picture.Place, picture.Location, draft);
            foreach (var thing in picture.Things)
            {
                Inside(thing.Placement.At, $"'{thing.What}'", thing.Location, draft);
                Find(draft.Things, "things", thing.What, thing.Location, draft);
            }

            foreach (var person in picture.People)
            {
                Check(person, draft);
            }
        }
    }

    private static void Check(PanelPerson shown, Draft draft)
    {
        if (Find(draft.People, "people", shown.Who, shown.Location, draft) is not { } person)
        {
            return;
        }

        // Of somebody close by, the feet may well be below the picture, but never the head outside it.
        if (person.Poses.TryGetValue(shown.Pose, out var pose))
        {
            Inside(shown.Placement.Of(pose.Neck), $"the head of '{shown.Who}'", shown.Location, draft);
        }

        Part(person.Poses, "pose", shown.Pose);
        Part(person.Faces, "face", shown.Face);

        void Part<T>(IReadOnlyDictionary<string, T> parts, string kind, string name)
        {
            if (name.Length > 0 && !parts.ContainsKey(name))
            {
                Report($"{kind} '{name}' of '{shown.Who}'", parts.Keys, shown.Location, draft);
            }
        }
    }

    private static void Inside(Point at, string what, SourceLocation location, Draft draft)
    {
        if (at.X is < 0 or > Frame.Width || at.Y is < 0 or > Frame.Height)
        {
            draft.Problems.Add(
                ProblemCode.OutsidePicture,
                location,
                $"{what} at {at.X:0} {at.Y:0}; the picture is {Frame.Width} wide and {Frame.Height} high");
        }
    }

    private static T? Find<T>(Dictionary<string, T> drawn, string folder, string name, SourceLocation location, Draft draft)
        where T : class
    {
        if (name.Length > 0 && !drawn.ContainsKey(name) && !draft.IsBroken($"art/{folder}/{name}.svg"))
        {
            Report($"art/{folder}/{name}.svg", drawn.Keys, location, draft);
        }

        return drawn.GetValueOrDefault(name);
    }

    private static void Report(string what, IEnumerable<string> known, SourceLocation location, Draft draft) =>
        draft.Problems.Add(
            ProblemCode.NotDrawn, location, $"{what}; there are: {string.Join(", ", known.Order(StringComparer.Ordinal))}");
}
