using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Rastering;

/// <summary>Outlines → straight lines, near enough that nobody sees the corners.</summary>
internal static class Flattener
{
    private const int MostPieces = 200;

    /// <summary>The parts of an outline as rows of points, none twice in a row.</summary>
    /// <param name="tolerance">How far a line may lie from its curve.</param>
    public static IReadOnlyList<Polyline> Flatten(Outline outline, Matrix map, double tolerance)
    {
        var parts = new List<Polyline>();
        var current = new Polyline();
        foreach (var segment in outline.Segments)
        {
            switch (segment.Kind)
            {
                case SegmentKind.Move:
                    current = new();
                    parts.Add(current);
                    current.Add(map.Of(segment.End));
                    break;
                case SegmentKind.Line:
                    current.Add(map.Of(segment.End));
                    break;
                case SegmentKind.Curve:
                    Bend(current, map.Of(segment.First), map.Of(segment.Second), map.Of(segment.End), tolerance);
                    break;
                default:
                    current.IsClosed = true;

                    // What is drawn on after closing begins a part of its own where this one began.
                    current = new();
                    parts.Add(current);
                    current.Add(map.Of(segment.End));
                    break;
            }
        }

        return [.. parts.Where(part => part.IsClosed || part.Drawn)];
    }

    // Wang's formula: so many pieces keep a cubic within the tolerance.
    private static void Bend(Polyline line, Point first, Point second, Point end, double tolerance)
    {
        var start = line.Points[^1];
        var bend = Math.Max(
            Length(start.X - (2 * first.X) + second.X, start.Y - (2 * first.Y) + second.Y),
            Length(first.X - (2 * second.X) + end.X, first.Y - (2 * second.Y) + end.Y));
        var pieces = Math.Clamp((int)Math.Ceiling(Math.Sqrt(0.75 * bend / tolerance)), 1, MostPieces);
        for (var piece = 1; piece < pieces; piece++)
        {
            var t = (double)piece / pieces;
            var u = 1 - t;
            var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
            line.Add(new(
                (a * start.X) + (b * first.X) + (c * second.X) + (d * end.X),
                (a * start.Y) + (b * first.Y) + (c * second.Y) + (d * end.Y)));
        }

        line.Add(end);
    }

    private static double Length(double x, double y) => Math.Sqrt((x * x) + (y * y));
}

/// <summary>One part of an outline, straightened.</summary>
internal sealed class Polyline
{
    private readonly List<Point> _points = [];

    public IReadOnlyList<Point> Points => _points;

    public bool IsClosed { get; set; }

    /// <summary>Something was drawn after the move, if only a dot.</summary>
    public bool Drawn { get; private set; }

    public void Add(Point point)
    {
        Drawn = _points.Count > 0;
        if (_points.Count == 0 || _points[^1] != point)
        {
            _points.Add(point);
        }
    }
}
