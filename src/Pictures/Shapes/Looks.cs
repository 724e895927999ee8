namespace AwarenessBot.Pictures.Shapes;

/// <summary>How an element is painted. What is not said is inherited, except opacity and transform, which add up.</summary>
public sealed record Looks
{
    public static Looks Inherited { get; } = new();

    public Paint? Fill { get; init; }

    public Paint? Stroke { get; init; }

    public double? StrokeWidth { get; init; }

    public LineCap? Cap { get; init; }

    public LineJoin? Join { get; init; }

    public FillRule? Rule { get; init; }

    public double? FillOpacity { get; init; }

    public double? StrokeOpacity { get; init; }

    public double Opacity { get; init; } = 1;

    public Matrix Transform { get; init; } = Matrix.Identity;
}

/// <summary>A colour, or (<c>none</c>) nothing at all.</summary>
public readonly record struct Paint(Colour? Colour)
{
    public static Paint None { get; } = new(null);

    public static Paint Black { get; } = new(new Colour(0, 0, 0));
}

public readonly record struct Colour(byte Red, byte Green, byte Blue);

public enum LineCap
{
    Butt,
    Round,
    Square,
}

public enum LineJoin
{
    Miter,
    Round,
    Bevel,
}

public enum FillRule
{
    NonZero,
    EvenOdd,
}
