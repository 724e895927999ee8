using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Reports.Tests.Sealing;

public sealed class CaseContainerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, 123, TimeSpan.Zero);

    private static readonly CaseContainer Case = new(
        new ReportId(Guid.Parse("0123456789abcdef0123456789abcdef")),
        "ATM-2611-K7QF3W-8",
        [
            new SealedPart(0, PartKind.Report, Noon, "", [1, 2, 3], [new KeyWrap("0123456789abcdef", [4, 5]), new KeyWrap("fedcba9876543210", [6])]),
            new SealedPart(1, PartKind.Note, Noon.AddHours(1), "lan", [7, 8], [new KeyWrap("0123456789abcdef", [9])]),
        ]);

    [Fact]
    public void A_case_comes_back_as_it_was()
    {
        var read = CaseContainer.Read(Case.Write());

        Assert.Equal(Case.Id, read.Id);
        Assert.Equal(Case.Number, read.Number);
        Assert.Equivalent(Case.Parts, read.Parts, strict: true);
    }

    [Fact]
    public void The_file_is_lines_that_stock_tools_take_apart()
    {
        var lines = Case.Write().Split('\n');

        Assert.Equal(
            [
                "RPT-CASE 1",
                "# A report to a child protection service, sealed. How to open it: docs/reports/open-without-us.md",
                "case 0123456789abcdef0123456789abcdef",
                "number ATM-2611-K7QF3W-8",
                "part 0 Report 2026-11-22T12:00:00.123Z -",
                "envelope 0 AQID",
                "wrap 0 0123456789abcdef BAU=",
                "wrap 0 fedcba9876543210 Bg==",
                "part 1 Note 2026-11-22T13:00:00.123Z lan",
                "envelope 1 Bwg=",
                "wrap 1 0123456789abcdef CQ==",
            ],
            lines[..11]);
        Assert.Matches("^end [0-9a-f]{64}$", lines[11]);
        Assert.Equal(["", 13], (object[])[lines[12], lines.Length]);
    }

    [Fact]
    public void A_file_whose_ends_of_lines_were_changed_by_mail_is_read() =>
        Assert.Equal(2, CaseContainer.Read(Case.Write().Replace("\n", "\r\n", StringComparison.Ordinal)).Parts.Count);

    [Fact]
    public void A_file_cut_at_any_length_is_refused()
    {
        // Without the last line break alone it is still whole.
        var text = Case.Write();
        for (var length = 0; length < text.Length - 1; length++)
        {
            Assert.Throws<FormatException>(() => CaseContainer.Read(text[..length]));
        }
    }

    [Fact]
    public void A_file_altered_at_any_letter_is_refused()
    {
        var text = Case.Write();
        for (var place = 0; place < text.Length - 1; place++)
        {
            var altered = text.ToCharArray();
            altered[place] = altered[place] == 'X' ? 'Y' : 'X';
            Assert.Throws<FormatException>(() => CaseContainer.Read(new string(altered)));
        }
    }

    [Theory]
    [InlineData("number", "numero")]
    [InlineData("case 0123", "case zz23")]
    [InlineData("envelope 1 Bwg=", "envelope 1 B!")]
    [InlineData("envelope 1", "envelope 2")]
    [InlineData("part 1 Note", "part one Note")]
    [InlineData("part 1 Note", "part 1 Letter")]
    [InlineData("2026-11-22T13:00", "22.11.2026T13:00")]
    [InlineData("wrap 1 0123456789abcdef CQ==", "wrap 1")]
    public void A_whole_file_with_lines_of_another_shape_is_refused(string line, string other) =>
        Assert.Throws<FormatException>(() => CaseContainer.Read(Whole(Case.Write().Replace(line, other, StringComparison.Ordinal))));

    [Fact]
    public void A_word_that_would_make_a_line_of_its_own_is_refused()
    {
        Assert.Throws<FormatException>(() => (Case with { Number = "1\nwrap 0" }).Write());
        Assert.Throws<FormatException>(() => (Case with { Parts = [Case.Parts[1] with { Author = "lan minh" }] }).Write());
    }

    /// <summary>With a last line that fits the lines above it.</summary>
    internal static string Whole(string text)
    {
        var lines = text[..(text.LastIndexOf("\nend ", StringComparison.Ordinal) + 1)];
        return $"{lines}end {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(lines)))}\n";
    }
}
