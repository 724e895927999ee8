using System.Buffers.Binary;
using System.IO.Compression;
using AwarenessBot.Pictures.Rastering;

namespace AwarenessBot.Pictures.Writing;

/// <summary>
/// Pixels as a PNG file (https://www.w3.org/TR/png-3/): 24 bits, no transparency, nothing but the three chunks every reader
/// needs.
/// </summary>
public static class PngFile
{
    // "Up": a row says how it differs from the one above, which in flat areas is nowhere.
    private const byte UpFilter = 2;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    public static byte[] Of(Canvas canvas)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), canvas.Height);

        // Eight bits a channel, red-green-blue; then compression, filter method and interlacing, each the first there is.
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Compressed(canvas));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compressed(Canvas canvas)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            var length = canvas.Width * Canvas.BytesPerPixel;
            var line = new byte[length + 1];
            line[0] = UpFilter;
            for (var y = 0; y < canvas.Height; y++)
            {
                var row = canvas.Bytes.AsSpan(y * length, length);
                var above = y == 0 ? new byte[length] : canvas.Bytes.AsSpan((y - 1) * length, length);
                for (var index = 0; index < length; index++)
                {
                    line[index + 1] = (byte)(row[index] - above[index]);
                }

                zlib.Write(line);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(name);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, name), content));
        file.Write(number);
    }

    private static uint Crc(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            sum = CrcTable[(sum ^ one) & 0xFF] ^ (sum >> 8);
        }

        return sum;
    }

    private static uint CrcOf(int first)
    {
        var sum = (uint)first;
        for (var bit = 0; bit < 8; bit++)
        {
            sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }

        return sum;
    }
}
