using System.Text.Json.Serialization;

namespace AwarenessBot.Channels.Zalo.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CsMessage))]
[JsonSerializable(typeof(Tokens.TokenState))]
[JsonSerializable(typeof(Messages.UploadedPicture))]
internal sealed partial class ZaloJson : JsonSerializerContext;
