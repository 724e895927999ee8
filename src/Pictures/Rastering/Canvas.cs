using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Pictures.Rastering;

/// <summary>Opaque pixels, three bytes each, row by row. It begins white.</summary>
public sealed class Canvas
{
    public const int BytesPerPixel = 3;

    public Canvas(int width, int height)
    {
        (Width, Height) = (width, height);
        Bytes = new byte[width * height * BytesPerPixel];
        Bytes.AsSpan().Fill(byte.MaxValue);
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] Bytes { get; }

    /// <summary>Lays a colour over a pixel, thinned by how much of it is covered.</summary>
    public void Blend(int x, int y, Colour colour, float alpha)
    {
        var pixel = Bytes.AsSpan(((y * Width) + x) * BytesPerPixel, BytesPerPixel);
        pixel[0] = Mix(pixel[0], colour.Red, alpha);
        pixel[1] = Mix(pixel[1], colour.Green, alpha);
        pixel[2] = Mix(pixel[2], colour.Blue, alpha);
    }

    /// <summary>
    /// Takes back part of what was painted since <paramref name="before"/>. On an opaque ground that is exactly what SVG calls
    /// the opacity of a group, without a layer of its own.
    /// </summary>
    public void Fade(ReadOnlySpan<byte> before, double opacity)
    {
        var kept = (float)opacity;
        for (var index = 0; index < Bytes.Length; index++)
        {
            if (Bytes[index] != before[index])
            {
                Bytes[index] = Mix(before[index], Bytes[index], kept);
            }
        }
    }

    private static byte Mix(byte under, byte over, float alpha) => (byte)(under + ((over - under) * alpha) + 0.5f);
}
