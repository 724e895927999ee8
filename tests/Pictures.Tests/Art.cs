using AwarenessBot.Pictures.Rastering;
using AwarenessBot.Pictures.Reading;
using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Tests;

/// <summary>Small pieces of SVG, and the pixels they become.</summary>
internal static class Art
{
    public static string Svg(string inside, string attributes = "viewBox=\"0 0 800 600\"") =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}>{inside}</svg>";

    public static Element Thing(string inside)
    {
        var reading = ArtReader.ReadThing(Svg(inside));
        Assert.Empty(reading.Faults);
        return reading.Art!;
    }

    public static Canvas Painted(string inside) => Painter.Paint(Thing(inside));

    /// <summary>How dark a pixel of a black-on-white picture is, from 0 to 255.</summary>
    public static int Dark(this Canvas canvas, int x, int y) =>
        255 - canvas.Bytes[((y * canvas.Width) + x) * Canvas.BytesPerPixel];

    /// <summary>All darkness there is, in pixels.</summary>
    public static double Area(this Canvas canvas) => Enumerable.Range(0, canvas.Width * canvas.Height)
        .Sum(pixel => (255 - canvas.Bytes[pixel * Canvas.BytesPerPixel]) / 255.0);

    public static string Colour(this Canvas canvas, int x, int y) =>
        Convert.ToHexStringLower(canvas.Bytes.AsSpan(((y * canvas.Width) + x) * Canvas.BytesPerPixel, Canvas.BytesPerPixel));
}
