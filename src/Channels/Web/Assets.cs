using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace AwarenessBot.Channels.Web;

/// <summary>The files of the page, embedded. Each is short; a browser on a slow line fetches them joined.</summary>
internal static partial class Assets
{
    // In this order: each uses what stands above it.
    private static readonly string[] Scripts = ["page.js", "picture.js", "reply.js", "log.js", "line.js", "exit.js", "frame.js", "look.js", "write.js"];

    private static readonly string[] Styles = ["theme.css", "chat.css", "talk.css"];

    /// <summary>All of the chat's script. One scope, closed: nothing of it is reachable from outside.</summary>
    public static Packed Script { get; } = new(
        $"(() => {{\n'use strict';\n{string.Concat(Scripts.Select(Read))}}})();\n", "text/javascript; charset=utf-8");

    public static Packed Style { get; } = new(string.Concat(Styles.Select(Read)), "text/css; charset=utf-8");

    /// <summary>What the landing page has besides.</summary>
    public static Packed LandingScript { get; } = new(Read("landing.js"), "text/javascript; charset=utf-8");

    public static Packed LandingStyle { get; } = new(Read("landing.css"), "text/css; charset=utf-8");

    /// <summary>A file, with the files it names (<c>{{>talk}}</c>) put in.</summary>
    public static string Page(string name) =>
        Part().Replace(Read(name), match => Read(match.Groups[1].Value + ".html"));

    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("web/" + name)
            ?? throw new InvalidOperationException($"The embedded file '{name}' is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{>([a-z]+)\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Part();
}
