using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AwarenessBot.Reports.Cases;

/// <summary>The identity of a report: 128 bits nobody can guess. It is written nowhere a person would see it.</summary>
public readonly record struct ReportId(Guid Value)
{
    /// <summary>The bytes, as they stand in the store and in the header of an envelope.</summary>
    public byte[] ToBytes() => Value.ToByteArray(bigEndian: true);

    /// <summary>From 16 bytes.</summary>
    public static ReportId Of(ReadOnlySpan<byte> bytes) => new(new Guid(bytes[..16], bigEndian: true));

    /// <summary>The same 32 hexadecimal digits everywhere.</summary>
    public override string ToString() => Value.ToString("N");

    /// <summary>The id in 32 hexadecimal digits, if it is one.</summary>
    public static ReportId? Parse(string? text) => Guid.TryParseExact(text, "N", out var value) ? new ReportId(value) : null;

    /// <summary>What people call the report: <c>ATM-2611-K7QF3W-8</c>. The month, thirty bits of the id, a check letter.</summary>
    public string Number(DateOnly day)
    {
        // Without I, L, O, U: nobody mishears or misreads it. Crockford's base 32.
        const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var hash = SHA256.HashData(ToBytes());
        var bits = BinaryPrimitives.ReadUInt32BigEndian(hash);
        Span<char> number = stackalloc char[6];
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = (int)((bits >> (5 * i)) & 31);
            number[i] = Letters[digit];
            sum += (i + 2) * digit;
        }

        return $"ATM-{day:yyMM}-{number}-{Letters[sum % 31]}";
    }
}
