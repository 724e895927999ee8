using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AwarenessBot.Channels.Web;

/// <summary>
/// What browsers are given: the landing page at <c>/</c>, the chat alone at <c>/chat</c> for frames, and the script other sites
/// put in. Their sentences are phrases of content, put in where they say <c>{{id}}</c>, so that an editor can change them and
/// they change at once.
/// </summary>
internal sealed partial class Page(WebOptions options, Embedding embedding)
{
    // Nothing from elsewhere, nothing inline, and no text is ever taken for HTML.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors ";

    private const string Permissions =
        "camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), serial=(), hid=(), midi=(), " +
        "browsing-topics=()";

    private const string HtmlType = "text/html; charset=utf-8";

    // A page of the site is fetched with it whether anybody talks or not, so keeping it tells nothing of anybody.
    private const string WidgetKept = "public, max-age=3600";

    private static readonly string Landing = Assets.Page("landing.html");
    private static readonly string Chat = Assets.Page("chat.html");
    private static readonly string Widget = Assets.Read("widget.js");

    // Inside quotes in a script: quotes and line ends are written as escapes, Vietnamese letters as they are.
    private static readonly JavaScriptEncoder ScriptEncoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    private readonly string _sites = string.Concat(embedding.Sites.Select(site => " " + site));

    private Packed? _landing;
    private Packed? _chat;
    private Packed? _widget;

    /// <summary>The phrases the pages show, so that the content checker misses one before a person does.</summary>
    public static IEnumerable<string> PhraseIds =>
        new[] { Landing, Chat, Widget }.SelectMany(page => Placeholder().Matches(page)).Select(match => match.Groups[1].Value).Distinct();

    public FileContentHttpResult GetLanding(HttpContext context)
    {
        Guard(context, "'none'");
        return Filled(ref _landing, Landing, WebUtility.HtmlEncode, HtmlType).Answer(context);
    }

    public FileContentHttpResult GetChat(HttpContext context)
    {
        Guard(context, "'self'" + _sites);
        return Filled(ref _chat, Chat.Replace("{{SITES}}", _sites, StringComparison.Ordinal), WebUtility.HtmlEncode, HtmlType).Answer(context);
    }

    public FileContentHttpResult GetWidget(HttpContext context)
    {
        Guard(context, "'none'");
        context.Response.Headers.CacheControl = WidgetKept;
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Filled(ref _widget, Widget, ScriptEncoder.Encode, "text/javascript; charset=utf-8").Answer(context);
    }

    public static FileContentHttpResult Get(Packed asset, HttpContext context)
    {
        Guard(context, "'none'");
        return asset.Answer(context);
    }

    // Packed again only when an editor has changed a sentence.
    private Packed Filled(ref Packed? last, string page, Func<string, string?> encode, string type)
    {
        var text = Placeholder().Replace(page, match => encode(options.Text(match.Groups[1].Value)) ?? string.Empty);
        var packed = last is { } kept && kept.Text == text ? kept : new Packed(text, type);
        return last = packed;
    }

    private static void Guard(HttpContext context, string framedBy)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy + framedBy;
        headers["Permissions-Policy"] = Permissions;
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    [GeneratedRegex(@"\{\{([a-z0-9_]+)\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
