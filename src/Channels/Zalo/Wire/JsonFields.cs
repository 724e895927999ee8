using System.Text.Json;

namespace AwarenessBot.Channels.Zalo.Wire;

/// <summary>
/// Reads fields of JSON that may be anything. Zalo writes ids and times as strings and, now and then, as numbers; what is
/// not there, or is of another kind, is nothing.
/// </summary>
internal static class JsonFields
{
    /// <summary>A string, or a number as it is written.</summary>
    public static string? Text(this JsonElement json, params ReadOnlySpan<string> path) => json.At(path) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>A whole number, also when it is written as a string.</summary>
    public static long? Number(this JsonElement json, params ReadOnlySpan<string> path) =>
        long.TryParse(json.Text(path), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The elements of a list; none when it is not one.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json, params ReadOnlySpan<string> path) =>
        json.At(path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>What stands under these names.</summary>
    public static JsonElement? At(this JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
            {
                return null;
            }
        }

        return json;
    }
}
