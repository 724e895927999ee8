using System.Text;
using AwarenessBot.Content.Live;
using AwarenessBot.Content.Reading;
using AwarenessBot.Host.Importing;

namespace AwarenessBot.Host.Tests.Importing;

/// <summary>The names are made up; the codes are no commune's.</summary>
public sealed class PlaceImporterTests : IDisposable
{
    private const string Good = "commune code,commune name,type,province code or name,optional former names\n90001,Mẫu Một,xã,92,xã Mẫu Xưa;thị trấn Mẫu Cũ\n90002,Mẫu Hai,phường,Cần Thơ,\n";

    private readonly TemporaryFolder _folder = new();
    private readonly string _content;

    public PlaceImporterTests() => _content = SmallContent.CopyTo(_folder.File("content"));

    private string Target => Path.Combine(_content, "places", "communes.tsv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_apply_the_changes_are_shown_and_nothing_is_written()
    {
        var (good, printed) = Import(Good);

        Assert.True(good);
        Assert.Contains("+ 90001 Mẫu Một xã 92 xã Mẫu Xưa;thị trấn Mẫu Cũ", printed, StringComparison.Ordinal);
        Assert.Contains("Thêm 2, sửa 0, bỏ 0, giữ nguyên 0.", printed, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public void With_apply_the_list_is_written_in_order_and_can_be_read()
    {
        var (good, _) = Import("code,name,type,province\n90002,Mẫu Hai,phường,92\n90001,Mẫu Một,xã,92\n", apply: true);

        Assert.True(good);
        Assert.Equal("code\tname\ttype\tprovince\tformer\n90001\tMẫu Một\txã\t92\t\n90002\tMẫu Hai\tphường\t92\t\n", File.ReadAllText(Target));
        Assert.Equal(["places/communes.tsv", "places/provinces.yaml"], SmallContent.Files(_content).Where(file => file.StartsWith("places/", StringComparison.Ordinal)));
        Assert.Equal(2, LibraryReader.Read(_content, SmallContent.Today).Library?.LocalUnits.Communes.Count);
    }

    [Theory]
    [InlineData("\uFEFF", ",")]
    [InlineData("", ";")]
    [InlineData("", "\t")]
    [InlineData("\uFEFF", ";")]
    public void Any_way_a_spreadsheet_saves_it_is_read_alike(string bom, string delimiter)
    {
        Assert.True(Import(Good, apply: true).Good);
        var expected = File.ReadAllText(Target);
        File.Delete(Target);

        var saved = bom + Good.Replace("xã Mẫu Xưa;thị trấn Mẫu Cũ", "\"xã Mẫu Xưa;thị trấn Mẫu Cũ\"", StringComparison.Ordinal)
            .Replace(",", delimiter, StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.True(Import(saved, apply: true).Good);
        Assert.Equal(expected, File.ReadAllText(Target));
    }

    [Fact]
    public void What_was_added_changed_and_removed_is_told()
    {
        Import(Good, apply: true);

        var (_, printed) = Import("mã,tên,loại,tỉnh\n90002,Mẫu Hai Mới,phường,92\n90003,Mẫu Ba,xã,96\n", apply: true);

        Assert.Contains("Thêm 1, sửa 1, bỏ 1, giữ nguyên 0.", printed, StringComparison.Ordinal);
        Assert.Contains("~ 90002 Mẫu Hai phường 92 → 90002 Mẫu Hai Mới phường 92", printed, StringComparison.Ordinal);
        Assert.Contains("- 90001 Mẫu Một", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_list_again_changes_nothing()
    {
        Import(Good, apply: true);

        Assert.Contains("Không có gì thay đổi", Import(Good, apply: true).Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Zeros_a_spreadsheet_took_away_and_a_type_in_the_name_are_mended()
    {
        Assert.True(Import("code,name,type,province\n4,Xã Mẫu Một,Xã,thành phố Cần Thơ\n", apply: true).Good);

        Assert.Contains("00004\tMẫu Một\txã\t92", File.ReadAllText(Target), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("90001,Mẫu,xã,29,", "I012", 2)]
    [InlineData("90001,Mẫu,xã,Sóc Trăng,", "I012", 2)]
    [InlineData("90001,Mẫu,xã,92,\n90001,Mẫu Hai,xã,92,", "I011", 3)]
    [InlineData("90001,Mẫu,xã,92,\n90002,Mẫu,xã,92,", "I011", 3)]
    [InlineData("90001,,xã,92,", "I010", 2)]
    [InlineData("90001,xã ,xã,,", "I010", 2)]
    [InlineData(",Mẫu,xã,92,", "I010", 2)]
    [InlineData("9000a,Mẫu,xã,92,", "I013", 2)]
    [InlineData("900012,Mẫu,xã,92,", "I013", 2)]
    [InlineData("90001,Mẫu,huyện,92,", "I014", 2)]
    [InlineData("90001,=1+1,xã,92,", "I006", 2)]
    [InlineData("90001,+Mẫu,xã,92,", "I006", 2)]
    [InlineData("90001,-Mẫu,xã,92,", "I006", 2)]
    [InlineData("90001,@Mẫu,xã,92,", "I006", 2)]
    [InlineData("90001, =Mẫu,xã,92,", "I006", 2)]
    [InlineData("90001,\"\tMẫu\",xã,92,", "I006", 2)]
    [InlineData("90001,\"\rMẫu\",xã,92,", "I006", 2)]
    [InlineData("90001,\"Mẫu\nHai\",xã,92,", "I007", 2)]
    [InlineData("90001,M\u200Bẫu,xã,92,", "I007", 2)]
    [InlineData("90001,Ma\u0302\u0303u,xã,92,", "I007", 2)]
    [InlineData("90001,\"Mẫu,xã,92,", "I005", 2)]
    [InlineData("90001,\"Mẫu\"x,xã,92,", "I005", 2)]
    [InlineData("90001,Mẫu,xã,92,,thừa", "I005", 2)]
    public void A_wrong_row_is_named_and_nothing_is_written(string rows, string code, int line)
    {
        var (good, printed) = Import($"code,name,type,province,former\n{rows}\n", apply: true);

        Assert.False(good);
        Assert.Contains($"bang.csv:{line} Error {code}", printed, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^    \S", printed);
        Assert.False(File.Exists(Target));
    }

    [Theory]
    [InlineData("code,name,type\n90001,Mẫu,xã\n", "I009")]
    [InlineData("code,name,type,province,màu sắc\n90001,Mẫu,xã,92,đỏ\n", "I009")]
    [InlineData("code,mã,name,type,province\n1,1,Mẫu,xã,92\n", "I009")]
    [InlineData("", "I004")]
    [InlineData("\n\n", "I004")]
    public void A_sheet_without_the_right_columns_is_refused(string sheet, string code) =>
        Assert.Contains($"Error {code}", Import(sheet).Printed, StringComparison.Ordinal);

    [Fact]
    public void Broken_UTF8_is_named_with_its_line()
    {
        File.WriteAllBytes(_folder.File("bang.csv"), [.. Encoding.UTF8.GetBytes("code,name,type,province\n90001,Mẫu,xã,92\n90002,M"), 0xE1, 0xBA, .. "u,xa,92\n"u8]);

        Assert.Contains("bang.csv:3 Error I002", Run(apply: true).Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_hundreds_of_letters_and_sheets_without_end_are_refused()
    {
        Assert.Contains("bang.csv:2 Error I008", Import($"code,name,type,province\n1,{new string('a', 61)},xã,92\n").Printed, StringComparison.Ordinal);
        Assert.Contains("Error I001", Import("code\n" + new string('\n', 10) + string.Concat(Enumerable.Repeat("1\n", Sheet.MaxRows + 1))).Printed, StringComparison.Ordinal);
        Assert.Contains("Error I001", Import(new string(',', Sheet.MaxCells + 1)).Printed, StringComparison.Ordinal);
        Assert.Contains("Error I001", Import(new string('a', Sheet.MaxBytes + 1)).Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_the_content_could_not_be_read_with_is_refused()
    {
        var rows = Enumerable.Range(0, 9000).Select(i => $"{i:00000},Mẫu {i},xã,92,{new string('x', 50)}");

        Assert.Contains("Error C001", Import("code,name,type,province,former\n" + string.Join('\n', rows), apply: true).Printed, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public void A_list_spoilt_by_hand_is_mended_by_importing_it_again()
    {
        File.WriteAllText(Target, "hỏng rồi");

        Assert.True(Import(Good, apply: true).Good);
        Assert.NotNull(LibraryReader.Read(_content, SmallContent.Today).Library);
    }

    [Fact]
    public void When_writing_fails_the_old_list_stays_and_nothing_is_left_behind()
    {
        Import(Good, apply: true);
        var before = File.ReadAllText(Target);
        Directory.CreateDirectory(Path.Combine(_content, "places", ".communes.tsv.tmp"));

        Assert.ThrowsAny<Exception>(() => Import("code,name,type,province\n90009,Mẫu Chín,xã,92\n", apply: true));
        Assert.Equal(before, File.ReadAllText(Target));
    }

    private (bool Good, string Printed) Import(string sheet, bool apply = false)
    {
        File.WriteAllText(_folder.File("bang.csv"), sheet);
        return Run(apply);
    }

    private (bool Good, string Printed) Run(bool apply)
    {
        using var output = new StringWriter();
        var good = new PlaceImporter(new LibrarySource(_content, []), SmallContent.Time, output).Run(new FileInfo(_folder.File("bang.csv")), apply);
        return (good, output.ToString());
    }
}
