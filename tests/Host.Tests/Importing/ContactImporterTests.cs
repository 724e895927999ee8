using AwarenessBot.Content.Live;
using AwarenessBot.Content.Reading;
using AwarenessBot.Host.Importing;

namespace AwarenessBot.Host.Tests.Importing;

/// <summary>Every number here is made up, and none is verified in the content that ships.</summary>
public sealed class ContactImporterTests : IDisposable
{
    private const string Heading = "id,number,name,label,owner/office,hours,cost,purpose,sources,verified,next_check,province\n";
    private const string Good = "clb_mot,0292 3555 111,Câu lạc bộ Một,Câu lạc bộ 1,Nhà văn hoá,giờ làm việc,như gọi thường,Hỏi giờ mở cửa.,sach-mau,2026-11-01,01/02/2027,92\n";
    private const string Second = "clb_hai,1800 5555,Câu lạc bộ Hai,Câu lạc bộ 2,viec_tre_em,không rõ,không rõ,Chưa kiểm tra.,sach-mau,,,\n";

    private readonly TemporaryFolder _folder = new();
    private readonly string _content;

    public ContactImporterTests()
    {
        _content = SmallContent.CopyTo(_folder.File("content"));
        File.WriteAllText(Path.Combine(_content, "contacts", "offices.yaml"), """
            offices:
              - {id: viec_tre_em, name: Sở Mới, since: not stated, former: [Sở Cũ], confidence: high, sources: [sach-mau]}

            """);
    }

