using System.Text.Json;
using System.Text.Json.Serialization;

namespace AwarenessBot.Engine.Activities;

/// <summary>A person or a bot, as the channel knows them.</summary>
public sealed record ChannelAccount
{
    /// <summary>The channel's own id: personal data, never logged.</summary>
    public string? Id { get; init; }

    /// <summary>A display name, if the channel gives one; the bot does not use it.</summary>
    public string? Name { get; init; }

    /// <summary><c>user</c> or <c>bot</c>.</summary>
    public string? Role { get; init; }

    /// <summary>Every field this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>Never the id or the name.</summary>
    public override string ToString() => $"ChannelAccount {Role}";
}

/// <summary>The conversation an activity belongs to. The id is opaque.</summary>
public sealed record ConversationAccount
{
    /// <summary>The channel's own id.</summary>
    public string? Id { get; init; }

    /// <summary>More than two in it; the bot stays silent in groups.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>A channel's own kind of conversation.</summary>
    public string? ConversationType { get; init; }

    /// <summary>Every field this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>Never the id.</summary>
    public override string ToString() => "ConversationAccount";
}
