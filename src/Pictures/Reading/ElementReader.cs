using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Reading;

/// <summary>Tags → elements. Whatever is outside the subset is a fault and is left out.</summary>
internal sealed class ElementReader(List<ArtFault> faults)
{
    private static readonly Dictionary<string, string[]> Geometry = new(StringComparer.Ordinal)
    {
        ["g"] = [],
        ["path"] = ["d"],
        ["circle"] = ["cx", "cy", "r"],
        ["ellipse"] = ["cx", "cy", "rx", "ry"],
        ["rect"] = ["x", "y", "width", "height", "rx"],
        ["line"] = ["x1", "y1", "x2", "y2"],
        ["polyline"] = ["points"],
        ["polygon"] = ["points"],
    };

    /// <param name="known">A further attribute that means something here.</param>
    public Element? Read(Tag tag, string? known = null)
    {
        if (!Geometry.TryGetValue(tag.Name, out var geometry))
        {
            faults.Add(new(ArtFaultKind.NotAllowed, tag.Line, $"<{tag.Name}>"));
            return null;
        }

        foreach (var name in tag.Attributes.Keys)
        {
            if (!geometry.Contains(name) && !LooksReader.Attributes.Contains(name) && name != known)
            {
                faults.Add(new(ArtFaultKind.NotAllowed, tag.Line, $"{name} on <{tag.Name}>"));
            }
        }

        var looks = LooksReader.Read(tag, faults);
        if (tag.Name == "g")
        {
            return new Group(looks, All(tag));
        }

        if (tag.Children.Count > 0)
        {
            faults.Add(new(ArtFaultKind.NotAllowed, tag.Children[0].Line, $"<{tag.Children[0].Name}> inside <{tag.Name}>"));
        }

        if (OutlineOf(tag) is { } outline)
        {
            return new Shape(looks, outline);
        }

        faults.Add(new(ArtFaultKind.NotAllowed, tag.Line, $"the numbers of <{tag.Name}> cannot be read"));
        return null;
    }

    public IReadOnlyList<Element> All(Tag tag) => [.. tag.Children.Select(child => Read(child)).OfType<Element>()];

    private static Outline? OutlineOf(Tag tag)
    {
        var pen = new Pen();
        switch (tag.Name)
        {
            case "path":
                return PathReader.Read(tag.Attributes.GetValueOrDefault("d", string.Empty));
            case "circle" when Numbers(tag, "cx", "cy", "r") is [var x, var y, >= 0 and var radius]:
                pen.Ellipse(new(x, y), radius, radius);
                return pen.Outline;
            case "ellipse" when Numbers(tag, "cx", "cy", "rx", "ry") is [var x, var y, >= 0 and var rx, >= 0 and var ry]:
                pen.Ellipse(new(x, y), rx, ry);
                return pen.Outline;
            case "rect" when Numbers(tag, "x", "y", "width", "height", "rx") is
                [var x, var y, >= 0 and var width, >= 0 and var height, >= 0 and var radius]:
                pen.Rectangle(x, y, width, height, radius);
                return pen.Outline;
            case "line" when Numbers(tag, "x1", "y1", "x2", "y2") is [var x, var y, var toX, var toY]:
                pen.Move(new(x, y));
                pen.Line(new(toX, toY));
                return pen.Outline;
            case "polyline" or "polygon":
                return Corners(tag, pen);
            default:
                return null;
        }
    }

    private static Outline? Corners(Tag tag, Pen pen)
    {
        if (new Scanner(tag.Attributes.GetValueOrDefault("points", string.Empty)).Numbers() is not { Length: >= 4 } numbers
            || numbers.Length % 2 != 0)
        {
            return null;
        }

        pen.Move(new(numbers[0], numbers[1]));
        for (var index = 2; index < numbers.Length; index += 2)
        {
            pen.Line(new(numbers[index], numbers[index + 1]));
        }

        if (tag.Name == "polygon")
        {
            pen.Close();
        }

        return pen.Outline;
    }

    // As in SVG, an absent number is nought.
    private static double[]? Numbers(Tag tag, params string[] names)
    {
        var numbers = new double[names.Length];
        for (var index = 0; index < names.Length; index++)
        {
            if (tag.Attributes.TryGetValue(names[index], out var text))
            {
                if (new Scanner(text).Numbers() is not [var number])
                {
                    return null;
                }

                numbers[index] = number;
            }
        }

        return numbers;
    }
}
