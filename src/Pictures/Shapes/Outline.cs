namespace AwarenessBot.Pictures.Shapes;

/// <summary>
/// A line to be filled or drawn along. Every shape becomes one: rectangles, circles and arcs too, so that whatever follows
/// knows four kinds of segments and no more.
/// </summary>
public sealed record Outline(IReadOnlyList<Segment> Segments);

/// <summary>One segment in absolute coordinates; it begins where the one before ended.</summary>
/// <param name="First">A curve's first control point.</param>
/// <param name="Second">A curve's second control point.</param>
/// <param name="End">Where it leads; for <see cref="SegmentKind.Close"/> the start of the part.</param>
public readonly record struct Segment(SegmentKind Kind, Point First, Point Second, Point End)
{
    public static Segment Move(Point to) => new(SegmentKind.Move, to, to, to);

    public static Segment Line(Point to) => new(SegmentKind.Line, to, to, to);

    public static Segment Curve(Point first, Point second, Point to) => new(SegmentKind.Curve, first, second, to);

    public static Segment Close(Point start) => new(SegmentKind.Close, start, start, start);
}

public enum SegmentKind
{
    Move,
    Line,

    /// <summary>A cubic Bézier curve.</summary>
    Curve,
    Close,
}
