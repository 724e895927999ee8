using System.Text;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.Pages;

/// <summary>What stands around every page, and what every answer says to the browser.</summary>
internal static class Frame
{
    // Nothing from elsewhere, nothing inline, in nobody's frame, and no text is ever taken for HTML by a script.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'";

    public static void Guard(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), display-capture=()";
    }

    /// <summary>A page for somebody who is in, with the way out on top.</summary>
    public static IResult Page(Visit visit, string title, Markup main, Markup head = default, int status = StatusCodes.Status200OK)
    {
        var words = visit.Words;
        var top = Markup.Of($"""
            <nav aria-label="{words["desk_nav"]}">
            <a href="/desk">{words["desk_to_list"]}</a>
            <a href="/desk/password">{words["desk_to_password"]}</a>
            <form method="post" action="/desk/sign-out">{visit.FormMark}<button class="plain">{words["desk_sign_out"]}</button></form>
            </nav>
            <p class="who">{visit.Who.Name}</p>
            """);
        return Whole(words, title, top, main, head, status);
    }

    /// <summary>A page for somebody at the door.</summary>
    public static IResult Bare(Words words, string title, Markup main, int status = StatusCodes.Status200OK) =>
        Whole(words, title, Markup.None, main, Markup.None, status);

    private static IResult Whole(Words words, string title, Markup top, Markup main, Markup head, int status)
    {
        var page = Markup.Of($"""
            <!doctype html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <title>{title}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex, noarchive">
            <meta name="format-detection" content="telephone=no">
            {head}<link rel="stylesheet" href="/desk/desk.css">
            <script src="/desk/desk.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">{words["desk_skip"]}</a>
            <header><div class="bar"><strong>{words["desk_name"]}</strong>{top}</div></header>
            <main id="main" tabindex="-1">
            {main}
            </main>
            </body>
            </html>
            """);
        return Results.Text(page.ToString(), "text/html", Encoding.UTF8, status);
    }
}
