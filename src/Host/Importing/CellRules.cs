using AwarenessBot.Content.Checking;

namespace AwarenessBot.Host.Importing;

/// <summary>What no cell of any table may hold.</summary>
internal static class CellRules
{
    public static IEnumerable<Problem> ProblemsOf(string file, IReadOnlyList<SheetRow> rows) =>
        from row in rows
        from cell in row.Cells.Index()
        let code = Offence(cell.Item)
        where code is not null
        select code.At(file, row.Line, $"column {cell.Index + 1}");

    private static ImportCode? Offence(string cell) => cell switch
    {
        "" => null,
        _ when IsFormula(cell) || IsFormula(cell.TrimStart()) => ImportCode.Formula,
        { Length: > Sheet.MaxCell } => ImportCode.TooLong,
        _ => cell.Any(IsOdd) ? ImportCode.OddCharacters : null,
    };

    // The file we write is opened in a spreadsheet again, and would then run whatever begins like this (OWASP, "CSV Injection"). The
    // wide forms are taken for the narrow ones by some programs.
    private static bool IsFormula(string cell) =>
        cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';

    // Line breaks, zero-width and direction signs, the mark of a wrong encoding, halves of pairs, and marks stored apart from their
    // letter: without ICU nothing here can put them together (decision 7).
    private static bool IsOdd(char letter) =>
        char.IsControl(letter) || char.IsSurrogate(letter)
        || letter is (>= '\u0300' and <= '\u036F') or (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E')
            or (>= '\u2060' and <= '\u206F') or '\uFEFF' or '\uFFFD' or '\u00AD';
}
