using System.Globalization;
using AwarenessBot.Content;
using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.SigningIn;

/// <summary>The two doors: what they know, then what they have.</summary>
internal sealed class SignIn(
    Door door, Sessions sessions, Guesses guesses, OneTimeCodes codes, IReportStore store, KeyRing ring, Func<Library> library, TimeProvider time)
{
    private const int MostCodes = 5;
    private const int LongestId = 64;

    // Each takes a core for a fifth of a second: not more at once than leaves one for those who tell.
    private static readonly SemaphoreSlim AtOnce = new(Math.Max(1, Environment.ProcessorCount / 2));

    public IResult ShowPassword(HttpContext context)
    {
        // Without a token of its own the form could be sent by another site, and somebody would work under another's name.
        var token = DoorCookie.Read(context);
        if (token is null)
        {
            token = Token.New();
            DoorCookie.Write(context, token);
        }

        return PasswordPage(token, "", null);
    }

    public async Task<IResult> TakePasswordAsync(HttpContext context)
    {
        if (DoorCookie.Read(context) is not { } token || await Door.FormAsync(context, token) is not { } form)
        {
            return door.NotOurs();
        }

        var id = form["id"].ToString().Trim().ToLowerInvariant();
        var password = form["password"].ToString();
        if (id.Length is 0 or > LongestId || password.Length is 0 or > Passwords.Longest)
        {
            return PasswordPage(token, "", "desk_wrong");
        }

        if (guesses.Wait(id, Address(context)) is var wait && wait > TimeSpan.Zero)
        {
            return TooSoon(context, wait, "/desk/sign-in");
        }

        var responder = (await store.RespondersAsync(context.RequestAborted)).FirstOrDefault(one => one.Id == id && one.Active);
        if (!await IsRightAsync(responder, password, context.RequestAborted) || responder is null)
        {
            guesses.Failed(id, Address(context));

            // A name nobody has may be a password typed into the wrong line.
            await LogAsync(responder?.Id ?? "unknown", "sign_in_failed", "password");
            return PasswordPage(token, id, "desk_wrong");
        }

        DoorCookie.Write(context, sessions.Begin(responder, Passwords.Unlock(responder, password), awaitsCode: true));
        return Door.To("/desk/code");
    }

    public IResult ShowCode(HttpContext context) =>
        DoorCookie.Read(context) is { } token && sessions.Find(token, isAtWork: true) is { AwaitsCode: true } ? CodePage(token, null) : Door.ToSignIn();

    public async Task<IResult> TakeCodeAsync(HttpContext context)
    {
        if (DoorCookie.Read(context) is not { } token || sessions.Find(token, isAtWork: true) is not { AwaitsCode: true } session)
        {
            return Door.ToSignIn();
        }

        if (await Door.FormAsync(context, token) is not { } form)
        {
            return door.NotOurs();
        }

        var (id, address) = (session.Responder, Address(context));
        if (guesses.Wait(id, address) is var wait && wait > TimeSpan.Zero)
        {
            return TooSoon(context, wait, "/desk/code");
        }

        var responder = (await store.RespondersAsync(context.RequestAborted)).FirstOrDefault(one => one.Id == id && one.Active);
        if (responder is null || !codes.Use(id, ring.Open(OneTimeCodes.Purpose, responder.OneTimeSecret), form["code"].ToString()))
        {
            guesses.Failed(id, address);
            await LogAsync(id, "sign_in_failed", "code");
            if (++session.WrongCodes < MostCodes)
            {
                return CodePage(token, "desk_wrong_code");
            }

            sessions.End(token);
            return Door.ToSignIn();
        }

        // Another token than the one that stood at the door.
        guesses.Succeeded(id, address);
        await LogAsync(id, "sign_in", "");
        var inside = sessions.Begin(responder, token.Open(session.SealedKey), awaitsCode: false);
        sessions.End(token);
        DoorCookie.Write(context, inside);
        return Door.To("/desk");
    }

    public async Task<IResult> LeaveAsync(Visit visit)
    {
        sessions.End(visit.Token);
        DoorCookie.Clear(visit.Http);
        visit.Http.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        await LogAsync(visit.Who.Id, "sign_out", "");
        return Door.ToSignIn();
    }

    private static async Task<bool> IsRightAsync(Responder? responder, string password, CancellationToken cancellation)
    {
        await AtOnce.WaitAsync(cancellation);
        try
        {
            return Passwords.Check(responder, password);
        }
        finally
        {
            AtOnce.Release();
        }
    }

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private IResult PasswordPage(Token token, string id, string? wrong)
    {
        var words = new Words(library());
        return Frame.Bare(words, words["desk_name"], Markup.Of($"""
            <h1>{words["desk_sign_in_title"]}</h1>
            {Alert(words, wrong)}<form method="post" action="/desk/sign-in" class="card narrow">{Door.MarkOf(token)}
            <label>{words["desk_id"]}<input name="id" value="{id}" required maxlength="64" autocomplete="username" autocapitalize="none" spellcheck="false"></label>
            <label>{words["desk_password"]}<input name="password" type="password" required maxlength="200" autocomplete="current-password"></label>
            <button>{words["desk_next"]}</button>
            <p class="soft">{words["desk_sign_in_help"]}</p>
            </form>
            """), wrong is null ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized);
    }

    private IResult CodePage(Token token, string? wrong)
    {
        var words = new Words(library());
        return Frame.Bare(words, words["desk_name"], Markup.Of($"""
            <h1>{words["desk_code_title"]}</h1>
            {Alert(words, wrong)}<form method="post" action="/desk/code" class="card narrow">{Door.MarkOf(token)}
            <label>{words["desk_code"]}<input name="code" required inputmode="numeric" maxlength="12" autocomplete="one-time-code"></label>
            <button>{words["desk_sign_in"]}</button>
            <p class="soft">{words["desk_code_help"]}</p>
            </form>
            """), wrong is null ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized);
    }

    private IResult TooSoon(HttpContext context, TimeSpan wait, string back)
    {
        var words = new Words(library());
        var seconds = ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = seconds;
        return Frame.Bare(words, words["desk_name"], Markup.Of($"""
            <h1>{words["desk_wait_title"]}</h1>
            <p role="alert">{words.Of("desk_wait", ("seconds", seconds))}</p>
            <p><a class="button" href="{back}">{words["desk_again"]}</a></p>
            """), StatusCodes.Status429TooManyRequests);
    }

    private static Markup Alert(Words words, string? wrong) =>
        wrong is null ? Markup.None : Markup.Of($"""<p class="alert" role="alert">{words[wrong]}</p>""");

    private Task LogAsync(string who, string what, string detail) =>
        store.LogAsync(new AuditLine(time.GetUtcNow(), who, what, null, detail), CancellationToken.None);
}
