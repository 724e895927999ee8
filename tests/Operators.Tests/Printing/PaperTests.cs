using AwarenessBot.Operators.Looking;
using AwarenessBot.Operators.Pages;
using AwarenessBot.Operators.Printing;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Operators.Tests.Printing;

public sealed class PaperTests
{
    private static readonly Words Words = new(Cast.Library);

    [Theory]
    [InlineData("form-01-full.html", true)]
    [InlineData("form-01-blank.html", false)]
    public void S41_form_01_is_filled_from_what_is_known_and_blanks_say_so(string sample, bool isFull)
    {
        var file = new CaseFile(One(), [], []);
        var opened = isFull ? Full() : new Opened(null, [], [], 0);

        Compare(sample, FormOne.Paper(Words, file, opened, Cast.Lan.Responder, [Cast.Lan.Responder]));
    }

    [Fact]
    public void The_sheet_for_another_body_has_the_least_it_needs_and_no_story()
    {
        var sheet = Sheet.Paper(Words, One(), Full(), Cast.Lan.Responder, Cast.Start);

        Compare("sheet.html", sheet);
        Assert.DoesNotContain("CANARY", sheet.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("0912", sheet.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void S41_a_telephone_number_is_on_the_form_only_where_they_want_to_be_called()
    {
        var opened = Full();
        opened = opened with { Report = opened.Report! with { Contact = "none" } };

        Assert.DoesNotContain(
            "0912", FormOne.Paper(Words, new CaseFile(One(), [], []), opened, Cast.Lan.Responder, []).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Printing_is_on_record()
    {
        await using var desk = await RunningDesk.StartAsync();
        var one = desk.Put(Cast.CaseOf()).Case;
        var browser = desk.Enter(Cast.Lan);
        await browser.OpenAsync(one);

        Assert.Contains(Cast.Story, (await browser.GetAsync($"/desk/cases/{one.Number}/form-01")).Page, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.Story, (await browser.GetAsync($"/desk/cases/{one.Number}/sheet")).Page, StringComparison.Ordinal);

        Assert.Equal(["open", "print", "print"], desk.Store.Lines.Select(line => line.What));
    }

    private static Case One() => Cast.CaseOf() with { Number = "ATM-2611-K7QF3W-8", Holder = "lan", State = CaseState.Taken };

    private static Opened Full() => new(
        Cast.ReportOf(One()) with { Safe = "no", Place = "xã An Bình", Contact = "phone", Phone = "0912 000 000", PhoneTime = "sau 5 giờ" },
        [],
        [new HandOver { At = Cast.Start, Body = "Công an xã An Bình", Text = "Cần gặp trẻ ngay" }],
        0);

    // UPDATE_SAMPLES=1 writes them anew; the diff is the review.
    private static void Compare(string sample, Markup paper)
    {
        var file = Path.Combine(Cast.RepositoryRoot, "tests", "Operators.Tests", "Printing", "samples", sample);
        if (Environment.GetEnvironmentVariable("UPDATE_SAMPLES") == "1")
        {
            File.WriteAllText(file, paper + "\n");
        }

        Assert.Equal(File.ReadAllText(file), paper + "\n");
    }
}
