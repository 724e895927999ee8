using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Rastering;

/// <summary>A line with a width → the polygons it covers, all turning the same way so that they never cancel each other.</summary>
internal sealed class Stroker(double width, LineCap cap, LineJoin join, double tolerance)
{
    // SVG's default, and the subset has no other.
    private const double MiterLimit = 4;
    private readonly double _radius = width / 2;

    public IEnumerable<IReadOnlyList<Point>> Outline(Polyline line)
    {
        var points = Distinct(line);
        return points.Count switch
        {
            0 => [],
            1 => [Dot(points[0])],
            _ when line.IsClosed => [Loop(points), Loop([.. points.Reverse()])],
            _ => [Band(points)],
        };
    }

    // A closed line does not say its first point again at its end.
    private static IReadOnlyList<Point> Distinct(Polyline line) =>
        line.IsClosed && line.Points.Count > 1 && line.Points[0] == line.Points[^1] ? [.. line.Points.SkipLast(1)] : line.Points;

    // There along one side and back along the other.
    private List<Point> Band(IReadOnlyList<Point> points)
    {
        var band = new List<Point>();
        Side(points, band);
        IReadOnlyList<Point> back = [.. points.Reverse()];
        Side(back, band);
        return band;
    }

    private void Side(IReadOnlyList<Point> points, List<Point> to)
    {
        to.Add(Beside(points[0], Normal(points[0], points[1])));
        for (var index = 1; index < points.Count - 1; index++)
        {
            Corner(points[index - 1], points[index], points[index + 1], to);
        }

        var normal = Normal(points[^2], points[^1]);
        to.Add(Beside(points[^1], normal));
        End(points[^1], normal, to);
    }

    private List<Point> Loop(IReadOnlyList<Point> points)
    {
        var loop = new List<Point>();
        for (var index = 0; index < points.Count; index++)
        {
            Corner(points[(index + points.Count - 1) % points.Count], points[index], points[(index + 1) % points.Count], loop);
        }

        return loop;
    }

    private void Corner(Point before, Point at, Point after, List<Point> to)
    {
        var (one, other) = (Normal(before, at), Normal(at, after));
        var turn = (one.X * other.Y) - (one.Y * other.X);
        var along = (one.X * other.X) + (one.Y * other.Y);
        if (turn > 0)
        {
            Inner(before, at, after, one, other, along, to);
        }
        else if (along > 0.999 || (join == LineJoin.Miter && 2 / (1 + along) <= MiterLimit * MiterLimit))
        {
            to.Add(Meeting(at, one, other, along));
        }
        else
        {
            to.Add(Beside(at, one));
            if (join == LineJoin.Round)
            {
                Arc(at, one, -Math.Abs(Math.Atan2(turn, along)), to);
            }

            to.Add(Beside(at, other));
        }
    }

    // The two sides meet where they cross; where the lines are too short for that, by way of the corner itself.
    private void Inner(Point before, Point at, Point after, Point one, Point other, double along, List<Point> to)
    {
        var overlap = _radius * Math.Sqrt(Math.Max(0, 1 - along) / Math.Max(1e-9, 1 + along));
        if (overlap <= Math.Min(Distance(before, at), Distance(at, after)))
        {
            to.Add(Meeting(at, one, other, along));
            return;
        }

        to.Add(Beside(at, one));
        to.Add(at);
        to.Add(Beside(at, other));
    }

    private void End(Point at, Point normal, List<Point> to)
    {
        // The direction of the line is its normal turned back.
        var ahead = new Point(normal.Y * _radius, -normal.X * _radius);
        switch (cap)
        {
            case LineCap.Round:
                Arc(at, normal, -Math.PI, to);
                break;
            case LineCap.Square:
                to.Add(new(at.X + (normal.X * _radius) + ahead.X, at.Y + (normal.Y * _radius) + ahead.Y));
                to.Add(new(at.X - (normal.X * _radius) + ahead.X, at.Y - (normal.Y * _radius) + ahead.Y));
                break;
        }
    }

    // A line that goes nowhere shows by its caps alone.
    private List<Point> Dot(Point at)
    {
        var dot = new List<Point>();
        if (cap == LineCap.Round)
        {
            Arc(at, new(1, 0), -2 * Math.PI, dot);
        }
        else if (cap == LineCap.Square)
        {
            dot.AddRange([
                new(at.X - _radius, at.Y - _radius), new(at.X - _radius, at.Y + _radius),
                new(at.X + _radius, at.Y + _radius), new(at.X + _radius, at.Y - _radius),
            ]);
        }

        return dot;
    }

    /// <summary>Points between two directions, without the ends.</summary>
    private void Arc(Point centre, Point from, double angle, List<Point> to)
    {
        var largest = 2 * Math.Acos(Math.Max(0, 1 - (tolerance / Math.Max(_radius, tolerance))));
        var pieces = Math.Max(1, (int)Math.Ceiling(Math.Abs(angle) / largest));
        for (var piece = 1; piece < pieces; piece++)
        {
            var (sine, cosine) = Math.SinCos(angle * piece / pieces);
            to.Add(Beside(centre, new((from.X * cosine) - (from.Y * sine), (from.X * sine) + (from.Y * cosine))));
        }
    }

    private Point Meeting(Point at, Point one, Point other, double along) =>
        new(at.X + ((one.X + other.X) * _radius / (1 + along)), at.Y + ((one.Y + other.Y) * _radius / (1 + along)));

    private Point Beside(Point at, Point normal) => new(at.X + (normal.X * _radius), at.Y + (normal.Y * _radius));

    private static Point Normal(Point from, Point to)
    {
        var length = Distance(from, to);
        return new(-(to.Y - from.Y) / length, (to.X - from.X) / length);
    }

    private static double Distance(Point from, Point to) =>
        Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));
}
