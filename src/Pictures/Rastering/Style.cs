using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Rastering;

/// <summary>Looks with everything inherited filled in.</summary>
internal sealed record Style(
    Paint Fill,
    Paint Stroke,
    double StrokeWidth,
    LineCap Cap,
    LineJoin Join,
    FillRule Rule,
    double FillOpacity,
    double StrokeOpacity)
{
    /// <summary>What SVG begins with.</summary>
    public static Style Initial { get; } = new(Paint.Black, Paint.None, 1, LineCap.Butt, LineJoin.Miter, FillRule.NonZero, 1, 1);

    public Style With(Looks looks) => new(
        looks.Fill ?? Fill,
        looks.Stroke ?? Stroke,
        looks.StrokeWidth ?? StrokeWidth,
        looks.Cap ?? Cap,
        looks.Join ?? Join,
        looks.Rule ?? Rule,
        looks.FillOpacity ?? FillOpacity,
        looks.StrokeOpacity ?? StrokeOpacity);
}
