using System.Text.Json;
using System.Text.Json.Serialization;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Rendering;

// {"title":"…","images":[{"url":"https://bot.example.vn/pictures/comics/x/1.png","alt":"…"}],"buttons":[{"type":"openUrl","title":"111","value":"tel:111"}]}
internal sealed record ShownCard
{
    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<CardImage>? Images { get; init; }

    public IReadOnlyList<CardAction>? Buttons { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    public override string ToString() => nameof(ShownCard);
}

internal sealed record CardImage(string Url, string? Alt)
{
    public override string ToString() => nameof(CardImage);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = ActivityJson.MaxDepth)]
[JsonSerializable(typeof(ShownCard))]
internal sealed partial class ShownCardJson : JsonSerializerContext;
