using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.BotConnector.Wire;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(Activity))]
internal sealed partial class ConnectorJson : JsonSerializerContext
{
    /// <summary>Vietnamese letters as they are: a third of the bytes.</summary>
    public static ConnectorJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

// {"activities":[…]}
internal sealed record ExpectedReplies(IReadOnlyList<Activity> Activities)
{
    public override string ToString() => nameof(ExpectedReplies);
}
