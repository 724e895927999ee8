using AwarenessBot.Pictures.Composing;
using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Reading;

/// <summary>
/// Reads the restricted SVG that art is drawn in (docs/content-format.md). What it gives back is shapes and colours: text,
/// scripts, styles and links cannot get through, because there is nothing they could become.
/// </summary>
public static class ArtReader
{
    private const string PoseMark = "pose-";
    private const string FaceMark = "face-";
    private const string FrontMark = "front-";
    private const string HeadJoint = "data-head";

    private static readonly string[] OnRoot = ["viewBox", "width", "height"];

    /// <summary>A whole picture, as wide and high as a panel.</summary>
    public static ArtReading<Element> ReadPlace(string text) => Read<Element>(text, (root, faults) =>
    {
        var box = new Scanner(root.Attributes.GetValueOrDefault("viewBox", string.Empty)).Numbers();
        if (box is not [0, 0, Frame.Width, Frame.Height])
        {
            faults.Add(new(ArtFaultKind.NotAPicture, root.Line, $"viewBox is not \"0 0 {Frame.Width} {Frame.Height}\""));
        }

        return Whole(root, faults);
    });

    /// <summary>A thing, with its origin at its centre.</summary>
    public static ArtReading<Element> ReadThing(string text) => Read<Element>(text, Whole);

    /// <summary>A person in parts.</summary>
    public static ArtReading<Person> ReadPerson(string text) => Read(text, Parts);

    private static ArtReading<T> Read<T>(string text, Func<Tag, List<ArtFault>, T?> read)
        where T : class
    {
        var faults = new List<ArtFault>();
        var art = Tag.ReadRoot(text, faults) is { } root ? read(root, faults) : null;
        return new(faults.Count == 0 ? art : null, faults);
    }

    private static Group Whole(Tag root, List<ArtFault> faults) => new(LooksOf(root, faults), new ElementReader(faults).All(root));

    private static Looks LooksOf(Tag root, List<ArtFault> faults)
    {
        foreach (var name in root.Attributes.Keys.Where(name => !OnRoot.Contains(name) && !LooksReader.Attributes.Contains(name)))
        {
            faults.Add(new(ArtFaultKind.NotAllowed, root.Line, $"{name} on <svg>"));
        }

        return LooksReader.Read(root, faults);
    }

    private static Person? Parts(Tag root, List<ArtFault> faults)
    {
        var looks = LooksOf(root, faults);
        var parts = new Dictionary<string, Tag>(StringComparer.Ordinal);
        foreach (var tag in root.Children)
        {
            var id = tag.Attributes.GetValueOrDefault("id", string.Empty);
            if (tag.Name != "g" || !IsPart(id) || !parts.TryAdd(id, tag))
            {
                faults.Add(new(
                    ArtFaultKind.PartMissing, tag.Line, $"<{tag.Name} id=\"{LooksReader.Shortened(id)}\"> is no part of a person, or stands here twice"));
            }
        }

        var elements = parts.ToDictionary(part => part.Key, Element (part) => Part(part.Value, looks, faults));
        var poses = parts.Keys.Where(id => id.StartsWith(PoseMark, StringComparison.Ordinal))
            .ToDictionary(id => id[PoseMark.Length..], id => PoseOf(parts[id], elements, faults));
        var faces = elements.Where(part => part.Key.StartsWith(FaceMark, StringComparison.Ordinal))
            .ToDictionary(part => part.Key[FaceMark.Length..], part => part.Value);
        foreach (var front in parts.Where(part => part.Key.StartsWith(FrontMark, StringComparison.Ordinal) && !poses.ContainsKey(part.Key[FrontMark.Length..])))
        {
            faults.Add(new(ArtFaultKind.PartMissing, front.Value.Line, $"'{front.Key}' has no pose"));
        }

        if (elements.GetValueOrDefault("head") is { } head && poses.Count > 0 && faces.Count > 0)
        {
            return new(head, poses, faces);
        }

        faults.Add(new(ArtFaultKind.PartMissing, root.Line, "a person has a head, a pose-… and a face-…"));
        return null;
    }

    private static bool IsPart(string id) =>
        id == "head" || new[] { PoseMark, FaceMark, FrontMark }.Any(mark => id.StartsWith(mark, StringComparison.Ordinal) && id.Length > mark.Length);

    // What is said on the outermost element holds for every part of it.
    private static Group Part(Tag tag, Looks looks, List<ArtFault> faults)
    {
        var isPose = tag.Attributes["id"].StartsWith(PoseMark, StringComparison.Ordinal);
        return new Group(looks, new ElementReader(faults).Read(tag, isPose ? HeadJoint : null) is { } part ? [part] : []);
    }

    private static Pose PoseOf(Tag tag, Dictionary<string, Element> elements, List<ArtFault> faults)
    {
        var id = tag.Attributes["id"];
        var front = elements.GetValueOrDefault(FrontMark + id[PoseMark.Length..]);
        if (new Scanner(tag.Attributes.GetValueOrDefault(HeadJoint, string.Empty)).Numbers() is [var x, var y, var tilt])
        {
            return new(elements[id], new(x, y), tilt, front);
        }

        faults.Add(new(ArtFaultKind.PartMissing, tag.Line, $"'{id}' needs {HeadJoint}=\"x y angle\""));
        return new(elements[id], default, 0, front);
    }
}
