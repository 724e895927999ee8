using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Reading;

/// <summary>Draws an outline segment by segment, and turns what is not a cubic curve into one.</summary>
internal sealed class Pen
{
    // The control points of a quarter circle lie this far along its tangents.
    private const double Quarter = 0.5522847498307936;

    private readonly List<Segment> _segments = [];
    private Point _start;

    public Point At { get; private set; }

    public int Count => _segments.Count;

    public Outline Outline => new([.. _segments]);

    public void Move(Point to)
    {
        _start = At = to;
        _segments.Add(Segment.Move(to));
    }

    public void Line(Point to)
    {
        At = to;
        _segments.Add(Segment.Line(to));
    }

    public void Curve(Point first, Point second, Point to)
    {
        At = to;
        _segments.Add(Segment.Curve(first, second, to));
    }

    /// <summary>A quadratic curve is the cubic whose control points lie two thirds of the way to its own.</summary>
    public void Quadratic(Point control, Point to) => Curve(Between(At, control), Between(to, control), to);

    public void Close()
    {
        At = _start;
        _segments.Add(Segment.Close(_start));
    }

    public void Ellipse(Point centre, double rx, double ry)
    {
        var (kx, ky) = (rx * Quarter, ry * Quarter);
        var (x, y) = (centre.X, centre.Y);
        Move(new(x + rx, y));
        Curve(new(x + rx, y + ky), new(x + kx, y + ry), new(x, y + ry));
        Curve(new(x - kx, y + ry), new(x - rx, y + ky), new(x - rx, y));
        Curve(new(x - rx, y - ky), new(x - kx, y - ry), new(x, y - ry));
        Curve(new(x + kx, y - ry), new(x + rx, y - ky), new(x + rx, y));
        Close();
    }

    public void Rectangle(double x, double y, double width, double height, double radius)
    {
        var (rx, ry) = (Math.Min(radius, width / 2), Math.Min(radius, height / 2));
        var (right, bottom) = (x + width, y + height);
        if (rx <= 0 || ry <= 0)
        {
            Move(new(x, y));
            Line(new(right, y));
            Line(new(right, bottom));
            Line(new(x, bottom));
            Close();
            return;
        }

        var (kx, ky) = (rx * (1 - Quarter), ry * (1 - Quarter));
        Move(new(x + rx, y));
        Line(new(right - rx, y));
        Curve(new(right - kx, y), new(right, y + ky), new(right, y + ry));
        Line(new(right, bottom - ry));
        Curve(new(right, bottom - ky), new(right - kx, bottom), new(right - rx, bottom));
        Line(new(x + rx, bottom));
        Curve(new(x + kx, bottom), new(x, bottom - ky), new(x, bottom - ry));
        Line(new(x, y + ry));
        Curve(new(x, y + ky), new(x + kx, y), new(x + rx, y));
        Close();
    }

    /// <summary>
    /// SVG's elliptical arc, in curves of a quarter turn at most
    /// (https://www.w3.org/TR/SVG2/implnote.html#ArcImplementationNotes).
    /// </summary>
    public void Arc(double rx, double ry, double tilt, bool isLarge, bool isClockwise, Point to)
    {
        (rx, ry) = (Math.Abs(rx), Math.Abs(ry));
        if (At == to)
        {
            return;
        }

        if (rx == 0 || ry == 0)
        {
            Line(to);
            return;
        }

        // In the ellipse's own frame, with the origin halfway between the two ends.
        var (sine, cosine) = Math.SinCos(tilt * Math.PI / 180);
        var (dx, dy) = ((At.X - to.X) / 2, (At.Y - to.Y) / 2);
        var (x, y) = ((cosine * dx) + (sine * dy), (cosine * dy) - (sine * dx));
        var reach = Math.Sqrt((x * x / (rx * rx)) + (y * y / (ry * ry)));
        if (reach > 1)
        {
            (rx, ry) = (rx * reach, ry * reach);
        }

        var (a, b) = (rx * rx * y * y, ry * ry * x * x);
        var far = Math.Sqrt(Math.Max(0, ((rx * rx * ry * ry) - a - b) / (a + b))) * (isLarge == isClockwise ? -1 : 1);
        var (cx, cy) = (far * rx * y / ry, -far * ry * x / rx);
        var frame = Matrix.Move((At.X + to.X) / 2, (At.Y + to.Y) / 2) * Matrix.Turn(tilt)
            * Matrix.Move(cx, cy) * Matrix.Scale(rx, ry);

        var from = Math.Atan2((y - cy) / ry, (x - cx) / rx);
        var sweep = Math.Atan2((-y - cy) / ry, (-x - cx) / rx) - from;
        sweep += isClockwise && sweep < 0 ? 2 * Math.PI : !isClockwise && sweep > 0 ? -2 * Math.PI : 0;
        Sweep(frame, from, sweep, to);
    }

    private void Sweep(Matrix frame, double from, double sweep, Point to)
    {
        var pieces = Math.Max(1, (int)Math.Ceiling((Math.Abs(sweep) / (Math.PI / 2)) - 1e-9));
        var step = sweep / pieces;
        var reach = 4.0 / 3 * Math.Tan(step / 4);
        for (var piece = 1; piece <= pieces; piece++)
        {
            var (sine, cosine) = Math.SinCos(from + ((piece - 1) * step));
            var (sineEnd, cosineEnd) = Math.SinCos(from + (piece * step));
            Curve(
                frame.Of(new(cosine - (reach * sine), sine + (reach * cosine))),
                frame.Of(new(cosineEnd + (reach * sineEnd), sineEnd - (reach * cosineEnd))),
                piece == pieces ? to : frame.Of(new(cosineEnd, sineEnd)));
        }
    }

    private static Point Between(Point end, Point control) =>
        new(end.X + ((control.X - end.X) * 2 / 3), end.Y + ((control.Y - end.Y) * 2 / 3));
}
