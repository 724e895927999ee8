namespace AwarenessBot.Engine.Activities;

/// <summary>How a sender can ask to be answered.</summary>
public static class DeliveryModes
{
    /// <summary>In the response to the request itself.</summary>
    public const string ExpectReplies = "expectReplies";
}

/// <summary>The types the bot acts on. Any other is acknowledged and ignored.</summary>
public static class ActivityTypes
{
    /// <summary>Something said, or a button pressed.</summary>
    public const string Message = "message";

    /// <summary>Somebody joined or left.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>A named event, for instance <c>webchat/join</c>.</summary>
    public const string Event = "event";

    /// <summary>The other side is typing.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>A reaction to a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>The person wants everything kept about them erased.</summary>
    public const string DeleteUserData = "deleteUserData";
}
