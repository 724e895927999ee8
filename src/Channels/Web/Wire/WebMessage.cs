using System.Text.Json.Serialization;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Web.Wire;

// {"conversation":"cE2n0T6p1l3vXw5yZ7a9bQ","id":"5f0c","text":"xin chao"}
internal sealed record WebMessage(
    [property: JsonRequired] string Conversation, [property: JsonRequired] string Id, [property: JsonRequired] string Text)
{
    public override string ToString() => nameof(WebMessage);
}

// {"conversation":"cE2n0T6p1l3vXw5yZ7a9bQ","replies":[{"type":"message","text":"…"}]}
internal sealed record WebConversation(string Conversation, IReadOnlyList<Activity> Replies)
{
    public override string ToString() => nameof(WebConversation);
}

// {"replies":[{"type":"message","text":"…","suggestedActions":{"actions":[{"type":"imBack","title":"…","value":"…"}]}}]}
internal sealed record WebReplies(IReadOnlyList<Activity> Replies);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = ActivityJson.MaxDepth)]
[JsonSerializable(typeof(WebMessage))]
[JsonSerializable(typeof(WebConversation))]
[JsonSerializable(typeof(WebReplies))]
internal sealed partial class WebJson : JsonSerializerContext;
