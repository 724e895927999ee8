using AwarenessBot.Pictures.Composing;
using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Rastering;

/// <summary>Paints a picture into pixels. The same picture gives the same pixels on every machine.</summary>
public sealed class Painter
{
    // In pixels: less than anti-aliasing can show.
    private const double Tolerance = 0.03;

    // Points are rounded to this, so that the last bits of a sine, which differ between machines, do not count.
    private const double Grid = 1024;

    private readonly Canvas _canvas;
    private readonly Coverage _coverage;

    private Painter(int width, int height) => (_canvas, _coverage) = (new(width, height), new(width, height));

    /// <summary>The whole frame, one pixel a unit unless told otherwise.</summary>
    public static Canvas Paint(Element picture, double scale = 1)
    {
        var painter = new Painter((int)(Frame.Width * scale), (int)(Frame.Height * scale));
        painter.Paint(picture, Matrix.Scale(scale, scale), Style.Initial);
        return painter._canvas;
    }

    private void Paint(Element element, Matrix outer, Style outerStyle)
    {
        var looks = element.Looks;
        var (map, style) = (outer * looks.Transform, outerStyle.With(looks));
        if (looks.Opacity <= 0)
        {
            return;
        }

        // One thing painted can be thinned by itself; of several laid over each other only the whole can.
        if (looks.Opacity < 1 && (element is Group || (style.Fill.Colour is not null && style.Stroke.Colour is not null)))
        {
            var before = _canvas.Bytes.ToArray();
            PaintInside(element, map, style, 1);
            _canvas.Fade(before, looks.Opacity);
        }
        else
        {
            PaintInside(element, map, style, looks.Opacity);
        }
    }

    private void PaintInside(Element element, Matrix map, Style style, double opacity)
    {
        if (element is Group group)
        {
            foreach (var child in group.Children)
            {
                Paint(child, map, style);
            }
        }
        else if (element is Shape shape)
        {
            Fill(shape, map, style, opacity);
            Stroke(shape, map, style, opacity);
        }
    }

    private void Fill(Shape shape, Matrix map, Style style, double opacity)
    {
        if (style.Fill.Colour is not { } colour)
        {
            return;
        }

        foreach (var part in Flattener.Flatten(shape.Outline, map, Tolerance))
        {
            _coverage.Add([.. part.Points.Select(OnGrid)]);
        }

        _coverage.Paint(_canvas, colour, opacity * style.FillOpacity, style.Rule);
    }

    // Widened before it is mapped: where a picture is squeezed, its lines are squeezed too.
    private void Stroke(Shape shape, Matrix map, Style style, double opacity)
    {
        if (style.Stroke.Colour is not { } colour || style.StrokeWidth <= 0 || map.Stretch <= 0)
        {
            return;
        }

        var tolerance = Tolerance / map.Stretch;
        var stroker = new Stroker(style.StrokeWidth, style.Cap, style.Join, tolerance);
        foreach (var polygon in Flattener.Flatten(shape.Outline, Matrix.Identity, tolerance).SelectMany(stroker.Outline))
        {
            _coverage.Add([.. polygon.Select(point => OnGrid(map.Of(point)))]);
        }

        _coverage.Paint(_canvas, colour, opacity * style.StrokeOpacity, FillRule.NonZero);
    }

    private static Point OnGrid(Point point) => new(Math.Round(point.X * Grid) / Grid, Math.Round(point.Y * Grid) / Grid);
}
