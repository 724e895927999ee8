using AwarenessBot.Content.Checking;

namespace AwarenessBot.Host.Importing;

/// <summary>A table as it was handed in: rows of cells with their lines, before anybody asks what they mean.</summary>
internal sealed record Sheet(string File, IReadOnlyList<SheetRow> Rows)
{
    // Ten times the list of communes with all their former names. What is larger is no list of ours.
    public const int MaxBytes = 8 * 1024 * 1024;
    public const int MaxRows = 20_000;
    public const int MaxCells = 40;
    public const int MaxCell = 2_000;

    /// <summary>Reads a table of either kind. Whatever is wrong with it is told at once; then there is no sheet.</summary>
    public static Sheet? Read(FileInfo file, List<Problem> problems)
    {
        var isBook = file.Extension.Equals(".xlsx", StringComparison.OrdinalIgnoreCase);
        var isText = file.Extension.ToLowerInvariant() is ".csv" or ".tsv" or ".txt";
        if (!file.Exists || (!isBook && !isText))
        {
            problems.Add(ImportCode.Unreadable.At(file.Name, 1, file.Exists ? "a .csv or .xlsx file is expected" : "there is no such file"));
            return null;
        }

        if (file.Length > MaxBytes)
        {
            problems.Add(ImportCode.TooLarge.At(file.Name, 1, $"at most {MaxBytes / 1024 / 1024} MB are read"));
            return null;
        }

        var bytes = System.IO.File.ReadAllBytes(file.FullName);
        var before = problems.Count;
        IReadOnlyList<SheetRow> rows = isBook ? Workbook.Rows(file.Name, bytes, problems) : DelimitedText.Rows(file.Name, bytes, problems);
        SheetRow[] filled = [.. rows.Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))];
        if (problems.Count == before && filled.Length < 2)
        {
            // An empty list would take everything away that was imported before.
            problems.Add(ImportCode.Unreadable.At(file.Name, 1, "the first row names the columns, and at least one row follows"));
        }

        // A bad cell does not keep the rest from being looked at: the operator mends everything in one go.
        var sheet = problems.Count == before ? new Sheet(file.Name, filled) : null;
        problems.AddRange(CellRules.ProblemsOf(file.Name, filled));
        return sheet;
    }
}

internal sealed record SheetRow(int Line, IReadOnlyList<string> Cells);
