using System.Text.Json;

namespace AwarenessBot.Channels.Tests.DirectLine;

/// <summary>Requests as Microsoft's clients were seen to send them, and answers as they were seen to accept them.</summary>
internal static class Samples
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "DirectLine", "samples");

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));

    public static JsonElement Read(string name) => JsonElement.Parse(Text(name));

    public static IEnumerable<string> Named(string beginning) =>
        Directory.EnumerateFiles(Folder, beginning + "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal);

    /// <summary>The names of the properties, which is what clients rely on.</summary>
    public static IEnumerable<string> Shape(this JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
