using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.DirectLine.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = DirectLineJson.Deepest)]
[JsonSerializable(typeof(TokenClaims))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(PostedAnswer))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    // What a client posted is echoed a few levels further in.
    public const int Deepest = ActivityJson.MaxDepth + 8;

    /// <summary>The same with Vietnamese letters as they are: half the bytes on a slow line. It is never put into a page.</summary>
    public static DirectLineJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = Deepest,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
