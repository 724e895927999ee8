using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Importing;

namespace AwarenessBot.Host.Importing;

/// <summary>Which cell of a row is which field, told by the first row of the sheet.</summary>
internal sealed class Columns
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private Columns()
    {
    }

    /// <summary>A heading nobody knows is a problem: it may be a field misspelled, and its cells would be lost in silence.</summary>
    public static Columns? Of(Sheet sheet, ImportTable table, ImportWords words, List<Problem> problems)
    {
        var columns = new Columns();
        var before = problems.Count;
        var heading = sheet.Rows[0];
        foreach (var (index, written) in heading.Cells.Index())
        {
            if (string.IsNullOrWhiteSpace(written))
            {
                continue;
            }

            if (words.Column(table.Name, written, table.Known) is not { } column)
            {
                problems.Add(ImportCode.Columns.At(sheet.File, heading.Line, $"'{written.Trim()}' is none of {string.Join(", ", table.Known)}"));
            }
            else if (!columns._places.TryAdd(column, index))
            {
                problems.Add(ImportCode.Columns.At(sheet.File, heading.Line, $"'{column}' twice"));
            }
        }

        foreach (var missing in table.Needed.Where(needed => !columns._places.ContainsKey(needed)))
        {
            problems.Add(ImportCode.Columns.At(sheet.File, heading.Line, $"no column '{missing}'"));
        }

        foreach (var row in sheet.Rows.Skip(1))
        {
            if (row.Cells.Index().Any(cell => cell.Item.Trim().Length > 0 && !columns._places.ContainsValue(cell.Index)))
            {
                problems.Add(ImportCode.BrokenRow.At(sheet.File, row.Line, "a cell stands in a column without a heading"));
            }
        }

        return problems.Count == before ? columns : null;
    }

    /// <summary>The cell, trimmed; empty where the row ends before it or there is no such column.</summary>
    public string Cell(SheetRow row, string column) =>
        _places.TryGetValue(column, out var index) && index < row.Cells.Count ? row.Cells[index].Trim() : string.Empty;
}

/// <summary>A kind of table: its name in <c>imports.yaml</c>, the columns it may have and those it must.</summary>
internal sealed record ImportTable(string Name, IReadOnlyList<string> Known, IReadOnlyList<string> Needed);
