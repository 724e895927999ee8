using System.Text.Json;

namespace AwarenessBot.Engine.Activities;

/// <summary>The events channels hand in and the bot acts on.</summary>
public static class EventNames
{
    /// <summary>A link or QR code was followed; the value is <c>topic:id</c>, <c>dialog:id</c>, <c>quiz:id</c> or <c>comic:id</c>.</summary>
    public const string Open = "open";

    /// <summary>Something was sent that the platform does not show us.</summary>
    public const string Unsupported = "unsupported";

    /// <summary>There is news for somebody who agreed to hear of it in this chat. Only the host makes one; no channel hands it in.</summary>
    public const string News = "news";

    /// <summary>Bot Framework's name for "who answers has changed"; the value is one of <see cref="HandoffStatus"/>.</summary>
    public const string HandoffStatus = "handoff.status";
}

/// <summary>The values of <see cref="EventNames.HandoffStatus"/>.</summary>
public static class HandoffStatus
{
    private const string TakenOver = "accepted";

    /// <summary><c>{"state":"accepted"}</c>: a person answers now.</summary>
    public static JsonElement Accepted { get; } = State(TakenOver);

    /// <summary><c>{"state":"completed"}</c>: the conversation is the bot's again.</summary>
    public static JsonElement Completed { get; } = State("completed");

    /// <summary>Whether a person has taken over.</summary>
    public static bool IsAccepted(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value
        && value.TryGetProperty("state", out var state)
        && state.ValueKind == JsonValueKind.String
        && state.ValueEquals(TakenOver);

    private static JsonElement State(string state) => JsonElement.Parse($$"""{"state":"{{state}}"}""");
}
