using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Composing;

/// <summary>Where in a panel somebody or something stands.</summary>
/// <param name="Turn">Clockwise, in degrees.</param>
/// <param name="IsFlipped">Left and right are swapped.</param>
public readonly record struct Placement(Point At, double Size = 1, double Turn = 0, bool IsFlipped = false)
{
    /// <summary>Where a point of a drawing comes to lie in the panel.</summary>
    public Point Of(Point point) => Matrix.Of(point);

    internal Matrix Matrix => Matrix.Move(At.X, At.Y) * Matrix.Turn(Turn) * Matrix.Scale(IsFlipped ? -Size : Size, Size);
}
