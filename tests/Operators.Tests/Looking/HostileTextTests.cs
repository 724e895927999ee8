using System.Text.RegularExpressions;
using AwarenessBot.Operators.Pages;

namespace AwarenessBot.Operators.Tests.Looking;

/// <summary>What people type is shown as it is, and does nothing.</summary>
public sealed partial class HostileTextTests
{
    private const string Script = "<script>alert(1)</script>\"><img src=x onerror=alert(1)> [x](javascript:alert(1)) **y** &lt; '\u202Egnp.exe\u2066 {{7*7}}";

    [Fact]
    public async Task Every_field_shown_is_encoded_wherever_it_is_shown()
    {
        await using var desk = await RunningDesk.StartAsync();
        var told = Cast.CaseOf() with { Area = Script, Kind = Script, Channel = Script, ErasureAsked = true };
        var report = Cast.ReportOf(told, Script) with
        {
            Teller = Script,
            About = Script,
            Safe = Script,
            ByWhom = Script,
            Place = Script,
            Contact = "phone",
            Phone = Script,
            PhoneTime = Script,
        };
        var one = desk.Put(told, report).Case;
        var browser = desk.Enter(Cast.Lan);
        await browser.PostAsync($"/desk/cases/{one.Number}/open", ("reason", "desk_reason_for_other"), ("more", Script));
        await browser.ActAsync(desk.Store[one.Id].Case, "note", ("text", Script));
        await browser.ActAsync(desk.Store[one.Id].Case, "reply/send", ("text", Script));
        await browser.ActAsync(desk.Store[one.Id].Case, "to-outside", ("body", Script), ("text", Script));
        Assert.Equal(3, desk.Store[one.Id].Parts.Count);

        var pages = new List<string> { (await browser.GetAsync("/desk")).Page };
        foreach (var path in new[] { "", "/log", "/form-01", "/sheet" })
        {
            pages.Add((await browser.GetAsync($"/desk/cases/{one.Number}{path}")).Page);
        }

        pages.Add((await browser.ActAsync(desk.Store[one.Id].Case, "reply", ("text", Script))).Page);
        pages.Add((await browser.ActAsync(one, "note", ("text", Script))).Page);
        pages.Add((await browser.ActAsync(one, "to-outside", ("text", Script), ("body", Script))).Page);
        pages.Add((await browser.ActAsync(one, "erase", ("why", Script))).Page);
        pages.Add((await browser.PostAsync("/desk/sign-in", ("id", "<script>alert(1)</script>"), ("password", "x"))).Page);

        Assert.All(pages, page =>
        {
            Assert.Contains("&lt;script&gt;", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>y", page, StringComparison.Ordinal);
            Assert.DoesNotMatch(ScriptLink(), page);
            Assert.DoesNotContain('\u202E', page);
            Assert.DoesNotContain('\u2066', page);
        });
    }

    [Fact]
    public void What_is_put_into_markup_is_encoded_and_markup_is_not_encoded_twice()
    {
        var inner = Markup.Of($"<b>{"<i>"}</b>");

        Assert.Equal("<p title=\"&quot;\"><b>&lt;i&gt;</b></p>", Markup.Of($"<p title=\"{"\""}\">{inner}</p>").ToString());
        Assert.Equal("ắ đ\nx", Markup.Of($"{"ắ đ\nx"}").ToString());
    }

    [GeneratedRegex("(href|src|action)=\"?javascript", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptLink();
}
