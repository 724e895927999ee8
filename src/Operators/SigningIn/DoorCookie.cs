using System.Net;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.SigningIn;

/// <summary>
/// The cookie that holds the token. Only over https, bound to this very host, never seen by a script and never sent from
/// another site. On this machine itself, without https, it has another name and is not marked Secure, or no browser would keep it.
/// </summary>
internal static class DoorCookie
{
    public const string Name = "__Host-desk";
    public const string NameOnThisMachine = "desk-here";

    public static Token? Read(HttpContext context) => Token.Parse(context.Request.Cookies[NameFor(context)]);

    public static void Write(HttpContext context, Token token) => context.Response.Cookies.Append(NameFor(context), token.Cookie, OptionsFor(context));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(NameFor(context), OptionsFor(context));

    private static string NameFor(HttpContext context) => IsPlainHere(context) ? NameOnThisMachine : Name;

    private static CookieOptions OptionsFor(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Strict,
        Secure = !IsPlainHere(context),
    };

    private static bool IsPlainHere(HttpContext context) =>
        !context.Request.IsHttps &&
        context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from) &&
        (context.Request.Host.Host == "localhost" || (IPAddress.TryParse(context.Request.Host.Host, out var to) && IPAddress.IsLoopback(to)));
}
