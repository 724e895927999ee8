using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Reports.Sealing;

/// <summary>
/// A case in one file, sealed as it is in the store: for handing over and for the day this program is gone. Making one needs no key.
/// Lines of ASCII that <c>grep</c> and <c>sed</c> take apart (docs/reports/open-without-us.md):
/// <code>
/// RPT-CASE 1
/// # any remark
/// case 0123456789abcdef0123456789abcdef
/// number ATM-2611-K7QF3W-8
/// part 0 Report 2026-11-20T09:30:00.000Z -
/// envelope 0 BASE64
/// wrap 0 0123456789abcdef BASE64
/// end SHA-256 of every line above, in hexadecimal digits
/// </code>
/// </summary>
public sealed record CaseContainer(ReportId Id, string Number, IReadOnlyList<SealedPart> Parts)
{
    private const string First = "RPT-CASE 1";
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string Nobody = "-";

    /// <summary>As text, lines ended by LF alone.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        text.Append(First).Append('\n')
            .Append("# A report to a child protection service, sealed. How to open it: docs/reports/open-without-us.md\n")
            .Append(CultureInfo.InvariantCulture, $"case {Id}\n")
            .Append(CultureInfo.InvariantCulture, $"number {Word(Number)}\n");
        foreach (var part in Parts)
        {
            var at = part.At.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture);
            var author = part.Author.Length == 0 ? Nobody : Word(part.Author);
            text.Append(CultureInfo.InvariantCulture, $"part {part.Ordinal} {part.Kind} {at} {author}\n")
                .Append(CultureInfo.InvariantCulture, $"envelope {part.Ordinal} {Convert.ToBase64String(part.Envelope)}\n");
            foreach (var wrap in part.Wraps)
            {
                text.Append(CultureInfo.InvariantCulture, $"wrap {part.Ordinal} {Word(wrap.KeyId)} {Convert.ToBase64String(wrap.Wrapped)}\n");
            }
        }

        // Taken before the last line is begun: an interpolated string is appended piece by piece.
        var digest = Digest(text.ToString());
        return text.Append(CultureInfo.InvariantCulture, $"end {digest}\n").ToString();
    }

    /// <summary>From the text of such a file.</summary>
    /// <exception cref="FormatException">It is none, or was cut short or altered on the way.</exception>
    public static CaseContainer Read(string text)
    {
        // A mail program may have changed the ends of lines.
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var end = text.LastIndexOf("\nend ", StringComparison.Ordinal) + 1;
        if (!text.StartsWith(First + "\n", StringComparison.Ordinal) || text[end..].TrimEnd() != $"end {Digest(text[..end])}")
        {
            throw new FormatException("This is no file of a case, or it was cut short or altered on the way.");
        }

        try
        {
            return Read(text[..end].Split('\n').Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split(' ')));
        }
        catch (Exception error) when (error is IndexOutOfRangeException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException("A line of this file of a case has another shape.", error);
        }
    }

    /// <summary>Never more than its number.</summary>
    public override string ToString() => Number;

    private static CaseContainer Read(IEnumerable<string[]> lines)
    {
        var kinds = lines.ToLookup(line => line[0], StringComparer.Ordinal);
        var wraps = kinds["wrap"].ToLookup(line => line[1], line => new KeyWrap(line[2], Convert.FromBase64String(line[3])));
        var envelopes = kinds["envelope"].ToDictionary(line => line[1], line => Convert.FromBase64String(line[2]));
        return new CaseContainer(
            ReportId.Parse(kinds["case"].Single()[1]) ?? throw new FormatException("The id of the case is none."),
            kinds["number"].Single()[1],
            [
                .. kinds["part"].Select(line => new SealedPart(
                    int.Parse(line[1], NumberStyles.None, CultureInfo.InvariantCulture),
                    Enum.Parse<PartKind>(line[2]),
                    DateTimeOffset.ParseExact(line[3], Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                    line[4] == Nobody ? "" : line[4],
                    envelopes.TryGetValue(line[1], out var envelope) ? envelope : throw new FormatException($"Part {line[1]} has no envelope."),
                    [.. wraps[line[1]]])),
            ]);
    }

    // A space or a line break in one of these would make another line of it.
    private static string Word(string word) => word.Length > 0 && word.All(letter => letter is > ' ' and <= '~')
        ? word
        : throw new FormatException("A number, an author or the id of a key holds a space, or a letter beyond ASCII.");

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
