using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AwarenessBot.Engine.Activities;

/// <summary>Reads and writes activities without reflection. Depth is bounded: an activity is never that deep.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = MaxDepth)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(IReadOnlyList<Activity>))]
[JsonSerializable(typeof(HeroCard))]
[JsonSerializable(typeof(string))]
public sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>Levels of nesting accepted in anything that comes in.</summary>
    public const int MaxDepth = 32;

    /// <summary>
    /// The same, leaving Vietnamese letters readable. For stores and terminals; anything embedded in HTML uses the default.
    /// </summary>
    public static ActivityJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = MaxDepth,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>A string as a JSON value.</summary>
public static class JsonText
{
    /// <summary>The string as a <see cref="JsonElement"/>.</summary>
    public static JsonElement Of(string text) => JsonSerializer.SerializeToElement(text, ActivityJson.Default.String);
}
