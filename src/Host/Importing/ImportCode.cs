using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Host.Importing;

/// <summary>
/// Why a table is refused. Like the codes of <c>check</c> they keep their meaning; advice in Vietnamese is in <c>problems.yaml</c>, the
/// table in English in <c>docs/problems.md</c>.
/// </summary>
internal sealed record ImportCode(string Id, string Meaning)
{
    public static readonly ImportCode TooLarge = new("I001", "the table is too large");
    public static readonly ImportCode NotUtf8 = new("I002", "the file is not valid UTF-8");
    public static readonly ImportCode NotAWorkbook = new("I003", "not a workbook that can be read");
    public static readonly ImportCode Unreadable = new("I004", "no table can be read here");
    public static readonly ImportCode BrokenRow = new("I005", "a row that cannot be cut into its cells");
    public static readonly ImportCode Formula = new("I006", "a formula, or a cell a spreadsheet would take for one");
    public static readonly ImportCode OddCharacters = new("I007", "characters that cannot be seen or were stored apart");
    public static readonly ImportCode TooLong = new("I008", "a text that is too long");
    public static readonly ImportCode Columns = new("I009", "a column is missing, unknown or there twice");
    public static readonly ImportCode Empty = new("I010", "an empty cell");
    public static readonly ImportCode Twice = new("I011", "the same twice");
    public static readonly ImportCode UnknownProvince = new("I012", "no such province");
    public static readonly ImportCode BadCode = new("I013", "not a code or an id");
    public static readonly ImportCode UnknownType = new("I014", "no such type of commune");
    public static readonly ImportCode BadNumber = new("I015", "not a telephone number");
    public static readonly ImportCode NationalNumber = new("I016", "111, 113, 114 and 115 cannot be imported");
    public static readonly ImportCode BadDate = new("I017", "not a date");
    public static readonly ImportCode OtherFile = new("I018", "a contact of another file");

    public static IReadOnlyList<ImportCode> All { get; } =
    [
        TooLarge, NotUtf8, NotAWorkbook, Unreadable, BrokenRow, Formula, OddCharacters, TooLong, Columns, Empty, Twice, UnknownProvince,
        BadCode, UnknownType, BadNumber, NationalNumber, BadDate, OtherFile,
    ];

    public Problem At(string file, int line, string detail) =>
        new(Id, Severity.Error, new SourceLocation(file, line), $"{Meaning}: {detail}");
}
