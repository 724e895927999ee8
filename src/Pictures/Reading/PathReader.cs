using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Reading;

/// <summary>The <c>d</c> of a path, all commands.</summary>
internal static class PathReader
{
    private const int MostSegments = 20_000;

    /// <summary>The outline, or nothing when the text cannot be read to its end.</summary>
    public static Outline? Read(string text)
    {
        var scanner = new Scanner(text);
        var pen = new Pen();
        var (command, last, control) = ('\0', '\0', default(Point));
        while (!scanner.IsAtEnd)
        {
            if (scanner.IsAtLetter)
            {
                command = scanner.Next();
            }
            else if (command is 'Z' or 'z' or '\0')
            {
                return null;
            }

            // A path begins with a move, and is no longer than anybody draws.
            if ((pen.Count == 0 && command is not ('M' or 'm')) || pen.Count > MostSegments
                || !Draw(command, last, ref control, ref scanner, pen))
            {
                return null;
            }

            last = command;

            // More numbers behind a move are lines.
            command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
        }

        return pen.Count > 0 ? pen.Outline : null;
    }

    private static bool Draw(char command, char last, ref Point control, ref Scanner scanner, Pen pen)
    {
        var origin = char.IsAsciiLetterLower(command) ? pen.At : default;
        switch (char.ToUpperInvariant(command))
        {
            case 'M' when Read(ref scanner, origin) is { } to:
                pen.Move(to);
                return true;
            case 'L' when Read(ref scanner, origin) is { } to:
                pen.Line(to);
                return true;
            case 'H' when scanner.Number() is { } x:
                pen.Line(new(origin.X + x, pen.At.Y));
                return true;
            case 'V' when scanner.Number() is { } y:
                pen.Line(new(pen.At.X, origin.Y + y));
                return true;
            case 'C' when Read(ref scanner, origin) is { } first && Read(ref scanner, origin) is { } second
                && Read(ref scanner, origin) is { } to:
                control = second;
                pen.Curve(first, second, to);
                return true;
            case 'S' when Read(ref scanner, origin) is { } second && Read(ref scanner, origin) is { } to:
                var mirrored = last is 'C' or 'c' or 'S' or 's' ? Mirror(control, pen.At) : pen.At;
                control = second;
                pen.Curve(mirrored, second, to);
                return true;
            case 'Q' when Read(ref scanner, origin) is { } bend && Read(ref scanner, origin) is { } to:
                control = bend;
                pen.Quadratic(bend, to);
                return true;
            case 'T' when Read(ref scanner, origin) is { } to:
                control = last is 'Q' or 'q' or 'T' or 't' ? Mirror(control, pen.At) : pen.At;
                pen.Quadratic(control, to);
                return true;
            case 'A':
                return Arc(ref scanner, origin, pen);
            case 'Z':
                pen.Close();
                return true;
            default:
                return false;
        }
    }

    private static bool Arc(ref Scanner scanner, Point origin, Pen pen)
    {
        if (scanner.Number() is { } rx && scanner.Number() is { } ry && scanner.Number() is { } tilt
            && scanner.Flag() is { } isLarge && scanner.Flag() is { } isClockwise && Read(ref scanner, origin) is { } to)
        {
            pen.Arc(rx, ry, tilt, isLarge, isClockwise, to);
            return true;
        }

        return false;
    }

    private static Point? Read(ref Scanner scanner, Point origin) =>
        scanner.Number() is { } x && scanner.Number() is { } y ? new Point(origin.X + x, origin.Y + y) : null;

    private static Point Mirror(Point control, Point at) => new((2 * at.X) - control.X, (2 * at.Y) - control.Y);
}
