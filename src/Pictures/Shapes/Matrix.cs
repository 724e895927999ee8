namespace AwarenessBot.Pictures.Shapes;

public readonly record struct Point(double X, double Y);

/// <summary>An affine map as SVG writes it: <c>matrix(a b c d e f)</c>.</summary>
public readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>How much longer a line gets, in the mean of all directions.</summary>
    public double Stretch => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    public static Matrix Move(double x, double y) => new(1, 0, 0, 1, x, y);

    public static Matrix Scale(double x, double y) => new(x, 0, 0, y, 0, 0);

    /// <summary>Clockwise, since y grows downwards.</summary>
    public static Matrix Turn(double degrees)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        return new(cosine, sine, -sine, cosine, 0, 0);
    }

    /// <summary>First the right one, then the left one.</summary>
    public static Matrix operator *(Matrix outer, Matrix inner) => new(
        (outer.A * inner.A) + (outer.C * inner.B),
        (outer.B * inner.A) + (outer.D * inner.B),
        (outer.A * inner.C) + (outer.C * inner.D),
        (outer.B * inner.C) + (outer.D * inner.D),
        (outer.A * inner.E) + (outer.C * inner.F) + outer.E,
        (outer.B * inner.E) + (outer.D * inner.F) + outer.F);

    public Point Of(Point point) =>
        new((A * point.X) + (C * point.Y) + E, (B * point.X) + (D * point.Y) + F);
}
