using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AwarenessBot.Operators.Pages;

/// <summary>The few files of the page, embedded.</summary>
internal static class PageAssets
{
    private static readonly string Style = Read("theme.css") + Read("desk.css") + Read("case.css") + Read("print.css");
    private static readonly string Script = Read("desk.js");

    public static ContentHttpResult GetStyle() => TypedResults.Text(Style, "text/css", Encoding.UTF8);

    public static ContentHttpResult GetScript() => TypedResults.Text(Script, "text/javascript", Encoding.UTF8);

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("desk/" + name)
            ?? throw new InvalidOperationException($"The embedded file '{name}' is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
