using System.Text.Json.Serialization;

namespace AwarenessBot.Channels.ZaloBot.Wire;

// {"chat_id":"b0t0000000000000user","text":"…"}
internal sealed record SendMessage(string ChatId, string Text)
{
    public override string ToString() => nameof(SendMessage);
}

// {"chat_id":"b0t0000000000000user","photo":"https://…/pictures/1.png","caption":"…"}
internal sealed record SendPhoto(string ChatId, string Photo, string? Caption)
{
    public override string ToString() => nameof(SendPhoto);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(SendPhoto))]
internal sealed partial class ZaloBotJson : JsonSerializerContext;
