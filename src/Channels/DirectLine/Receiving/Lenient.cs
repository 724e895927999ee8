using System.Text.Json;

namespace AwarenessBot.Channels.DirectLine.Receiving;

/// <summary>Reads what a client posted without insisting on what the bot does not need.</summary>
internal static class Lenient
{
    /// <summary>A property that is there and not null.</summary>
    public static JsonElement? Child(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) && child.ValueKind != JsonValueKind.Null
            ? child
            : null;

    /// <summary>The same, whatever capitals its name is written with: Microsoft's own sample says <c>{"User":{"Id":…}}</c>.</summary>
    public static JsonElement? AnyCase(this JsonElement element, string name) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value
            is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } child ? child : null
        : null;

    /// <summary>A property that is text.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.String } child ? child.GetString() : null;

    /// <summary>Text of the client's own that is only passed back; nothing when it is longer than such a thing ever is.</summary>
    public static string? Short(this JsonElement element, string name, int longest) =>
        element.Text(name) is { } text && text.Length <= longest ? text : null;
}
