using System.Text.Json.Serialization;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.DirectLine.Wire;

// {"conversationId":"bT0…","token":"eyJ…","expires_in":1800,"streamUrl":"wss://bot.example.vn/v3/directline/conversations/bT0…/stream?t=…"}
internal sealed record ConversationAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null)
{
    public override string ToString() => nameof(ConversationAnswer);
}

// {"id":"c-q8vvmex2so"}
internal sealed record PostedAnswer(string Id)
{
    public override string ToString() => nameof(PostedAnswer);
}

// {"activities":[…],"watermark":"1793000000123"}
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string Watermark)
{
    public override string ToString() => nameof(ActivitySet);
}

// {"error":{"code":"BadArgument","message":"Conversation not found"}}
internal sealed record ErrorAnswer(ErrorBody Error);

internal sealed record ErrorBody(string Code, string Message);
