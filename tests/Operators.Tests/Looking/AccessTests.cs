using System.Net;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Operators.Tests.Looking;

/// <summary>Every endpoint with every kind of person (threat S-21).</summary>
public sealed class AccessTests
{
    private static readonly string[] Looks = ["", "/log", "/form-01", "/sheet"];

    private static readonly string[] Acts =
        ["/open", "/take", "/note", "/close", "/erase", "/reply", "/reply/send", "/to-desk", "/to-outside", "/acknowledged"];

    [Theory]
    [InlineData("lan", "classmate", true)]
    [InlineData("minh", "classmate", true)]
    [InlineData("hoa", "classmate", false)]
    [InlineData("tuan", "classmate", true)]
    [InlineData("lan", "teacher", true)]
    [InlineData("tuan", "teacher", false)]
    [InlineData("tuan", "school_staff", false)]
    public async Task S29_a_case_is_there_for_its_desk_and_the_central_one_and_for_nobody_involved(string who, string byWhom, bool isThere)
    {
        await using var desk = await RunningDesk.StartAsync();
        var one = desk.Put(Cast.CaseOf(byWhom: byWhom)).Case;
        var browser = desk.Enter(Cast.Everybody.Single(responder => responder.Responder.Id == who));

        foreach (var (method, path) in Looks.Select(look => (HttpMethod.Get, look)).Concat(Acts.Select(act => (HttpMethod.Post, act))))
        {
            var address = $"/desk/cases/{one.Number}{path}";
            var answer = method == HttpMethod.Get ? await browser.GetAsync(address) : await browser.PostAsync(address);
            Assert.Equal(isThere, answer.Status != HttpStatusCode.NotFound);
            Assert.DoesNotContain("CANARY", answer.Page, StringComparison.Ordinal);
        }

        var refused = desk.Store.Lines.Count(line => line.What == "refused" && line.Who == who && line.Report == one.Id);
        Assert.Equal(isThere ? 0 : Looks.Length + Acts.Length, refused);
        Assert.Equal(isThere, (await browser.GetAsync("/desk")).Page.Contains(one.Number, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_not_in_sees_no_page_but_the_door(bool isBetweenTheDoors)
    {
        await using var desk = await RunningDesk.StartAsync();
        var one = desk.Put(Cast.CaseOf()).Case;
        var browser = isBetweenTheDoors ? desk.Enter(Cast.Lan, awaitsCode: true) : desk.Browse();

        foreach (var endpoint in desk.Endpoints)
        {
            var path = endpoint.RoutePattern.RawText!.Replace("{number}", one.Number, StringComparison.Ordinal);
            if (path is "/desk/sign-in" or "/desk/code" or "/desk/desk.css" or "/desk/desk.js")
            {
                continue;
            }

            var isGet = endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()!.HttpMethods.Contains("GET");
            var answer = isGet ? await browser.GetAsync(path) : await browser.PostAsync(path);
            Assert.Equal("/desk/sign-in", answer.Location);
            Assert.Empty(answer.Page);
        }

        Assert.Empty(desk.Store.Lines);
    }

    [Fact]
    public async Task A_number_nobody_has_is_not_found_and_the_look_for_it_is_on_record()
    {
        await using var desk = await RunningDesk.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await desk.Enter(Cast.Lan).GetAsync("/desk/cases/ATM-2611-AAAAAA-A")).Status);

        Assert.Equal(("lan", "refused", (ReportId?)null), desk.Store.Lines.Select(line => (line.Who, line.What, line.Report)).Single());
    }

    [Fact]
    public async Task S28_there_is_nothing_here_that_tells_a_parent_a_teacher_or_an_account_holder()
    {
        await using var desk = await RunningDesk.StartAsync();

        var paths = desk.Endpoints.Select(endpoint => endpoint.RoutePattern.RawText!.TrimEnd('/')).Distinct().Order();

        // Another one belongs here only when it is clear whom it tells, and what.
        Assert.Equal(
            [
                "/desk", "/desk/cases/{number}", "/desk/cases/{number}/acknowledged", "/desk/cases/{number}/close",
                "/desk/cases/{number}/erase", "/desk/cases/{number}/form-01", "/desk/cases/{number}/log", "/desk/cases/{number}/note",
                "/desk/cases/{number}/open", "/desk/cases/{number}/reply", "/desk/cases/{number}/reply/send", "/desk/cases/{number}/sheet",
                "/desk/cases/{number}/take", "/desk/cases/{number}/to-desk", "/desk/cases/{number}/to-outside", "/desk/code",
                "/desk/desk.css", "/desk/desk.js", "/desk/password", "/desk/sign-in", "/desk/sign-out",
            ],
            paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_answer_forbids_frames_scripts_from_elsewhere_and_keeping()
    {
        await using var desk = await RunningDesk.StartAsync();
        var browser = desk.Enter(Cast.Lan);
        foreach (var path in new[] { "/desk", "/desk/sign-in", "/desk/password", "/desk/desk.css", "/desk/cases/nothing" })
        {
            var headers = (await browser.GetAsync(path)).Headers;
            Assert.Contains("default-src 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Equal("no-store", headers["Cache-Control"]);
            Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
            Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        }
    }
}
