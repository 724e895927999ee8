using System.Text.RegularExpressions;
using AwarenessBot.Content.Importing;
using AwarenessBot.Host.Tests.HouseRules;

namespace AwarenessBot.Host.Tests.Importing;

public sealed partial class ImportWordsTests
{
    private static readonly ImportWords Words = ImportWords.Read(RealContent.Folder);

    [Fact]
    public void Everything_an_import_says_has_a_wording_with_its_figures() => Assert.All(
        Repository.CSharpIn("src/Host/Importing").SelectMany(file => SayPattern().Matches(Repository.Read(file.Path))),
        said =>
        {
            (string, object)[] figures = [.. FigurePattern().Matches(said.Value).Select(figure => (figure.Groups[1].Value, (object)7))];
            var text = Words.Say(said.Groups[1].Value, figures);
            Assert.DoesNotContain('{', text);
            Assert.Contains(' ', text);
            Assert.Equal(figures.Length, text.Count(letter => letter == '7'));
        });

    [Theory]
    [InlineData("contacts", "Số điện thoại", "number")]
    [InlineData("contacts", "SO DIEN THOAI", "number")]
    [InlineData("contacts", "next_check", "next_check")]
    [InlineData("contacts", "Next check", "next_check")]
    [InlineData("contacts", "owner/office", "owner")]
    [InlineData("contacts", "màu sắc", null)]
    [InlineData("places", "Mã xã", "code")]
    [InlineData("places", "tỉnh/thành phố", "province")]
    public void A_column_is_known_by_what_offices_call_it(string table, string heading, string? column) =>
        Assert.Equal(column, Words.Column(table, heading, ["code", "number", "owner", "next_check", "province"]));

    [Fact]
    public void Without_the_file_figures_are_told_all_the_same()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal("diff added 1, removed 2", ImportWords.Read(folder.Path).Say("diff", ("added", 1), ("removed", 2)));
    }

    [GeneratedRegex("""Say\("(\w+)"(?:[^;]*?)\);""")]
    private static partial Regex SayPattern();

    [GeneratedRegex("""(?<!Say)\("(\w+)", """)]
    private static partial Regex FigurePattern();
}
