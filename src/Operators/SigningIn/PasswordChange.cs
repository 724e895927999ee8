using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.SigningIn;

/// <summary>A new password. The private key is locked with it again; it stays the same key, and everything stays readable.</summary>
internal sealed class PasswordChange(Sessions sessions, Guesses guesses, IReportStore store, TimeProvider time)
{
    public static Task<IResult> ShowAsync(Visit visit) => Task.FromResult(Page(visit, null));

    public async Task<IResult> TakeAsync(Visit visit)
    {
        var (old, wanted, again) = (visit.Form["old"].ToString(), visit.Form["new"].ToString(), visit.Form["again"].ToString());
        var address = visit.Http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (WrongWith(visit, old, wanted, again) is { } wrong)
        {
            return Page(visit, wrong);
        }

        if (guesses.Wait(visit.Who.Id, address) > TimeSpan.Zero)
        {
            return Page(visit, "desk_password_later");
        }

        if (!Passwords.Check(visit.Who, old))
        {
            guesses.Failed(visit.Who.Id, address);
            await store.LogAsync(new AuditLine(time.GetUtcNow(), visit.Who.Id, "password_failed", null, ""), CancellationToken.None);
            return Page(visit, "desk_password_old_wrong");
        }

        var changed = visit.Who with
        {
            PasswordHash = Passwords.Hash(wanted),
            PrivateKey = PersonalKey.ChangePassword(visit.Who.PrivateKey, old, wanted),
            MustChangePassword = false,
        };
        await store.SaveResponderAsync(changed, new AuditLine(time.GetUtcNow(), visit.Who.Id, "password_changed", null, ""), CancellationToken.None);

        // All sessions under the old password end with it; this browser goes on in a new one.
        sessions.End(visit.Token);
        DoorCookie.Write(visit.Http, sessions.Begin(changed, visit.Token.Open(visit.Session.SealedKey), awaitsCode: false));
        return Door.To("/desk");
    }

    private static string? WrongWith(Visit visit, string old, string wanted, string again) =>
        old.Length > Passwords.Longest || wanted.Length > Passwords.Longest ? "desk_password_long"
        : wanted.Length < Passwords.Shortest || wanted.Distinct().Count() < 5 ? "desk_password_short"
        : !Passwords.CanBeTyped(wanted) ? "desk_password_plain"
        : wanted.Contains(visit.Who.Id, StringComparison.OrdinalIgnoreCase) ? "desk_password_name"
        : wanted == old ? "desk_password_same"
        : wanted != again ? "desk_password_differs"
        : null;

    private static IResult Page(Visit visit, string? wrong)
    {
        var words = visit.Words;
        return Frame.Page(visit, words["desk_password_title"], Markup.Of($"""
            <h1>{words["desk_password_title"]}</h1>
            {(visit.Who.MustChangePassword ? Markup.Of($"""<p class="notice">{words["desk_password_must"]}</p>""") : Markup.None)}
            {(wrong is null ? Markup.None : Markup.Of($"""<p class="alert" role="alert">{words[wrong]}</p>"""))}
            <form method="post" action="/desk/password" class="card narrow">{visit.FormMark}
            <label>{words["desk_password_old"]}<input name="old" type="password" required maxlength="200" autocomplete="current-password"></label>
            <label>{words["desk_password_new"]}<input name="new" type="password" required minlength="12" maxlength="200" autocomplete="new-password"></label>
            <label>{words["desk_password_again"]}<input name="again" type="password" required minlength="12" maxlength="200" autocomplete="new-password"></label>
            <p class="soft">{words["desk_password_help"]}</p>
            <button>{words["desk_password_do"]}</button>
            </form>
            """), status: wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
