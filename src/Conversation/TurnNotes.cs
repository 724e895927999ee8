namespace AwarenessBot.Conversation;

/// <summary>What a turn notes about itself, for the terminal, the stories and the walk. Neither stored nor sent.</summary>
public static class TurnNotes
{
    /// <summary>The level of danger noticed.</summary>
    public const string Danger = "danger";

    /// <summary>The kind of danger noticed.</summary>
    public const string DangerKind = "danger_kind";

    /// <summary>The topic explained.</summary>
    public const string Topic = "topic";

    /// <summary>The person came back after their session had expired.</summary>
    public const string Returned = "returned";
}
