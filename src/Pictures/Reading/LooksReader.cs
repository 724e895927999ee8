using System.Globalization;
using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Reading;

/// <summary>The attributes that say how an element is painted and where it stands.</summary>
internal static class LooksReader
{
    public static IReadOnlySet<string> Attributes { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "opacity", "fill-opacity", "stroke-opacity",
        "fill-rule", "transform", "id",
    };

    public static Looks Read(Tag tag, List<ArtFault> faults)
    {
        var looks = Looks.Inherited;
        foreach (var (name, value) in tag.Attributes)
        {
            if (!Attributes.Contains(name) || name == "id")
            {
                continue;
            }

            if (With(looks, name, value.Trim()) is { } read)
            {
                looks = read;
            }
            else
            {
                faults.Add(new(ArtFaultKind.NotAllowed, tag.Line, $"{name}=\"{Shortened(value)}\""));
            }
        }

        return looks;
    }

    public static string Shortened(string value) => value.Length > 40 ? value[..40] + "…" : value;

    private static Looks? With(Looks looks, string name, string value) => name switch
    {
        "fill" => Paint(value) is { } paint ? looks with { Fill = paint } : null,
        "stroke" => Paint(value) is { } paint ? looks with { Stroke = paint } : null,
        "stroke-width" => Number(value) is >= 0 and var width ? looks with { StrokeWidth = width } : null,
        "stroke-linecap" => Word<LineCap>(value) is { } cap ? looks with { Cap = cap } : null,
        "stroke-linejoin" => Word<LineJoin>(value) is { } join ? looks with { Join = join } : null,
        "fill-rule" => Word<FillRule>(value) is { } rule ? looks with { Rule = rule } : null,
        "opacity" => Number(value) is >= 0 and <= 1 and var opacity ? looks with { Opacity = opacity } : null,
        "fill-opacity" => Number(value) is >= 0 and <= 1 and var opacity ? looks with { FillOpacity = opacity } : null,
        "stroke-opacity" => Number(value) is >= 0 and <= 1 and var opacity ? looks with { StrokeOpacity = opacity } : null,
        _ => Transform(value) is { } transform ? looks with { Transform = transform } : null,
    };

    private static Paint? Paint(string value)
    {
        if (value == "none")
        {
            return Shapes.Paint.None;
        }

        if (value is not ['#', .. var digits] || digits.Length is not (3 or 6)
            || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return new(digits.Length == 6
            ? new Colour((byte)(number >> 16), (byte)(number >> 8), (byte)number)
            : new Colour((byte)((number >> 8) * 17), (byte)((number >> 4 & 15) * 17), (byte)((number & 15) * 17)));
    }

    private static double? Number(string value) => new Scanner(value).Numbers() is [var number] ? number : null;

    // By the words of SVG, which are those of the enumerations in lower case; never by number.
    private static T? Word<T>(string value)
        where T : struct, Enum =>
        value.All(char.IsAsciiLetterLower) && Enum.TryParse<T>(value, ignoreCase: true, out var word) ? word : null;

    private static Matrix? Transform(string value)
    {
        var scanner = new Scanner(value);
        var whole = Matrix.Identity;
        while (!scanner.IsAtEnd)
        {
            var name = scanner.Word();
            var numbers = new List<double>();
            if (!scanner.Takes('('))
            {
                return null;
            }

            while (!scanner.Takes(')'))
            {
                if (scanner.Number() is not { } number)
                {
                    return null;
                }

                numbers.Add(number);
            }

            if (Step(name, [.. numbers]) is not { } step)
            {
                return null;
            }

            whole *= step;
        }

        return whole;
    }

    private static Matrix? Step(string name, double[] numbers) => (name, numbers) switch
    {
        ("translate", [var x]) => Matrix.Move(x, 0),
        ("translate", [var x, var y]) => Matrix.Move(x, y),
        ("scale", [var both]) => Matrix.Scale(both, both),
        ("scale", [var x, var y]) => Matrix.Scale(x, y),
        ("rotate", [var angle]) => Matrix.Turn(angle),
        ("rotate", [var angle, var x, var y]) => Matrix.Move(x, y) * Matrix.Turn(angle) * Matrix.Move(-x, -y),
        ("matrix", [var a, var b, var c, var d, var e, var f]) => new Matrix(a, b, c, d, e, f),
        _ => null,
    };
}
