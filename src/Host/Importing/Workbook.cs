using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using AwarenessBot.Content.Checking;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace AwarenessBot.Host.Importing;

/// <summary>
/// The first sheet of an .xlsx file. Before the reader sees it, the package is unpacked once under a limit and searched for what no
/// list of contacts has: formulas, macros, too much of everything.
/// </summary>
internal static class Workbook
{
    // A sheet of 20,000 full rows unpacks to less. Sizes an archive declares of itself are not believed: bytes are counted.
    private const long MaxUnpacked = 64 * 1024 * 1024;
    private const int MaxEntries = 200;

    private static readonly XmlReaderSettings NoTricks = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static IReadOnlyList<SheetRow> Rows(string file, byte[] bytes, List<Problem> problems)
    {
        try
        {
            var before = problems.Count;
            Inspect(file, bytes, problems);
            return problems.Count == before ? Read(file, bytes, problems) : [];
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or ExcelReaderException or IOException or
                                           NotSupportedException or FormatException or ArgumentException or OverflowException)
        {
            problems.Add(ImportCode.NotAWorkbook.At(file, 1, broken.Message));
            return [];
        }
    }

    private static void Inspect(string file, byte[] bytes, List<Problem> problems)
    {
        using var package = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        if (package.Entries.Count > MaxEntries)
        {
            problems.Add(ImportCode.TooLarge.At(file, 1, $"at most {MaxEntries} parts are unpacked"));
            return;
        }

        var left = MaxUnpacked;
        foreach (var part in package.Entries)
        {
            if (part.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) && part.Name.StartsWith("vba", StringComparison.OrdinalIgnoreCase))
            {
                problems.Add(ImportCode.NotAWorkbook.At(file, 1, "it carries macros"));
                return;
            }

            using var content = part.Open();
            left -= Measure(content, left);
            if (left < 0)
            {
                problems.Add(ImportCode.TooLarge.At(file, 1, $"it unpacks to more than {MaxUnpacked / 1024 / 1024} MB"));
                return;
            }
        }

        foreach (var part in package.Entries.Where(IsSheet))
        {
            using var content = part.Open();
            using var xml = XmlReader.Create(content, NoTricks);
            FindFormulas(file, xml, problems);
        }
    }

    private static bool IsSheet(ZipArchiveEntry part) =>
        part.FullName.Replace('\\', '/').StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase)
        && part.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>How long it is; more than is left when it goes on beyond.</summary>
    private static long Measure(Stream content, long left)
    {
        var buffer = new byte[64 * 1024];
        long length = 0;
        for (int read; length <= left && (read = content.Read(buffer)) > 0;)
        {
            length += read;
        }

        return length;
    }

    // The reader gives what a formula came to when somebody last opened the file; what it says today nobody knows.
    private static void FindFormulas(string file, XmlReader xml, List<Problem> problems)
    {
        var row = 0;
        var cell = string.Empty;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row")
            {
                row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : row + 1;
            }
            else if (xml.LocalName == "c")
            {
                cell = xml.GetAttribute("r") ?? string.Empty;
            }
            else if (xml.LocalName == "f")
            {
                problems.Add(ImportCode.Formula.At(file, Math.Max(row, 1), $"cell {cell}"));
            }
        }
    }

    private static List<SheetRow> Read(string file, byte[] bytes, List<Problem> problems)
    {
        // The reader asks for an encoding of old workbooks even where it reads none.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var rows = new List<SheetRow>();
        for (var line = 1; reader.Read(); line++)
        {
            if (reader.FieldCount > Sheet.MaxCells || line > Sheet.MaxRows + 1)
            {
                problems.Add(ImportCode.TooLarge.At(file, line, $"at most {Sheet.MaxRows} rows of {Sheet.MaxCells} columns are read"));
                return [];
            }

            rows.Add(new(line, [.. Enumerable.Range(0, reader.FieldCount).Select(column => Written(reader.GetValue(column)))]));
        }

        return rows;
    }

    private static string Written(object? value) => value switch
    {
        null => string.Empty,
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("0.################", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}
