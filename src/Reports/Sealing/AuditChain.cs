using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Reports.Sealing;

/// <summary>
/// Chains the lines of the audit, so that none can be altered, removed or put in between unnoticed. Lines cut off at the end leave
/// a chain that fits: the last mac is therefore also kept elsewhere (in a backup, on paper).
/// </summary>
public static class AuditChain
{
    private const string Purpose = "audit";

    /// <summary>The mac of a line, given that of the line before it (empty for the first). Times count in whole milliseconds.</summary>
    public static byte[] Next(KeyRing ring, ReadOnlySpan<byte> before, long number, AuditLine line)
    {
        // before | number:8 | at:8 | report:16 or nothing | who | what | detail, each of changing length after its length:4.
        var bytes = new MemoryStream();
        Write(bytes, before);
        Write(bytes, number);
        Write(bytes, line.At.ToUnixTimeMilliseconds());
        Write(bytes, line.Report is { } report ? report.ToBytes() : []);
        Write(bytes, Encoding.UTF8.GetBytes(line.Who));
        Write(bytes, Encoding.UTF8.GetBytes(line.What));
        Write(bytes, Encoding.UTF8.GetBytes(line.Detail));
        return ring.Mac(Purpose, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>The number of the first row that does not fit; none where all do.</summary>
    /// <param name="ring">Of the master key the rows were chained under.</param>
    /// <param name="rows">In order, without a gap.</param>
    /// <param name="before">The mac of the row before the first of them; empty where that is the first of all.</param>
    public static long? FirstBroken(KeyRing ring, IReadOnlyList<AuditRow> rows, ReadOnlySpan<byte> before)
    {
        foreach (var row in rows)
        {
            if (!CryptographicOperations.FixedTimeEquals(Next(ring, before, row.Number, row.Line), row.Mac))
            {
                return row.Number;
            }

            before = row.Mac;
        }

        return null;
    }

    private static void Write(MemoryStream bytes, long number)
    {
        Span<byte> written = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(written, number);
        bytes.Write(written);
    }

    private static void Write(MemoryStream bytes, ReadOnlySpan<byte> value)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, value.Length);
        bytes.Write(length);
        bytes.Write(value);
    }
}
