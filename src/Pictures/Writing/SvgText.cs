using System.Globalization;
using System.Text;
using AwarenessBot.Pictures.Composing;
using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Writing;

/// <summary>A picture as SVG, written anew from shapes and numbers: nothing of the files it came from is copied.</summary>
public sealed class SvgText
{
    private readonly StringBuilder _text = new();

    private SvgText()
    {
    }

    public static string Of(Element picture)
    {
        var writer = new SvgText();
        writer._text.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Frame.Width} {Frame.Height}\" width=\"{Frame.Width}\" height=\"{Frame.Height}\">");
        writer.Write(picture);
        return writer._text.Append("</svg>\n").ToString();
    }

    private void Write(Element element)
    {
        switch (element)
        {
            // A group that says nothing of its own only costs bytes.
            case Group group when group.Looks == Looks.Inherited:
                WriteAll(group.Children);
                break;
            case Group group:
                _text.Append("<g");
                Write(group.Looks);
                _text.Append('>');
                WriteAll(group.Children);
                _text.Append("</g>");
                break;
            case Shape shape:
                _text.Append("<path");
                Write(shape.Looks);
                _text.Append(" d=\"");
                foreach (var segment in shape.Outline.Segments)
                {
                    Write(segment);
                }

                _text.Append("\"/>");
                break;
        }
    }

    private void WriteAll(IReadOnlyList<Element> elements)
    {
        foreach (var element in elements)
        {
            Write(element);
        }
    }

    private void Write(Looks looks)
    {
        Attribute("fill", looks.Fill is { } fill ? Text(fill) : null);
        Attribute("stroke", looks.Stroke is { } stroke ? Text(stroke) : null);
        Attribute("stroke-width", looks.StrokeWidth is { } width ? Text(width) : null);
        Attribute("stroke-linecap", Text(looks.Cap));
        Attribute("stroke-linejoin", Text(looks.Join));
        Attribute("fill-rule", Text(looks.Rule));
        Attribute("fill-opacity", looks.FillOpacity is { } fillOpacity ? Text(fillOpacity) : null);
        Attribute("stroke-opacity", looks.StrokeOpacity is { } strokeOpacity ? Text(strokeOpacity) : null);
        Attribute("opacity", looks.Opacity < 1 ? Text(looks.Opacity) : null);
        Attribute("transform", looks.Transform == Matrix.Identity ? null : Text(looks.Transform));
    }

    private void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
        }
    }

    private void Write(Segment segment)
    {
        _ = segment.Kind switch
        {
            SegmentKind.Move => _text.Append('M').Append(Text(segment.End)),
            SegmentKind.Line => _text.Append('L').Append(Text(segment.End)),
            SegmentKind.Curve => _text.Append('C').Append(Text(segment.First)).Append(' ')
                .Append(Text(segment.Second)).Append(' ').Append(Text(segment.End)),
            _ => _text.Append('Z'),
        };
    }

    private static string Text(Paint paint) =>
        paint.Colour is { } colour ? $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}" : "none";

    private static string? Text<T>(T? word)
        where T : struct, Enum => word?.ToString().ToLowerInvariant();

    private static string Text(Matrix matrix) =>
        $"matrix({Exact(matrix.A)} {Exact(matrix.B)} {Exact(matrix.C)} {Exact(matrix.D)} {Text(matrix.E)} {Text(matrix.F)})";

    private static string Text(Point point) => $"{Text(point.X)} {Text(point.Y)}";

    // A hundredth of a unit is less than any screen shows.
    private static string Text(double number) => Trimmed(number, "0.##");

    private static string Exact(double number) => Trimmed(number, "0.######");

    private static string Trimmed(double number, string format)
    {
        var text = number.ToString(format, CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
