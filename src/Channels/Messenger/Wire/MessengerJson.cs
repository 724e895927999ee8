using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AwarenessBot.Channels.Messenger.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SendRequest))]
[JsonSerializable(typeof(UploadRequest))]
[JsonSerializable(typeof(PressedButton))]
[JsonSerializable(typeof(ProfileRequest))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class MessengerJson : JsonSerializerContext
{
    /// <summary>Vietnamese letters as they are: a third of the bytes.</summary>
    public static MessengerJson Plain { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
