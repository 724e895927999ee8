using System.Globalization;
using System.Text.RegularExpressions;
using AwarenessBot.Content;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Contacts;
using AwarenessBot.Content.Importing;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Host.Importing;

/// <summary>Rows of a sheet → contacts. What only the whole register can tell (a label too long, an unknown source) `check` tells later.</summary>
internal sealed partial class ContactImport(Library library, ImportWords words)
{
    private const int LongestText = 320;

    private static readonly string[] Needed = ["id", "number", "name", "label", "hours", "cost", "purpose", "sources"];

    private static readonly ImportTable Table =
        new("contacts", ["id", .. ContactFile.Fields.Select(field => field.Name)], Needed);

    private static readonly string[] Dates = ["yyyy-MM-dd", "dd/MM/yyyy"];

    public IReadOnlyList<Contact> Read(Sheet sheet, List<Problem> problems)
    {
        if (Columns.Of(sheet, Table, words, problems) is not { } columns)
        {
            return [];
        }

        var contacts = new List<Contact>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows.Skip(1))
        {
            var contact = Read(row, columns, (code, detail) => problems.Add(code.At(sheet.File, row.Line, detail)));
            foreach (var key in new[] { contact.Id, string.Concat(contact.Number.Where(char.IsAsciiDigit)) }.Where(key => key.Length > 0))
            {
                if (!lines.TryAdd(key, row.Line))
                {
                    problems.Add(ImportCode.Twice.At(sheet.File, row.Line, $"'{key}', also in line {lines[key]}"));
                }
            }

            contacts.Add(contact);
        }

        return contacts;
    }

    private Contact Read(SheetRow row, Columns columns, Action<ImportCode, string> refuse)
    {
        string Cell(string column) => columns.Cell(row, column);

        foreach (var empty in Needed.Where(column => Cell(column).Length == 0))
        {
            refuse(ImportCode.Empty, $"'{empty}'");
        }

        foreach (var column in Table.Known.Where(column => Cell(column).Length > LongestText))
        {
            refuse(ImportCode.TooLong, $"'{column}' has more than {LongestText} letters");
        }

        CheckId(Cell("id"), refuse);
        CheckNumber(Cell("number"), refuse);
        var (owner, office) = Holder(Cell("owner"), Cell("office"));
        return new()
        {
            Id = Cell("id"),
            Number = Cell("number"),
            Name = Cell("name"),
            Label = Cell("label"),
            Owner = owner,
            Office = office,
            Hours = Cell("hours"),
            Cost = Cell("cost"),
            Purpose = Cell("purpose"),
            Sources = Cell("sources").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Verified = Date("verified", Cell("verified"), refuse),
            NextCheck = Date("next_check", Cell("next_check"), refuse),
            CheckBy = Date("check_by", Cell("check_by"), refuse),
            Province = Province(Cell("province"), refuse),
            Location = new SourceLocation(string.Empty, row.Line),
        };
    }

    private void CheckId(string id, Action<ImportCode, string> refuse)
    {
        if (id.Length > 0 && !IdPattern().IsMatch(id))
        {
            refuse(ImportCode.BadCode, $"'{id}'");
        }

        if (library.Contacts.TryGetValue(id, out var known) && known.Location.File != ContactFile.Path)
        {
            refuse(ImportCode.OtherFile, $"'{id}' is in {known.Location.File}");
        }
    }

    private static void CheckNumber(string number, Action<ImportCode, string> refuse)
    {
        if (ProtectedNumbers.IsLike(number))
        {
            refuse(ImportCode.NationalNumber, $"'{number}'");
        }
        else if (number.Length > 0 && !TelephoneNumber.IsOne(number))
        {
            refuse(ImportCode.BadNumber, $"'{number}'");
        }
    }

    // One column serves both in most lists: an office we know, by its id, its name or the name it had, is that office.
    private (string Owner, string? Office) Holder(string owner, string office)
    {
        if (owner.Length == 0 || office.Length > 0)
        {
            return (owner, office.Length > 0 ? office : null);
        }

        Office[] called = [.. library.Offices.Where(known =>
            known.Id == owner || known.Former.Append(known.Name).Any(name => ImportWords.IsSame(name, owner)))];
        return called is [var only] ? (string.Empty, only.Id) : (owner, null);
    }

    private string? Province(string written, Action<ImportCode, string> refuse)
    {
        if (written.Length == 0)
        {
            return null;
        }

        var province = PlaceImport.ProvinceNamed(written, library.Provinces);
        if (province is null)
        {
            refuse(ImportCode.UnknownProvince, $"'{written}'");
        }

        return province?.Code;
    }

    private static DateOnly? Date(string column, string written, Action<ImportCode, string> refuse)
    {
        if (written.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(written, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        refuse(ImportCode.BadDate, $"'{column}': '{written}'");
        return null;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9_.-]{0,59}$")]
    private static partial Regex IdPattern();
}
