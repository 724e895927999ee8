using System.Text;
using System.Text.Unicode;
using AwarenessBot.Content.Checking;

namespace AwarenessBot.Content.Reading;

/// <summary>
/// One file as it was found: its path below the content folder, with '/', and its bytes; no bytes when it could not be
/// read, and the reason is then among the problems.
/// </summary>
internal sealed record ContentFile(string Path, byte[] Bytes)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Strictly UTF-8, with or without BOM, any line ends; nothing when it is not.</summary>
    public string? Text(ProblemLog problems)
    {
        if (Bytes.Length == 0)
        {
            return null;
        }

        var bytes = Bytes.AsSpan();
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        if (!Utf8.IsValid(bytes))
        {
            problems.Add(ProblemCode.NotUtf8, new(Path, LineOfFirstBadByte(bytes)), "save it again as UTF-8");
            return null;
        }

        return Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n");
    }

    private static int LineOfFirstBadByte(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (Rune.DecodeFromUtf8(bytes, out var rune, out var used) == System.Buffers.OperationStatus.Done)
        {
            line += rune.Value == '\n' ? 1 : 0;
            bytes = bytes[used..];
        }

        return line;
    }
}
