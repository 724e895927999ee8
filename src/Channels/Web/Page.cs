using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AwarenessBot.Channels.Web;

/// <summary>
/// The page at <c>/</c> and its three files, all embedded. Its sentences are phrases of content, put in where the page says
/// <c>{{id}}</c>, so that an editor can change them and they change at once.
/// </summary>
internal sealed partial class Page(WebOptions options)
{
    // Nothing from elsewhere, nothing inline, in no other site's frame.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string Html = Embedded("page.html");
    private static readonly byte[] Script = Encoding.UTF8.GetBytes(Embedded("chat.js"));
    private static readonly byte[] PictureScript = Encoding.UTF8.GetBytes(Embedded("picture.js"));
    private static readonly byte[] Style = Encoding.UTF8.GetBytes(Embedded("chat.css"));

    /// <summary>The phrases the page shows, so that the content checker misses one before a person does.</summary>
    public static IEnumerable<string> PhraseIds => Placeholder().Matches(Html).Select(match => match.Groups[1].Value).Distinct();

    public IResult Get(HttpContext context)
    {
        Guard(context.Response);
        var filled = Placeholder().Replace(Html, match => WebUtility.HtmlEncode(options.Text(match.Groups[1].Value)));
        return TypedResults.Content(filled, "text/html; charset=utf-8");
    }

    public static IResult GetScript(HttpContext context) => Asset(context, Script, "text/javascript; charset=utf-8");

    public static IResult GetPictureScript(HttpContext context) => Asset(context, PictureScript, "text/javascript; charset=utf-8");

    public static IResult GetStyle(HttpContext context) => Asset(context, Style, "text/css; charset=utf-8");

    private static FileContentHttpResult Asset(HttpContext context, byte[] bytes, string type)
    {
        Guard(context.Response);
        return TypedResults.Bytes(bytes, type);
    }

    private static void Guard(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
    }

    private static string Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("web/" + name)
            ?? throw new InvalidOperationException($"The embedded file '{name}' is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{([a-z_]+)\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
