using System.Text.Json;

namespace AwarenessBot.Channels.BotConnector.Wire;

/// <summary>Reads JSON of others without insisting on what the bot does not need.</summary>
internal static class Lenient
{
    public static JsonElement? Child(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) && child.ValueKind != JsonValueKind.Null
            ? child
            : null;

    public static IEnumerable<JsonElement> Each(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Array } children ? children.EnumerateArray() : [];

    public static string? Text(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.String } child ? child.GetString() : null;

    /// <summary>Text that says something and is no longer than such a thing ever is.</summary>
    public static string? Short(this JsonElement element, string name, int longest) =>
        element.Text(name) is { Length: > 0 } text && text.Length <= longest ? text : null;

    public static string? IdOf(this JsonElement element, string name, int longest) => element.Child(name)?.Short("id", longest);
}
