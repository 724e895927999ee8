namespace AwarenessBot.Channels.Messenger;

/// <summary>What an event of a webhook is, told by the one property it has.</summary>
internal enum WebhookKind
{
    Unknown,
    Message,
    DeletedMessage,
    OwnEcho,
    OtherEcho,
    HumanEcho,
    Postback,
    GetStarted,
    Referral,
    Edit,
    OptIn,
    Reaction,
    Read,
    Delivery,
    PassThread,
    TakeThread,
    RequestThread,
    AppRoles,
    PolicyEnforcement,
    Feedback,
    AccountLinking,
    Standby,
    Change,

    /// <summary>Of a kind we know, but without what makes it one: nobody it is from, or no words.</summary>
    Incomplete,
}
