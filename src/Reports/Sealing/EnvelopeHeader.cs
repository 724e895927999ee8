using System.Buffers.Binary;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Reports.Sealing;

/// <summary>
/// The first 28 bytes of an envelope, in clear and bound to what is inside:
/// <c>"RPT1" | suite:1 | report_id:16 | kind:1 | schema:2 | epoch_day:4</c>, numbers big-endian.
/// </summary>
internal static class EnvelopeHeader
{
    public const int Length = 28;

    // AES-256-GCM, RSA-OAEP-SHA256, HMAC-SHA256. Another way of sealing is another number; this one is read for ever.
    private const byte Suite = 1;

    // The shape of what is inside before it is padded: JSON in UTF-8. The record in it carries its own number.
    private const short Schema = 1;

    private const int Identity = 4 + 1 + 16 + 1;

    public static void Write(Span<byte> envelope, ReportId report, PartKind kind, DateOnly day)
    {
        "RPT1"u8.CopyTo(envelope);
        envelope[4] = Suite;
        report.ToBytes().CopyTo(envelope[5..]);
        envelope[21] = (byte)kind;
        BinaryPrimitives.WriteInt16BigEndian(envelope[22..], Schema);
        BinaryPrimitives.WriteInt32BigEndian(envelope[24..], day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber);
    }

    /// <summary>Of this suite, this report and this kind. The day is bound, and asked by nobody.</summary>
    public static bool Fits(ReadOnlySpan<byte> envelope, ReportId report, PartKind kind)
    {
        Span<byte> expected = stackalloc byte[Length];
        Write(expected, report, kind, default);
        return envelope[..Identity].SequenceEqual(expected[..Identity]);
    }
}
