using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Importing;
using AwarenessBot.Content.Places;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Host.Importing;

/// <summary>Rows of a sheet → communes. Every wrong row is told; with one wrong row there is no list.</summary>
internal sealed class PlaceImport(IReadOnlyList<Province> provinces, ImportWords words)
{
    private const int LongestName = 60;
    private const int CodeLength = 5;

    private static readonly ImportTable Table =
        new("places", ["code", "name", "type", "province", "former"], ["code", "name", "type", "province"]);

    public IReadOnlyList<Commune> Read(Sheet sheet, List<Problem> problems)
    {
        if (Columns.Of(sheet, Table, words, problems) is not { } columns)
        {
            return [];
        }

        var communes = new List<Commune>();
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new Dictionary<(string Type, string Name, string Province), int>();
        foreach (var row in sheet.Rows.Skip(1))
        {
            if (Read(sheet, row, columns, problems) is not { } commune)
            {
                continue;
            }

            if (!codes.TryAdd(commune.Code, row.Line))
            {
                problems.Add(ImportCode.Twice.At(sheet.File, row.Line, $"code '{commune.Code}', also in line {codes[commune.Code]}"));
            }
            else if (!names.TryAdd((commune.Type, commune.Name, commune.Province), row.Line))
            {
                var first = names[(commune.Type, commune.Name, commune.Province)];
                problems.Add(ImportCode.Twice.At(sheet.File, row.Line, $"'{commune.Type} {commune.Name}', also in line {first}"));
            }

            communes.Add(commune);
        }

        return communes;
    }

    private Commune? Read(Sheet sheet, SheetRow row, Columns columns, List<Problem> problems)
    {
        var before = problems.Count;
        foreach (var empty in Table.Needed.Where(column => columns.Cell(row, column).Length == 0))
        {
            problems.Add(ImportCode.Empty.At(sheet.File, row.Line, $"'{empty}'"));
        }

        if (problems.Count > before)
        {
            return null;
        }

        var type = columns.Cell(row, "type").ToLowerInvariant();
        var name = WithoutType(columns.Cell(row, "name"), type);
        string[] former = [.. columns.Cell(row, "former").Split(CommuneTable.BetweenNames, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (!words.CommuneTypes.Contains(type))
        {
            problems.Add(ImportCode.UnknownType.At(sheet.File, row.Line, $"'{type}'"));
        }

        foreach (var text in former.Append(name).Where(text => text.Length is 0 or > LongestName))
        {
            var code = text.Length == 0 ? ImportCode.Empty : ImportCode.TooLong;
            problems.Add(code.At(sheet.File, row.Line, $"a name has 1 to {LongestName} letters"));
        }

        var province = ProvinceNamed(columns.Cell(row, "province"), provinces);
        if (province is null)
        {
            problems.Add(ImportCode.UnknownProvince.At(sheet.File, row.Line, $"'{columns.Cell(row, "province")}'"));
        }

        // Spreadsheets take the zeros in front away.
        var number = columns.Cell(row, "code");
        if (number.Length > CodeLength || !number.All(char.IsAsciiDigit))
        {
            problems.Add(ImportCode.BadCode.At(sheet.File, row.Line, $"'{number}'; a commune has up to {CodeLength} digits"));
        }

        return problems.Count > before || province is null ? null : new Commune
        {
            Code = number.PadLeft(CodeLength, '0'),
            Name = name,
            Type = type,
            Province = province.Code,
            Former = former,
            Location = new SourceLocation(sheet.File, row.Line),
        };
    }

    /// <summary>By code, with or without its zero, or by today's name with or without its type.</summary>
    public static Province? ProvinceNamed(string written, IReadOnlyList<Province> provinces) =>
        provinces.FirstOrDefault(province => province.Code == written.PadLeft(province.Code.Length, '0')
            || ImportWords.IsSame(province.Name, written)
            || ImportWords.IsSame($"{province.Type} {province.Name}", written));

    // Many lists have the type in the name as well; today's names never begin with it otherwise.
    private static string WithoutType(string name, string type) =>
        name.StartsWith($"{type} ", StringComparison.OrdinalIgnoreCase) ? name[(type.Length + 1)..].Trim() : name;
}
