using System.Net;
using AwarenessBot.Operators.SigningIn;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Operators.Tests.SigningIn;

public sealed class SignInTests
{
    [Fact]
    public async Task Password_and_code_let_in_and_each_step_is_on_record()
    {
        await using var desk = await RunningDesk.StartAsync();
        var browser = desk.Browse();
        await browser.GetAsync("/desk/sign-in");
        var atTheDoor = browser.Token?.Cookie;

        Assert.Equal("/desk/code", (await PasswordAsync(browser, Cast.Lan)).Location);
        var between = browser.Token?.Cookie;
        Assert.Equal("/desk/sign-in", (await browser.GetAsync("/desk")).Location);
        Assert.Equal("/desk", (await browser.PostAsync("/desk/code", ("code", desk.CodeOf(Cast.Lan)))).Location);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).Status);
        Assert.Distinct([atTheDoor, between, browser.Token?.Cookie]);
        Assert.Equal([("lan", "sign_in")], desk.Store.Lines.Select(line => (line.Who, line.What)));
    }

    [Fact]
    public async Task A_name_nobody_has_is_answered_like_a_wrong_password_and_is_not_kept()
    {
        await using var desk = await RunningDesk.StartAsync();
        var browser = desk.Browse();
        await browser.GetAsync("/desk/sign-in");

        var wrong = await browser.PostAsync("/desk/sign-in", ("id", "lan"), ("password", "not this one at all"));
        var nobody = await browser.PostAsync("/desk/sign-in", ("id", "nobody"), ("password", "not this one at all"));

        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Equal(wrong.Status, nobody.Status);
        Assert.Equal(wrong.Page.Replace("value=\"lan\"", "", StringComparison.Ordinal), nobody.Page.Replace("value=\"nobody\"", "", StringComparison.Ordinal));
        Assert.Equal(["lan", "unknown"], desk.Store.Lines.Select(line => line.Who));
        Assert.All(desk.Store.Lines, line => Assert.Equal("sign_in_failed", line.What));
    }

    [Fact]
    public async Task A_code_that_was_used_lets_nobody_in_again()
    {
        await using var desk = await RunningDesk.StartAsync();
        var code = desk.CodeOf(Cast.Lan);
        var first = desk.Enter(Cast.Lan, awaitsCode: true);
        var second = desk.Enter(Cast.Lan, awaitsCode: true);

        Assert.Equal("/desk", (await first.PostAsync("/desk/code", ("code", code))).Location);
        Assert.Equal(HttpStatusCode.Unauthorized, (await second.PostAsync("/desk/code", ("code", code))).Status);
        Assert.Equal("/desk/sign-in", (await second.GetAsync("/desk")).Location);
    }

    [Fact]
    public async Task Guessing_is_slowed_down_and_then_the_owner_enters()
    {
        await using var desk = await RunningDesk.StartAsync();
        var browser = desk.Browse();
        await browser.GetAsync("/desk/sign-in");
        for (var tried = 0; tried < 4; tried++)
        {
            await browser.PostAsync("/desk/sign-in", ("id", "lan"), ("password", "wrong wrong wrong"));
        }

        var early = await PasswordAsync(browser, Cast.Lan);
        Assert.Equal(HttpStatusCode.TooManyRequests, early.Status);
        Assert.Equal("1", early.Headers["Retry-After"]);

        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("/desk/code", (await PasswordAsync(browser, Cast.Lan)).Location);
    }

    [Fact]
    public async Task Five_wrong_codes_lead_back_to_the_first_door()
    {
        await using var desk = await RunningDesk.StartAsync();
        var browser = desk.Enter(Cast.Lan, awaitsCode: true);
        for (var tried = 0; tried < 5; tried++)
        {
            await browser.PostAsync("/desk/code", ("code", "000000x"));
            desk.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Equal("/desk/sign-in", (await browser.GetAsync("/desk/code")).Location);
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_over_https_and_for_no_script()
    {
        await using var desk = await RunningDesk.StartAsync();

        var there = await new Browser(desk.Home) { Host = "bot.example.vn" }.GetAsync("/desk/sign-in");
        var here = await desk.Browse().GetAsync("/desk/sign-in");

        Assert.Matches("^__Host-desk=[A-Za-z0-9_-]{43}; path=/; secure; samesite=strict; httponly$", there.Cookie);
        Assert.Matches("^desk-here=[A-Za-z0-9_-]{43}; path=/; samesite=strict; httponly$", here.Cookie);
    }

    [Fact]
    public async Task A_form_without_the_mark_of_this_browser_is_refused()
    {
        await using var desk = await RunningDesk.StartAsync();
        var one = desk.Put(Cast.CaseOf()).Case;
        var (lan, minh) = (desk.Enter(Cast.Lan), desk.Enter(Cast.Minh));
        await lan.OpenAsync(one);
        var before = desk.Store.Lines.Count;

        foreach (var mark in new[] { "", "x", minh.Token!.FormMark })
        {
            var refused = await lan.PostWithAsync($"/desk/cases/{one.Number}/take", mark, ("version", "1"));
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Browse().PostAsync("/desk/sign-in", ("id", "lan"), ("password", "x"))).Status);
        Assert.Equal(before, desk.Store.Lines.Count);
        Assert.Null(desk.Store[one.Id].Case.Holder);
    }

    [Fact]
    public async Task A_session_ends_after_a_quarter_of_an_hour_and_a_list_that_reloads_is_nobody_at_work()
    {
        await using var desk = await RunningDesk.StartAsync();
        var browser = desk.Enter(Cast.Lan);
        desk.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).Status);
        desk.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk?still=1")).Status);

        desk.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("/desk/sign-in", (await browser.GetAsync("/desk?still=1")).Location);
        Assert.Equal("/desk/sign-in", (await browser.GetAsync("/desk")).Location);
    }

    [Fact]
    public async Task No_session_lasts_longer_than_twelve_hours()
    {
        await using var desk = await RunningDesk.StartAsync();
        var browser = desk.Enter(Cast.Lan);
        for (var minutes = 0; minutes < (12 * 60) - 10; minutes += 10)
        {
            desk.Clock.Advance(TimeSpan.FromMinutes(10));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).Status);
        }

        desk.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("/desk/sign-in", (await browser.GetAsync("/desk")).Location);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_who_has_left_is_out_at_once()
    {
        await using var desk = await RunningDesk.StartAsync();
        var (lan, minh) = (desk.Enter(Cast.Lan), desk.Enter(Cast.Minh));
        var held = new Browser(desk.Home, lan.Token);

        await lan.PostAsync("/desk/sign-out");
        desk.Store.Put(Cast.Minh.Responder with { Active = false });

        Assert.Equal("/desk/sign-in", (await held.GetAsync("/desk")).Location);
        Assert.Equal("/desk/sign-in", (await minh.GetAsync("/desk")).Location);
    }

    [Fact]
    public async Task A_password_given_by_somebody_else_is_changed_first_and_everything_stays_readable()
    {
        await using var desk = await RunningDesk.StartAsync();
        desk.Store.Put(Cast.Minh.Responder with { MustChangePassword = true });
        var one = desk.Put(Cast.CaseOf()).Case;
        var (browser, other) = (desk.Enter(Cast.Minh), desk.Enter(Cast.Minh));
        Assert.Equal("/desk/password", (await browser.GetAsync("/desk")).Location);
        Assert.Equal("/desk/password", (await browser.GetAsync($"/desk/cases/{one.Number}")).Location);

        const string Wanted = "mot mat khau moi";
        var changed = await browser.PostAsync("/desk/password", ("old", Cast.Minh.Password), ("new", Wanted), ("again", Wanted));

        Assert.Equal("/desk", changed.Location);
        Assert.Contains(Cast.Story, (await browser.OpenAsync(one)).Page, StringComparison.Ordinal);
        Assert.Equal("/desk/sign-in", (await other.GetAsync("/desk")).Location);
        var saved = (await desk.Store.RespondersAsync(TestContext.Current.CancellationToken)).Single(responder => responder.Id == "minh");
        Assert.True(Passwords.Check(saved, Wanted));
        using var key = PersonalKey.Unlock(saved.PrivateKey, Wanted);
        Assert.Equal(Cast.Minh.Responder.PublicKey, key.ExportSubjectPublicKeyInfo());
    }

    [Theory]
    [InlineData("short", "short")]
    [InlineData("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa")]
    [InlineData("một mật khẩu mới", "một mật khẩu mới")]
    [InlineData("good enough for me", "good enough for mee")]
    [InlineData("hoa is my name here", "hoa is my name here")]
    public async Task A_bad_new_password_changes_nothing(string wanted, string again)
    {
        await using var desk = await RunningDesk.StartAsync();

        var answer = await desk.Enter(Cast.Hoa).PostAsync("/desk/password", ("old", Cast.Hoa.Password), ("new", wanted), ("again", again));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(Cast.Hoa.Responder, (await desk.Store.RespondersAsync(TestContext.Current.CancellationToken)).Single(responder => responder.Id == "hoa"));
    }

    private static Task<Answer> PasswordAsync(Browser browser, NewResponder who) =>
        browser.PostAsync("/desk/sign-in", ("id", who.Responder.Id), ("password", who.Password));
}