    private string Target => Path.Combine(_content, "contacts", "imported.yaml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_apply_the_changes_are_shown_and_nothing_is_written()
    {
        var (good, printed) = Import(Heading + Good + Second);

        Assert.True(good, printed);
        Assert.Contains("+ clb_mot 0292 3555 111 Câu lạc bộ Một", printed, StringComparison.Ordinal);
        Assert.Contains("Thêm 2, sửa 0, bỏ 0, giữ nguyên 0.", printed, StringComparison.Ordinal);
        Assert.Contains("1 số chưa ghi ngày gọi thử", printed, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public void With_apply_the_register_has_them_and_shows_only_what_somebody_dialled()
    {
        Assert.True(Import(Heading + Good + Second, apply: true).Good);

        var contacts = LibraryReader.Read(_content, SmallContent.Today).Library?.Contacts ?? throw new InvalidDataException();
        Assert.True(contacts["clb_mot"].MayBeShown(SmallContent.Today));
        Assert.Equal(new DateOnly(2027, 2, 1), contacts["clb_mot"].NextCheck);
        Assert.False(contacts["clb_hai"].MayBeShown(SmallContent.Today));
        Assert.Equal(("viec_tre_em", "Sở Mới"), (contacts["clb_hai"].Office, contacts["clb_hai"].Owner));
        Assert.DoesNotContain(SmallContent.Files(_content), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_is_told_field_by_field()
    {
        Import(Heading + Good + Second, apply: true);

        var (_, printed) = Import(Heading + Good.Replace("giờ làm việc", "24/7", StringComparison.Ordinal) + Second);

        Assert.Contains("~ clb_mot hours: giờ làm việc → 24/7", printed, StringComparison.Ordinal);
        Assert.Contains("Thêm 0, sửa 1, bỏ 0, giữ nguyên 1.", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_from_the_list_stays_unless_it_is_told_to_go()
    {
        Import(Heading + Good + Second, apply: true);

        Assert.Contains("1 mục", Import(Heading + Good, apply: true).Printed, StringComparison.Ordinal);
        Assert.Contains("clb_hai", File.ReadAllText(Target), StringComparison.Ordinal);
        Assert.Contains("- clb_hai 1800 5555", Import(Heading + Good, apply: true, remove: true).Printed, StringComparison.Ordinal);
        Assert.DoesNotContain("clb_hai", File.ReadAllText(Target), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_list_again_changes_nothing()
    {
        Import(Heading + Good, apply: true);

        Assert.Contains("Không có gì thay đổi", Import(Heading + Good, apply: true).Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Vietnamese_headings_an_office_by_its_old_name_and_quotes_in_a_cell_are_read()
    {
        var (good, printed) = Import(
            "Mã;Số điện thoại;Tên;Chữ trên nút;Cơ quan;Giờ;Phí;Việc;Nguồn;Ngày gọi thử;Kiểm tra lại;Tỉnh\n" +
            "clb_ba;02923555222;\"Câu lạc bộ \"\"Ba\"\" \\ x\";Câu lạc bộ 3;sở cũ;sáng;không;Hỏi thăm.;sach-mau;;;Cần Thơ\n", apply: true);

        Assert.True(good, printed);
        var contact = LibraryReader.Read(_content, SmallContent.Today).Library?.Contacts["clb_ba"];
        Assert.Equal(("Câu lạc bộ \"Ba\" \\ x", "viec_tre_em", "92"), (contact?.Name, contact?.Office, contact?.Province));
    }

    [Theory]
    [InlineData("number", "111", "I016")]
    [InlineData("number", "1-1-3", "I016")]
    [InlineData("number", "0114", "I016")]
    [InlineData("number", "84 115", "I016")]
    [InlineData("number", "+84 292 3555 111", "I006")]
    [InlineData("number", "377672444", "I015")]
    [InlineData("number", "0292", "I015")]
    [InlineData("number", "gọi Lan", "I015")]
    [InlineData("number", "0292 3555 111 máy lẻ 2", "I015")]
    [InlineData("number", "", "I010")]
    [InlineData("number", "0292 3555 777", "C509")]
    [InlineData("id", "Câu lạc bộ", "I013")]
    [InlineData("id", "hotline_111", "I018")]
    [InlineData("id", "nha_van_hoa", "I018")]
    [InlineData("id", "goi_113", "C501")]
    [InlineData("name", "Số 111 mới", "C501")]
    [InlineData("name", "=HYPERLINK(1)", "I006")]
    [InlineData("name", "@cmd", "I006")]
    [InlineData("name", "Đường dây Sở Cũ", "C508")]
    [InlineData("name", "", "I010")]
    [InlineData("label", "Một nhãn dài hơn hai mươi ký tự", "C402")]
    [InlineData("label", "Gọi 113", "C501")]
    [InlineData("purpose", "-", "I006")]
    [InlineData("hours", "Giờ {nào}", "C404")]
    [InlineData("sources", "khong_co", "C204")]
    [InlineData("owner", "", "C507")]
    [InlineData("verified", "1/11/2026", "I017")]
    [InlineData("verified", "2026-13-01", "I017")]
    [InlineData("verified", "hôm qua", "I017")]
    [InlineData("verified", "2026-11-23", "C505")]
    [InlineData("next_check", "", "C505")]
    [InlineData("province", "Sóc Trăng", "I012")]
    public void A_wrong_cell_is_named_with_its_row_and_nothing_is_written(string column, string value, string code)
    {
        string[] columns = ["id", "number", "name", "label", "owner", "hours", "cost", "purpose", "sources", "verified", "next_check", "province"];
        var cells = Good.TrimEnd().Split(',');
        cells[Array.IndexOf(columns, column)] = value;

        var (good, printed) = Import(Heading + string.Join(',', cells) + "\n", apply: true);

        Assert.False(good, printed);
        Assert.Contains($"bang.csv:2 Error {code}", printed, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public void The_same_id_or_number_twice_is_refused()
    {
        Assert.Contains("bang.csv:3 Error I011", Import(Heading + Good + Good.Replace("0292 3555 111", "02923555333", StringComparison.Ordinal)).Printed, StringComparison.Ordinal);
        Assert.Contains("bang.csv:3 Error I011", Import(Heading + Good + Good.Replace("clb_mot", "clb_bon", StringComparison.Ordinal)).Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_wrong_row_is_told_at_once()
    {
        var (_, printed) = Import(Heading + Good.Replace("Câu lạc bộ Một", "=1", StringComparison.Ordinal) + Second.Replace("1800 5555", "377672444", StringComparison.Ordinal));

        Assert.Contains("bang.csv:2 Error I006", printed, StringComparison.Ordinal);
        Assert.Contains("bang.csv:3 Error I015", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Purposes_without_end_are_refused() =>
        Assert.Contains("Error I008", Import(Heading + Good.Replace("Hỏi giờ", new string('a', 400), StringComparison.Ordinal)).Printed, StringComparison.Ordinal);

    [Fact]
    public void Into_broken_content_nothing_is_imported_and_its_problems_are_told()
    {
        File.WriteAllText(Path.Combine(_content, "menu.yaml"), "[");

        Assert.Contains("menu.yaml:2 Error C003", Import(Heading + Good, apply: true).Printed, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public void A_national_number_is_not_touched_by_any_import()
    {
        var before = File.ReadAllText(Path.Combine(_content, "contacts", "chung.yaml"));

        Import(Heading + Good + Second, apply: true, remove: true);

        Assert.Equal(before, File.ReadAllText(Path.Combine(_content, "contacts", "chung.yaml")));
    }

    private (bool Good, string Printed) Import(string sheet, bool apply = false, bool remove = false)
    {
        var file = _folder.File("bang.csv");
        File.WriteAllText(file, sheet);
        using var output = new StringWriter();
        var good = new ContactImporter(new LibrarySource(_content, []), SmallContent.Time, output).Run(new FileInfo(file), apply, remove);
        return (good, output.ToString());
    }
}
