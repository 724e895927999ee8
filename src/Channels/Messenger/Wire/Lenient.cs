using System.Text.Json;

namespace AwarenessBot.Channels.Messenger.Wire;

/// <summary>
/// Reads what the platform sends without insisting on anything: what is missing or of another type is simply not there, so
/// that one strange event never costs the others of its webhook.
/// </summary>
internal static class Lenient
{
    public static JsonElement? Child(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) && child.ValueKind != JsonValueKind.Null
            ? child
            : null;

    public static JsonElement? Object(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Object } child ? child : null;

    public static IEnumerable<JsonElement> Each(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Array } children ? children.EnumerateArray() : [];

    public static string? Text(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.String } child ? child.GetString() : null;

    public static bool IsTrue(this JsonElement element, string name) => element.Child(name) is { ValueKind: JsonValueKind.True };

    public static long? Number(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Number } child && child.TryGetInt64(out var number) ? number : null;

    /// <summary>An id is a string here and a number there.</summary>
    public static string? Id(this JsonElement element, string name) => element.Child(name) switch
    {
        { ValueKind: JsonValueKind.String } child => child.GetString() is { Length: > 0 } id ? id : null,
        { ValueKind: JsonValueKind.Number } child => child.GetRawText(),
        _ => null,
    };
}
