using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using AwarenessBot.Pictures.Rastering;
using AwarenessBot.Pictures.Writing;

namespace AwarenessBot.Pictures.Tests.Writing;

public sealed class PngFileTests
{
    [Fact]
    public void The_file_is_three_chunks_and_holds_every_pixel()
    {
        var canvas = Art.Painted("""<circle cx="400" cy="300" r="250" fill="#e2557a" stroke="#3b2f4a" stroke-width="9"/>""");

        var chunks = Chunks(PngFile.Of(canvas)).ToList();

        Assert.Equal(["IHDR", "IDAT", "IEND"], chunks.Select(chunk => chunk.Name));
        Assert.Equal([0, 0, 3, 32, 0, 0, 2, 88, 8, 2, 0, 0, 0], chunks[0].Content);
        Assert.Equal(canvas.Bytes, Unpacked(chunks[1].Content, canvas.Width * 3));
    }

    [Fact]
    public void The_checksum_is_the_one_the_standard_gives()
    {
        // The last chunk of every PNG file there is.
        Assert.Equal([0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82], PngFile.Of(new Canvas(1, 1))[^12..]);
    }

    private static IEnumerable<(string Name, byte[] Content)> Chunks(byte[] file)
    {
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            yield return (Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]);
            at += 12 + length;
        }
    }

    private static byte[] Unpacked(byte[] packed, int width)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var lines = new MemoryStream();
        zlib.CopyTo(lines);
        var (bytes, above) = (new List<byte>(), new byte[width]);
        foreach (var line in lines.ToArray().Chunk(width + 1))
        {
            Assert.Equal(2, line[0]);
            above = [.. line.Skip(1).Zip(above, (left, right) => (byte)(left + right))];
            bytes.AddRange(above);
        }

        return [.. bytes];
    }
}
