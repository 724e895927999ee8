using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Rastering;

/// <summary>
/// How much of each pixel an outline covers, to the area: every edge adds what it takes from the pixels it crosses and hands
/// on to those right of it, and summing a row gives the winding. Where two parts of one outline share a pixel at their very
/// edges, their shares add up; that is a shade too dark at most, and never seen.
/// </summary>
internal sealed class Coverage
{
    // Two more columns: an edge on the right border hands on to one that is not shown.
    private const int Spare = 2;

    private readonly int _width;
    private readonly int _height;
    private readonly int _stride;
    private readonly float[] _sums;
    private int _top;
    private int _bottom;
    private int _left;
    private int _right;

    public Coverage(int width, int height)
    {
        (_width, _height, _stride) = (width, height, width + Spare);
        _sums = new float[_stride * height];
        (_top, _left) = (height, width);
    }

    /// <summary>Adds a closed polygon.</summary>
    public void Add(IReadOnlyList<Point> polygon)
    {
        for (var index = 0; index < polygon.Count; index++)
        {
            Edge(polygon[index], polygon[(index + 1) % polygon.Count]);
        }
    }

    /// <summary>Lays the colour over whatever is covered, and is empty again.</summary>
    public void Paint(Canvas canvas, Colour colour, double opacity, FillRule rule)
    {
        for (var y = _top; y < _bottom; y++)
        {
            var row = _sums.AsSpan(y * _stride, _stride);
            var winding = 0f;
            for (var x = _left; x < Math.Min(_right, _width); x++)
            {
                winding += row[x];
                var alpha = Share(winding, rule) * (float)opacity;
                if (alpha > 1f / 512)
                {
                    canvas.Blend(x, y, colour, alpha);
                }
            }

            row[_left.._right].Clear();
        }

        (_top, _bottom, _left, _right) = (_height, 0, _width, 0);
    }

    private static float Share(float winding, FillRule rule)
    {
        var times = Math.Abs(winding);
        if (rule == FillRule.NonZero)
        {
            return Math.Min(times, 1);
        }

        // 0 → 0, 1 → 1, 2 → 0 again, and evenly between.
        var odd = times % 2;
        return odd > 1 ? 2 - odd : odd;
    }

    // Cut at the left and right border. Outside, an edge still turns the winding of its rows: it is moved to the border.
    private void Edge(Point from, Point to)
    {
        if (from.Y == to.Y)
        {
            return;
        }

        Span<double> cuts = [0, Crossing(from, to, 0), Crossing(from, to, _width), 1];
        cuts.Sort();
        for (var index = 0; index < 3; index++)
        {
            if (cuts[index] < cuts[index + 1])
            {
                Inside(Clamp(Along(from, to, cuts[index])), Clamp(Along(from, to, cuts[index + 1])));
            }
        }
    }

    private static double Crossing(Point from, Point to, double x) =>
        from.X == to.X ? 0 : Math.Clamp((x - from.X) / (to.X - from.X), 0, 1);

    private static Point Along(Point from, Point to, double share) => share switch
    {
        0 => from,
        1 => to,
        _ => new(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share)),
    };

    private Point Clamp(Point point) => point with { X = Math.Clamp(point.X, 0, _width) };

    private void Inside(Point from, Point to)
    {
        var direction = from.Y < to.Y ? 1 : -1;
        var (upper, lower) = from.Y < to.Y ? (from, to) : (to, from);
        var first = Math.Max(0, (int)Math.Floor(upper.Y));
        var last = Math.Min(_height, (int)Math.Ceiling(lower.Y));
        if (first >= last || upper.Y == lower.Y)
        {
            return;
        }

        var slope = (lower.X - upper.X) / (lower.Y - upper.Y);
        for (var y = first; y < last; y++)
        {
            var (top, bottom) = (Math.Max(y, upper.Y), Math.Min(y + 1, lower.Y));
            var xTop = Within(upper.X + ((top - upper.Y) * slope), upper.X, lower.X);
            var xBottom = Within(upper.X + ((bottom - upper.Y) * slope), upper.X, lower.X);
            Row(_sums.AsSpan(y * _stride, _stride), Math.Min(xTop, xBottom), Math.Max(xTop, xBottom), (bottom - top) * direction);
        }

        (_top, _bottom) = (Math.Min(_top, first), Math.Max(_bottom, last));
        _left = Math.Min(_left, (int)Math.Min(upper.X, lower.X));
        _right = Math.Max(_right, Math.Min(_stride, (int)Math.Max(upper.X, lower.X) + Spare));
    }

    // Rounding must not carry an edge past its own ends.
    private static double Within(double x, double one, double other) => Math.Clamp(x, Math.Min(one, other), Math.Max(one, other));

    /// <summary>One edge in one row, from left to right, <paramref name="rise"/> high.</summary>
    private static void Row(Span<float> sums, double left, double right, double rise)
    {
        var first = (int)left;
        var last = (int)right;
        if (first == last)
        {
            // Within one pixel: what lies right of the middle of the edge.
            var covered = rise * (first + 1 - ((left + right) / 2));
            sums[first] += (float)covered;
            sums[first + 1] += (float)(rise - covered);
            return;
        }

        // Across several: a triangle in the first, full slices between, the rest in the last and behind it.
        var slice = rise / (right - left);
        var handed = 0.0;
        for (var x = first; x <= last; x++)
        {
            var (enter, leave) = (Math.Max(left, x), Math.Min(right, x + 1));
            var entered = (enter - left) * slice;
            var covered = (entered * (leave - enter)) + (slice * (leave - enter) * (leave - enter) / 2)
                + ((leave - left) * slice * (x + 1 - leave));
            sums[x] += (float)(covered - handed);
            handed = covered;
        }

        sums[last + 1] += (float)(rise - handed);
    }
}
