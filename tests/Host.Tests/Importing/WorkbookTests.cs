using System.IO.Compression;
using System.Text;
using AwarenessBot.Content.Checking;
using AwarenessBot.Host.Importing;

namespace AwarenessBot.Host.Tests.Importing;

public sealed class WorkbookTests
{
    private const string Row = """<row r="1"><c r="A1" t="inlineStr"><is><t>mã</t></is></c><c r="B1" t="inlineStr"><is><t>số</t></is></c></row>""";

    [Fact]
    public void The_first_sheet_is_read_with_texts_numbers_and_dates()
    {
        var (rows, problems) = Read(Book(Row + """<row r="3"><c r="A3" t="inlineStr"><is><t>clb_mot</t></is></c><c r="B3"><v>18005555</v></c><c r="C3" s="1"><v>46327</v></c></row>"""));

        Assert.Empty(problems);
        Assert.Equal(["mã", "số"], rows[0].Cells.Where(cell => cell.Length > 0));
        Assert.Equal(3, rows[^1].Line);
        Assert.Equal(["clb_mot", "18005555", "2026-11-01"], rows[^1].Cells);
    }

    [Fact]
    public void A_formula_is_refused_with_its_cell()
    {
        var (_, problems) = Read(Book(Row + """<row r="2"><c r="B2"><f>HYPERLINK("http://vi-du.example")</f><v>1</v></c></row>"""));

        Assert.Contains("bang.xlsx:2 Error I006", Assert.Single(problems).ToString(), StringComparison.Ordinal);
        Assert.Contains("B2", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_is_not_unpacked() =>
        Refused("I001", Book(Row, archive => Add(archive, "xl/media/lon.txt", new string(' ', 70 * 1024 * 1024))));

    [Fact]
    public void A_package_of_hundreds_of_parts_is_refused() =>
        Refused("I001", Book(Row, archive =>
        {
            for (var i = 0; i < 300; i++)
            {
                Add(archive, $"xl/media/{i}.txt", "x");
            }
        }));

    [Fact]
    public void Macros_are_refused() => Refused("I003", Book(Row, archive => Add(archive, "xl/vbaProject.bin", "x")));

    [Fact]
    public void Entities_are_not_expanded() =>
        Refused("I003", Book(Row, declaration: """<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>"""));

    [Fact]
    public void Too_many_columns_are_refused() =>
        Refused("I001", Book("<row r=\"1\">" + string.Concat(Enumerable.Range(0, 60).Select(i => $"<c r=\"{Letter(i)}1\"><v>1</v></c>")) + "</row>"));

    [Theory]
    [InlineData("not a zip at all")]
    [InlineData("")]
    public void What_is_no_workbook_is_refused(string text) => Refused("I003", Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_zip_without_a_workbook_is_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "readme.txt", "x");
        }

        Refused("I003", stream.ToArray());
    }

    private static string Letter(int column) => column < 26 ? $"{(char)('A' + column)}" : $"A{(char)('A' + column - 26)}";

    private static void Refused(string code, byte[] book) =>
        Assert.Contains(Read(book).Problems, problem => problem.Code == code);

    private static (IReadOnlyList<SheetRow> Rows, List<Problem> Problems) Read(byte[] book)
    {
        var problems = new List<Problem>();
        return ([.. Workbook.Rows("bang.xlsx", book, problems).Where(row => row.Cells.Any(cell => cell.Length > 0))], problems);
    }

    private static byte[] Book(string rows, Action<ZipArchive>? more = null, string declaration = "")
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>
                """);
            Add(archive, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """);
            Add(archive, "xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Bang" sheetId="1" r:id="rId1"/></sheets></workbook>
                """);
            Add(archive, "xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
                """);
            Add(archive, "xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>
                """);
            Add(archive, "xl/worksheets/sheet1.xml",
                $"""{declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""");
            more?.Invoke(archive);
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
